// The units' own views: most give one, each of up to three promises it leads; they tend to see themselves in line.
import { giveSelfView } from '../../../engines/plan/evaluation/commands/views.ts'
import { addDays } from '../../../engines/calendar/civil-date.ts'
import type { Happening } from '../happening.ts'
import { reporterOf } from '../reporters.ts'
import { officeMoment } from '../reports/calendar.ts'
import { pick, type Random, randomFrom, wholeBetween } from '../reports/random.ts'
import type { OwnedCommitment } from '../split-plan.ts'
import { type EvaluationStage, evaluation } from './stage.ts'

/** Of a hundred units, how many give their view. */
const givingShare = 0.72
const seed = 2609

const overall = [
  '前三季度总体按计划推进，没有需要调整的目标。年底前把没有核验的数据补齐。',
  '进度有快有慢。慢的主要卡在招标和用地，已经排出节点，第四季度能追上一部分。',
  '牵头的事项多数在做，数据从下属单位收上来要时间，报告比实际晚一个季度。',
  '完成情况好于去年同期。个别指标按年度调查，目前没有新数，不等于没有进展。',
  '人手紧，先保约束性指标，其余的适当放慢。建议明年把目标按年度分开。',
] as const

const indicators = [
  ['in-line', '按目前的走势，年底可以达到分年度目标。'],
  ['in-line', '基数核对过，增幅与计划一致。'],
  ['faster', '上半年集中开工，前三季度已经超过全年计划的四分之三。'],
  ['behind', '实话说慢了：上级的标准七月才定下来，之前没法动。'],
  ['in-line', '年度数据要到明年二月才有，按季度推算没有偏差。'],
] as const

const projects = [
  ['as-expected', '节点都在时间里，资料齐全。'],
  ['as-expected', '正在走程序，预计按期。'],
  ['not-as-expected', '招标流标一次，晚了两个月，正在重新组织。'],
] as const

/** The units' views, in the first half of October. */
export function selfViews({ enact, owned, plan }: EvaluationStage): Happening[] {
  const byLead = Map.groupBy(owned, ({ lead }) => lead)
  return [...byLead].flatMap(([organ, led]) => {
    const random = randomFrom(seed, `${plan}.${organ}`)
    if (random() >= givingShare) return []
    const on = addDays('2026-10-09', wholeBetween(random, 0, 6))
    const items = someOf(random, led).map((each) => itemOf(random, each))
    const view = { evaluation, organ, overall: pick(random, overall), items }
    const at = officeMoment(random, on)
    return [{ at, enact: () => enact(reporterOf(organ), giveSelfView, view) }]
  })
}

function someOf(random: Random, led: readonly OwnedCommitment[]): readonly OwnedCommitment[] {
  const from = wholeBetween(random, 0, Math.max(0, led.length - 3))
  return led.slice(from, from + 3)
}

function itemOf(random: Random, { id: commitment, wording }: OwnedCommitment) {
  const isProject = wording.measures.every(({ type }) => type === 'milestones')
  const [own, text] = isProject ? pick(random, projects) : pick(random, indicators)
  return { commitment, class: own, text }
}
