// The sample city's first year, enacted through the writer like everything else: founded in January 2026, its plan taken
// in, adopted, amended, split among the units, reported on and verified up to today.
import { readFileSync } from 'node:fs'
import { adoptPlan } from '../../engines/plan/commands/adopt.ts'
import { type IntakeDeps, takeInDocument } from '../../engines/plan/intake/take-in-document.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Writer } from '../../kernel/writer.ts'
import type { DrivenClock } from './driven-clock.ts'
import { enactOn } from './enact.ts'
import { foundCity } from './found-city.ts'

export const samplePlan = 'yunxi-15'

/** When the sample's first day begins: the first working day of the plan's first year. */
export const sampleStartsAt: Instant = '2026-01-05T01:00:00.000Z'

interface Stage {
  writer: Writer
  clock: DrivenClock
  /** Up to when there are reports. */
  until: Instant
}

/** Enacts the whole sample. Repeated on a chain where it was broken off, it goes on from there. */
export async function loadSample({ writer, clock }: Stage): Promise<void> {
  const enact = enactOn(writer)
  await foundCity(enact)
  for (const version of versions) {
    clock.moveTo(version.takenInAt)
    await takeIn(writer, version)
    clock.moveTo(version.adoptedAt)
    await enact('person.zhuang-zhihui', adoptPlan, {
      plan: samplePlan,
      version: version.number,
      adoptedOn: version.adoptedAt.slice(0, 10),
      decision: version.decision,
    })
  }
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
    decision: '云溪市第十五届人民代表大会第一次会议',
  },
] as const

async function takeIn(writer: Writer, { file, number }: (typeof versions)[number]): Promise<void> {
  const bytes = readFileSync(new URL(file, import.meta.url))
  const deps: IntakeDeps = {
    reader: writer.reader,
    submit: (command, input, asking) => writer.submit(command, input, asking),
    saveFile: (kept) => writer.saveFile(kept),
  }
  const asking = { actor: 'person.ruan-xiaoman', key: `sample.plan.${number}` }
  const intake = await takeInDocument(deps, { bytes, name: file, plan: samplePlan }, asking)
  if ('refusal' in intake && intake.refusal.code !== 'key.reused')
    throw new Error(`${file}: ${JSON.stringify(intake.refusal)}`)
}
