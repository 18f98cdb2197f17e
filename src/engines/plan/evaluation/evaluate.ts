// Evaluating: from the journal's entries up to the cut-off to the inputs of every measure. Pure; whoever has the
// entries gets the same inputs.
import type { Entry } from '../../../kernel/entry.ts'
import { pastAt, type Past } from '../assessment/past.ts'
import type { CutOff } from '../assessment/assessment.ts'
import { type CommitmentState, commitmentKind, inForce, wordingOf } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { viewCommitment } from '../views/commitment-view.ts'
import type { Reading } from './classify.ts'
import type { Opening } from './evaluation.ts'
import type { MeasureInput } from './found.ts'

/** What an evaluation asks of the past. */
export type Asked = Pick<Opening, 'plan' | 'dataOn' | 'cutOffOn'>

export interface Evaluated {
  cutOff: CutOff
  /** The version of the plan in force at the cut-off. */
  version: number
  /** In the order of the plan's text. */
  inputs: MeasureInput[]
}

/** Reads the inputs of every measure of the plan; null where it was not in force by the cut-off day. */
export async function evaluate(
  entries: AsyncIterable<Entry>,
  asked: Asked,
): Promise<Evaluated | null> {
  const past = await pastAt(entries, [planKind, commitmentKind], asked.cutOffOn)
  const plan = past.all(planKind).get(asked.plan)
  if (past.cutOff === null || !plan || plan.current === 0) return null
  const views = [...past.all(commitmentKind)]
    .flatMap(([id, commitment]) => {
      if (commitment.plan !== asked.plan || !inForce(commitment, plan.current)) return []
      const wording = wordingOf(commitment, plan.current)
      if (!wording) return []
      return [viewCommitment({ id, commitment, wording, place: '' }, plan, asked.dataOn)]
    })
    .toSorted((a, b) => a.wording.start - b.wording.start || (a.id < b.id ? -1 : 1))
  const inputs = views.flatMap(({ id, commitment, measures, startOn, dueOn }) =>
    measures.map((measure) => ({
      commitment: id,
      lead: commitment.lead,
      measure,
      span: { startOn, dueOn },
      readings: readingsOf(commitment, measure.id, asked.dataOn),
      entries: verdictsOn(past, id),
    })),
  )
  return { cutOff: past.cutOff, version: plan.current, inputs }
}

/** The verified values of a measure by a day; of two for the same day the one verified later. */
function readingsOf({ verified }: CommitmentState, measure: string, dataOn: string): Reading[] {
  const byDay = new Map(
    verified.flatMap(({ asOf, values }) =>
      values
        .filter((each) => each.measure === measure && asOf <= dataOn)
        .map(({ value }) => [asOf, value] as const),
    ),
  )
  return [...byDay].map(([on, value]) => ({ on, value })).toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

function verdictsOn(past: Past, commitment: string): number[] {
  return past
    .marks(commitmentKind, commitment)
    .filter(({ type }) => type === 'ReportAccepted' || type === 'ReportOverturned')
    .map(({ seq }) => seq)
}

/** Letters of JSON that go into one entry: input and event both hold them, and an entry holds at most 64 KiB. */
const lettersAtOnce = 16_000

/** Cuts the inputs into lots that fit into one entry each. */
export function lotsOf(inputs: readonly MeasureInput[]): MeasureInput[][] {
  const lots: MeasureInput[][] = []
  let letters = Number.POSITIVE_INFINITY
  for (const input of inputs) {
    const own = new TextEncoder().encode(JSON.stringify(input)).length + 300
    if (letters + own > lettersAtOnce || (lots.at(-1)?.length ?? 0) >= 100) {
      lots.push([])
      letters = 0
    }
    lots.at(-1)?.push(input)
    letters += own
  }
  return lots
}
