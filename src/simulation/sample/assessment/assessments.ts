// The sample's assessment of the first three quarters: opened, computed from the journal as it then stands, published,
// objected to by two units, ruled on, final.
import { assess, type Assessed, lotsOf } from '../../../engines/plan/assessment/assess.ts'
import {
  computeScores,
  finalizeAssessment,
  openAssessment,
  publishAssessment,
} from '../../../engines/plan/assessment/commands/assess.ts'
import {
  raiseObjection,
  ruleOnObjection,
} from '../../../engines/plan/assessment/commands/objection.ts'
import { publishSheet } from '../../../engines/plan/assessment/commands/sheet.ts'
import { objectionIdOf } from '../../../engines/plan/assessment/objection.ts'
import type { UnitInput } from '../../../engines/plan/assessment/unit-input.ts'
import { readEntries } from '../../../kernel/rebuild.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Enact } from '../../../systems/found-city.ts'
import type { Happening } from '../happening.ts'
import { reporterOf } from '../reporters.ts'
import { planOfficeHead } from '../split-plan.ts'
import { sampleSheet } from './score-sheet.ts'

export const supervisor = 'person.yan-mingjing'
const assessment = '2026-q3'
const title = { zh: '2026 年前三季度考核', en: 'Assessment of the first three quarters of 2026' }
const asked = {
  plan: null,
  period: { from: '2026-01-01', to: '2026-09-30' },
  cutOffOn: '2026-09-30',
}

/** What the sample's offices do with; `leads` are the units that lead something. */
export interface AssessmentStage {
  enact: Enact
  reader: ReaderStore
  leads: ReadonlySet<string>
}

/** Everything that happens about the assessment; what each unit did is read when it is computed. */
export function sampleAssessment({ enact, reader, leads }: AssessmentStage): Happening[] {
  const content = sampleSheet(leads)
  const opening = { assessment, title, sheet: 'units@1', ...asked }
  const office = { assessment }
  const read = () => assess(readEntries(reader), asked, content)
  return [
    {
      at: '2026-04-10T02:00:00.000Z',
      enact: () => enact(planOfficeHead, publishSheet, { sheet: 'units', version: 1, content }),
    },
    {
      at: '2026-09-22T02:00:00.000Z',
      enact: () => enact(planOfficeHead, openAssessment, opening),
    },
    {
      at: '2026-10-12T02:00:00.000Z',
      async enact() {
        const assessed = await read()
        if (!assessed) return
        const { cutOff } = assessed
        for (const units of lotsOf(assessed.units))
          await enact(planOfficeHead, computeScores, { assessment, cutOff, units })
      },
    },
    {
      at: '2026-10-13T02:00:00.000Z',
      enact: () => enact(planOfficeHead, publishAssessment, office),
    },
    ...objections({ enact, read }),
    {
      at: '2026-10-29T02:00:00.000Z',
      enact: () => enact(planOfficeHead, finalizeAssessment, office),
    },
  ]
}

interface ObjectionStage {
  enact: Enact
  read(): Promise<Assessed | null>
}

/** One unit gets a report of its counted as in time after all; another is told that its progress stands. */
function objections({ enact, read }: ObjectionStage): Happening[] {
  const late = async () => unitWith(await read(), 'reports-in-time')
  const slow = async () => unitWith(await read(), 'progress', await late())
  return [
    {
      at: '2026-10-16T03:00:00.000Z',
      async enact() {
        const { organ } = await late()
        await enact(reporterOf(organ), raiseObjection, {
          assessment,
          organ,
          item: 'i2',
          statement:
            '有两份报告是系统升级那几天补交的：当时提交页面打不开，我们当天就电话报告过规划处。请按在期限内提交计算。',
          material: null,
        })
      },
    },
    {
      at: '2026-10-19T03:00:00.000Z',
      async enact() {
        const { organ } = await slow()
        await enact(reporterOf(organ), raiseObjection, {
          assessment,
          organ,
          item: 'i1',
          statement: '有一项承诺的进度主要取决于上级批复，不是我们拖延，请不要计入。',
          material: null,
        })
      },
    },
    {
      at: '2026-10-23T02:00:00.000Z',
      async enact() {
        const { organ, input } = await late()
        await enact(supervisor, ruleOnObjection, {
          objection: objectionIdOf(assessment, organ, 'i2'),
          verdict: 'upheld-in-part',
          reason:
            '查了运行日志：有一份确实是停机当天的，按在期限内计算；另一份晚了九天，与停机无关，不予采纳。',
          corrected: { value: String(Number(input.value) + 1), known: input.known, of: input.of },
        })
      },
    },
    {
      at: '2026-10-26T02:00:00.000Z',
      async enact() {
        const { organ } = await slow()
        await enact(supervisor, ruleOnObjection, {
          objection: objectionIdOf(assessment, organ, 'i1'),
          verdict: 'dismissed',
          reason:
            '承诺写明由你单位牵头，期限没有改过。需要改期或者调整的，请按程序申请；在此之前照原承诺计算。',
          corrected: null,
        })
      },
    },
  ]
}

interface Found {
  organ: string
  input: UnitInput
}

/** The first unit that fell short by most in an input; never the plan office, nor the one before. */
function unitWith(assessed: Assessed | null, name: string, before?: Found): Found {
  const short = ({ input: { value, known } }: Found) => known - Number(value)
  const [worst] = (assessed?.units ?? [])
    .filter(({ organ }) => organ !== 'org.fagai' && organ !== before?.organ)
    .flatMap(({ organ, inputs }) =>
      inputs.filter((input) => input.name === name).map((input): Found => ({ organ, input })),
    )
    .toSorted((a, b) => short(b) - short(a))
  if (!worst) throw new Error(`no unit with ${name}`)
  return worst
}
