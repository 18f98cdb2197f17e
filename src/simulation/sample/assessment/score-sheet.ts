// The score sheet by which 云溪市 assesses its units in 2026. Invented, as everything of the sample.
import type { SheetContent, SheetGroup } from '../../../engines/plan/assessment/score-sheet.ts'
import type { Formula } from '../../../engines/plan/assessment/formula.ts'
import type { InputName } from '../../../engines/plan/assessment/unit-input.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { economicBureaus } from '../organs/economic-bureaus.ts'
import { districts } from '../organs/districts.ts'
import { governanceBureaus } from '../organs/governance-bureaus.ts'
import { socialBureaus } from '../organs/social-bureaus.ts'
import { urbanBureaus } from '../organs/urban-bureaus.ts'

type Row = [input: InputName, zh: string, en: string, formula: Formula, article: string]

const leaveOut = { unknown: 'leave-out', none: 'leave-out' } as const
const share = (weight: string): Formula => ({ type: 'share', weight, ...leaveOut })
const decline = (weight: string, limit: string): Formula => ({
  type: 'decline',
  weight,
  limit,
  ...leaveOut,
})
const deduct = (per: string, cap: string): Formula => ({ type: 'deduct', per, every: 1, cap })

const rows: readonly Row[] = [
  ['progress', '进度对时间', 'Progress against time', share('45'), '第六条'],
  ['reports-in-time', '按时报告', 'Reports in time', share('20'), '第七条'],
  ['silence-days', '未报告天数', 'Days of silence', decline('10', '60'), '第八条'],
  ['accepted-at-once', '报告一次通过', 'Reports accepted at once', share('5'), '第九条'],
  ['reports-standing', '报告未被推翻', 'Reports not overturned', share('5'), '第九条'],
  ['evidence-strong', '佐证过硬', 'Strong evidence', share('5'), '第十条'],
  [
    'challenges-answered',
    '按时答复异议',
    'Challenges answered in time',
    { type: 'share', weight: '5', unknown: 'leave-out', none: 'full' },
    '第十一条',
  ],
  ['dates-moved', '改期', 'Dates moved', decline('5', '0.5'), '第十二条'],
  ['cases-reminded', '提醒', 'Reminded', deduct('0.5', '2'), '第十三条'],
  ['cases-talked', '约谈', 'Talked to', deduct('1', '3'), '第十三条'],
  ['cases-rectified', '责令整改', 'Made to put right', deduct('2', '4'), '第十三条'],
  ['cases-sanctioned', '问责', 'Held to account', deduct('4', '8'), '第十三条'],
  [
    'awards',
    '获改革创新奖',
    'Awards for reform and innovation',
    { type: 'add', per: '2', every: 1, cap: '4' },
    '第十四条',
  ],
]

const groups: readonly [id: string, zh: string, en: string, organs: readonly Organ[]][] = [
  ['economy', '经济部门', 'Economic bureaus', economicBureaus],
  ['city', '城建和环境部门', 'Urban and environmental bureaus', urbanBureaus],
  ['society', '社会事业部门', 'Social bureaus', socialBureaus],
  ['governance', '政务和监督部门', 'Governance bureaus', governanceBureaus],
  ['districts', '区县', 'Districts', districts],
]

/** The sheet, over the units that lead something. */
export function sampleSheet(leads: ReadonlySet<string>): SheetContent {
  return {
    title: { zh: '2026 年规划实施评分表', en: 'Score sheet for carrying out the plan, 2026' },
    basis: {
      zh: '《云溪市规划实施考核办法（试行）》，云政办发〔2026〕18号',
      en: 'Yunxi’s trial rules for assessing how the plan is carried out, document 18 of 2026',
    },
    from: '2026-04-10',
    items: rows.map(([input, zh, en, formula, article], i) => ({
      id: `i${i + 1}`,
      title: { zh, en },
      input,
      formula,
      source: `考核办法${article}`,
    })),
    groups: groups
      .map(([id, zh, en, organs]): SheetGroup => {
        const own = organs.filter((organ) => leads.has(organ.id))
        return { id, title: { zh, en }, organs: own.map((organ) => organ.id) }
      })
      .filter((group) => group.organs.length > 0),
    deductionCap: '10',
    bonusCap: '5',
    coverageFloor: '0.6',
    objectionDays: 10,
  }
}
