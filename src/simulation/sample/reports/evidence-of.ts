import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import type { SampleEvidence } from '../types.ts'
import { pick, type Random } from './random.ts'

type Grade = SampleEvidence['grade']

const titles: Record<Grade, LocalText[]> = {
  statistics: [
    { zh: '统计月报', en: 'Monthly statistics' },
    { zh: '部门统计台账', en: 'Statistical ledger of the unit' },
  ],
  audited: [
    { zh: '审计核实意见', en: 'Findings of the auditors' },
    { zh: '竣工验收报告', en: 'Report of final inspection' },
  ],
  system: [
    { zh: '业务系统导出清单', en: 'List exported from the system' },
    { zh: '网上公示页', en: 'Public notice online' },
  ],
  photograph: [
    { zh: '现场照片', en: 'Photographs of the site' },
    { zh: '施工月度照片', en: 'Photographs of the works, month by month' },
  ],
  statement: [
    { zh: '单位情况说明', en: 'Statement of the unit' },
    { zh: '会议纪要', en: 'Minutes of a meeting' },
  ],
}

/** What the evidence for a promise usually is, by its words; the first is the strongest. */
const usual: [words: RegExp, grades: Grade[]][] = [
  [/建成|新建|改造|扩建|修缮|加装|清淤|公园|道|桥/, ['audited', 'photograph']],
  [/率|占比|人均|每千|每万|总值|收入|面积/, ['statistics', 'system']],
  [/公开|公布|办理|平台|系统|答复|接入|登记/, ['system', 'statement']],
]
const otherwise: Grade[] = ['system', 'statement', 'statistics']

/** One or two pieces of evidence, under the reserved top-level domain .example. */
export function evidenceOf(
  random: Random,
  { text, commitment, asOf }: { text: string; commitment: string; asOf: CivilDate },
): SampleEvidence[] {
  const grades = usual.find(([words]) => words.test(text))?.[1] ?? otherwise
  const used = grades.filter((_, i) => i === 0 || random() < 0.5)
  return used.map((grade, i) => {
    const title = pick(random, titles[grade])
    return {
      grade,
      title: { zh: `${title.zh}（${asOf}）`, en: `${title.en} (${asOf})` },
      url: `https://yunxi.example/evidence/${commitment}/${asOf}-${i + 1}`,
    }
  })
}
