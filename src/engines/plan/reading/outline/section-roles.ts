import { alternatives } from '../lexicon/alternatives.ts'
import { DEGREES, UNDERTAKES } from '../lexicon/verbs.ts'
import type { PlanSection } from '../plan-reading.ts'

/**
 * What the text under a heading does. achieved: tells what was done or is so; background: why and
 * under what ideas; goal: the aims, dated once at its head; task: everything else, which is what
 * the plan undertakes.
 */
export type SectionRole = 'achieved' | 'background' | 'goal' | 'task'

/**
 * Title words, tried in order. 发展基础 · 回顾 · 现状 tell only of the past, whatever verbs the sentences
 * use.
 */
const ACHIEVED = new RegExp(
  alternatives(`
    (?:发展|工作|改革|建设|现实|规划|现有)基础 ^基础 回顾 现状 成效 成就 成绩 (?:进展|完成|实施)情况
    存在的?(?:主要)?(?:问题|困难|不足) 问题[与和] 形势(?:分析|研判|与|和|$)
    面临的?(?:形势|挑战|机遇) 机遇[与和] (?:发展|改革|宏观|国际|国内)环境 背景 重大意义 必要性
  `),
)
const ROLES: { role: SectionRole; title: RegExp }[] = [
  { role: 'goal', title: /目标|愿景/ },
  {
    role: 'achieved',
    title: ACHIEVED,
  },
  {
    role: 'background',
    title:
      /指导思想|(?:基本|规划|编制|总体)(?:原则|理念|依据)|原则$|依据$|规划范围|(?:规划)?期限|适用范围|总体要求$|名词解释|术语|编制说明|附则|附录/,
  },
]

/** A title that begins with a verb names a task: 夯实发展基础, 优化发展环境. */
const TASK = new RegExp(
  `^(?:${DEGREES})*(?:${UNDERTAKES})(?!思想|基础|环境|现状|成[效就绩]|形势|背景|回顾|情况|原则|目标)`,
)

/** Role of each section by id. A section without a word of its own takes its parent's. */
export function sectionRoles(sections: PlanSection[]): Map<string, SectionRole> {
  const roles = new Map<string, SectionRole>([['', 'task']])
  for (const { id, label, title } of sections) {
    const parent = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : ''
    const inherited = roles.get(parent) ?? 'task'
    const named = /^[-—]/.test(label) || TASK.test(title) ? undefined : roleOf(title)
    const own = inherited === 'goal' && named === 'achieved' ? undefined : named
    roles.set(id, own ?? inherited)
  }
  return roles
}

function roleOf(title: string): SectionRole | undefined {
  return ROLES.find((row) => row.title.test(title))?.role
}
