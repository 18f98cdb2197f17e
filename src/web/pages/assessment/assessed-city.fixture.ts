// A city whose promises were given out in March, reported on through the summer and assessed at the end of September,
// for the tests of scores.
import { assess, type Assessed, lotsOf } from '../../../engines/plan/assessment/assess.ts'
import {
  computeScores,
  openAssessment,
  publishAssessment,
} from '../../../engines/plan/assessment/commands/assess.ts'
import { publishSheet } from '../../../engines/plan/assessment/commands/sheet.ts'
import type { SheetContent } from '../../../engines/plan/assessment/score-sheet.ts'
import type { UnitInput } from '../../../engines/plan/assessment/unit-input.ts'
import { assignCommitments } from '../../../engines/plan/commands/assign.ts'
import { returnReport, submitReport, verifyReport } from '../../../engines/plan/commands/report.ts'
import type { Command } from '../../../kernel/command.ts'
import { readEntries } from '../../../kernel/rebuild.ts'
import { adoptedCity, type TestCity } from '../workbench/workbench-fixture.ts'

export const sheetOfTests: SheetContent = {
  title: { zh: '2026 年评分表', en: 'Score sheet of 2026' },
  basis: { zh: '云发改〔2026〕9号', en: 'Document 9 of 2026' },
  from: '2026-01-01',
  items: [
    {
      id: 'i1',
      title: { zh: '进度', en: 'Progress' },
      input: 'progress',
      formula: { type: 'share', weight: '60', unknown: 'zero', none: 'leave-out' },
      source: '第二条',
    },
    {
      id: 'i2',
      title: { zh: '按时报告', en: 'Reports in time' },
      input: 'reports-in-time',
      formula: { type: 'share', weight: '25', unknown: 'leave-out', none: 'leave-out' },
      source: '第三条',
    },
    {
      id: 'i3',
      title: { zh: '未报告天数', en: 'Days of silence' },
      input: 'silence-days',
      formula: { type: 'decline', weight: '15', limit: '90', unknown: 'zero', none: 'leave-out' },
      source: '第四条',
    },
    {
      id: 'i4',
      title: { zh: '约谈', en: 'Talked to' },
      input: 'cases-talked',
      formula: { type: 'deduct', per: '3', every: 1, cap: '6' },
      source: '第五条',
    },
    {
      id: 'i5',
      title: { zh: '获奖', en: 'Awards' },
      input: 'awards',
      formula: { type: 'add', per: '2', every: 1, cap: '4' },
      source: '第六条',
    },
  ],
  groups: [
    { id: 'bureaus', title: { zh: '部门', en: 'Bureaus' }, organs: ['keji', 'jiaoyu', 'fagai'] },
  ],
  deductionCap: '10',
  bonusCap: '5',
  coverageFloor: '0.5',
  objectionDays: 5,
}

export interface AssessedCity extends TestCity {
  /** Moves the city's clock. */
  at(moment: string): void
  /** Has somebody do something; throws where it is refused. */
  enact<Input>(actor: string, command: Command<Input>, input: NoInfer<Input>): Promise<number>
}

/** Given out on 20 March; 市科技局 reports in June and once in vain in September; 市教育局 never does. */
export async function reportingCity(): Promise<AssessedCity> {
  let now = '2026-03-18T02:00:00.000Z'
  const city = await adoptedCity({ now: () => now })
  const at = (moment: string) => {
    now = moment
  }
  let acts = 0
  const enact: AssessedCity['enact'] = async (actor, command, input) => {
    acts += 1
    const who = { actor: `person.${actor}`, key: `act.${acts}` }
    const answer = await city.writer.submit(command, input, who)
    if (!answer.ok) throw new Error(`${command.name}: ${JSON.stringify(answer.refusal)}`)
    return answer.seq
  }
  at('2026-03-20T02:00:00.000Z')
  const given = (commitment: string, lead: string) => ({
    commitment,
    lead,
    supporting: [],
    dueOn: null,
    reportEveryMonths: 3 as const,
    terms: [],
  })
  await enact('fagai', assignCommitments, {
    assignments: [given('yunxi.1', 'keji'), given('yunxi.2', 'keji'), given('yunxi.3', 'jiaoyu')],
  })
  at('2026-06-10T02:00:00.000Z')
  await enact('keji', submitReport, { commitment: 'yunxi.1', report: null, content: content('26') })
  await enact('tongji', verifyReport, { report: 'yunxi.1.r1', checked: '一致' })
  at('2026-09-01T02:00:00.000Z')
  await enact('keji', submitReport, { commitment: 'yunxi.1', report: null, content: content('30') })
  await enact('tongji', returnReport, { report: 'yunxi.1.r2', reason: '与月报不符' })
  return { ...city, at, enact }
}

function content(value: string) {
  return {
    asOf: '2026-05-31',
    values: [{ measure: 'm1', value }],
    note: '',
    evidence: [
      { grade: 'statistics' as const, title: '月报', url: 'https://example.org/', file: null },
    ],
  }
}

/** The same, assessed up to 30 September and published on 9 October; `alter` lets a test publish what is not so. */
export async function assessedCity(
  alter: (input: UnitInput, organ: string) => UnitInput = (input) => input,
): Promise<AssessedCity & { assessed: Assessed }> {
  const city = await reportingCity()
  const { at, enact, writer } = city
  await enact('fagai', publishSheet, { sheet: 'units', version: 1, content: sheetOfTests })
  const asked = {
    plan: 'yunxi',
    period: { from: '2026-01-01', to: '2026-09-30' },
    cutOffOn: '2026-09-30',
  }
  const title = { zh: '2026 年前三季度', en: 'First three quarters of 2026' }
  const opening = { assessment: 'q3', title, sheet: 'units@1', ...asked }
  await enact('fagai', openAssessment, opening)
  at('2026-10-09T02:00:00.000Z')
  const assessed = await assess(readEntries(writer.reader), asked, sheetOfTests)
  if (!assessed) throw new Error('nothing to assess')
  const units = assessed.units.map(({ organ, inputs }) => ({
    organ,
    inputs: inputs.map((input) => alter(input, organ)),
  }))
  for (const lot of lotsOf(units))
    await enact('fagai', computeScores, { assessment: 'q3', cutOff: assessed.cutOff, units: lot })
  await enact('fagai', publishAssessment, { assessment: 'q3' })
  return { ...city, assessed }
}
