// The sample city's first year, enacted through the writer like everything else: founded in January 2026, its plan taken
// in, adopted, amended, split among the units, reported on and verified up to today.
import { readFileSync } from 'node:fs'
import { adoptPlan } from '../../engines/plan/commands/adopt.ts'
import { dismissProposal } from '../../engines/plan/commands/correct.ts'
import { listCommitments } from '../../engines/plan/views/load-plan.ts'
import { civilDateAt } from '../../engines/calendar/civil-date.ts'
import { grantMandates } from '../../engines/registry/commands.ts'
import { takeInDocument } from '../../engines/plan/intake/take-in-document.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Writer } from '../../kernel/writer.ts'
import { sampleAnnualPlans } from './annual.ts'
import { sampleAssessment } from './assessment/assessments.ts'
import { sampleAwards } from './assessment/awards.ts'
import { sampleCases } from './assessment/cases.ts'
import { sampleEvaluation } from './evaluation/evaluation.ts'
import { sampleChanges } from './changes.ts'
import { sampleSilences } from './silences.ts'
import { dismissalsOf } from './corrections.ts'
import type { DrivenClock } from './driven-clock.ts'
import { enactOn, lastKey } from './enact.ts'
import { type Enact, foundCity, registryPost } from '../../systems/found-city.ts'
import { enactHistories } from './enact-histories.ts'
import { assignedOn } from './reports/calendar.ts'
import { passingTime } from './passing-time.ts'
import { sampleHistories } from './reports.ts'
import { founder, sampleCity } from './sample-city.ts'
import { ownersOf, planOfficeHead, splitPlan } from './split-plan.ts'

export const samplePlan = 'yunxi-15'

/** When the sample's first day begins: the first working day of the plan's first year. */
export const sampleStartsAt: Instant = '2026-01-05T01:00:00.000Z'

/** Who takes the plan in and corrects what was read of it. */
const planOffice = 'person.ruan-xiaoman'

/** The seed of the histories: the same seed and day give the same city. */
const sampleSeed = 15

interface Stage {
  writer: Writer
  clock: DrivenClock
  /** Up to when there are reports. */
  until: Instant
}

/** Enacts the whole sample. Repeated on a chain where it was broken off, it goes on from there. */
export async function loadSample({ writer, clock, until }: Stage): Promise<void> {
  const enact = enactOn(writer)
  await foundCity(enact, sampleCity, true)
  for (const version of versions) {
    clock.moveTo(version.takenInAt)
    await takeIn(writer, version)
    await correct(writer, enact, version.number)
    clock.moveTo(version.adoptedAt)
    await enact('person.zhuang-zhihui', adoptPlan, {
      plan: samplePlan,
      version: version.number,
      adoptedOn: version.adoptedAt.slice(0, 10),
      decision: version.decision,
    })
  }
  clock.moveTo(`${assignedOn}T01:30:00.000Z`)
  const owned = ownersOf(await listCommitments(writer.reader, samplePlan), versions.length)
  const histories = sampleHistories(
    owned.map(({ id, wording, lead }) => ({
      id,
      lead,
      text: wording.text,
      measures: wording.measures,
      dueOn: null,
    })),
    { today: civilDateAt(until), seed: sampleSeed },
  )
  await splitPlan(enact, owned, histories)
  const leads = new Set(owned.map(({ lead }) => lead))
  const assessing = { enact, reader: writer.reader, leads }
  const beside = [
    ...sampleChanges(enact, { plan: samplePlan, owned, histories }),
    ...sampleAnnualPlans({ enact, reader: writer.reader, plan: samplePlan, owned }),
    ...sampleSilences({ enact, reader: writer.reader, owned }),
    ...sampleAssessment(assessing),
    ...sampleCases(assessing),
    ...sampleAwards(assessing),
    ...sampleEvaluation({ enact, reader: writer.reader, owned, plan: samplePlan }),
  ]
  const time = passingTime(writer, clock)
  await enactHistories(enact, histories, { time, until, beside })
  await time.stop()
  await seatRegistryKeeper(writer)
}

const versions = [
  {
    number: 1,
    file: 'yunxi-plan-v1.txt',
    takenInAt: '2026-01-12T02:00:00.000Z',
    adoptedAt: '2026-01-21T07:00:00.000Z',
    decision: '市人民政府第 3 次常务会议',
  },
  {
    number: 2,
    file: 'yunxi-plan-v2.txt',
    takenInAt: '2026-03-16T02:00:00.000Z',
    adoptedAt: '2026-03-18T07:00:00.000Z',
    decision: '云溪市第十五届人民代表大会第五次会议',
  },
] as const

async function takeIn(writer: Writer, { file, number }: (typeof versions)[number]): Promise<void> {
  const taken = await takeInDocument(
    {
      reader: writer.reader,
      submit: writer.submit.bind(writer),
      saveFile: writer.saveFile.bind(writer),
    },
    {
      bytes: readFileSync(new URL(file, import.meta.url)),
      name: file,
      plan: samplePlan,
      actor: planOffice,
      key: `sample.plan.${number}`,
    },
  )
  if ('refusal' in taken && taken.refusal.code !== 'key.reused')
    throw new Error(`${file}: ${JSON.stringify(taken.refusal)}`)
}

/** The plan office reads what the machine read, and strikes out what is no promise. */
async function correct(writer: Writer, enact: Enact, version: number): Promise<void> {
  const commitments = await listCommitments(writer.reader, samplePlan)
  for (const dismissal of dismissalsOf(commitments, version)) {
    await enact(planOffice, dismissProposal, { plan: samplePlan, version, ...dismissal })
  }
}

/** The last act: whoever heads the plan office keeps the registry from now on. It says that the sample is complete. */
async function seatRegistryKeeper(writer: Writer): Promise<void> {
  const mandate = {
    id: 'mandate.registry-keeper',
    actor: planOfficeHead,
    post: registryPost,
    from: sampleStartsAt,
    until: null,
  }
  await writer.submit(grantMandates, { mandates: [mandate] }, { actor: founder, key: lastKey })
}
