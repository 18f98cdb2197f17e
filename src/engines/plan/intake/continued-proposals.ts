// A new version of a plan goes on from the one in force: what says the same keeps its id, and what
// became weaker shows.
import type { ReaderStore } from '../../../kernel/store.ts'
import type { FigureMeasure } from '../arithmetic/measure.ts'
import type { ItemFigure, PlanItem } from '../alignment/plan-item.ts'
import { compareVersions } from '../alignment/compare-versions.ts'
import { type CommitmentState, isWorded, type Wording, wordingOf } from '../commitment.ts'
import type { Proposal } from '../commands/schemas.ts'
import type { PlanState } from '../plan.ts'
import type { PlanFigure, PlanReading } from '../reading/plan-reading.ts'
import { listCommitments } from '../views/load-plan.ts'
import { type Continuation, proposalsFromReading } from './proposals-from-reading.ts'

/**
 * The proposals of a reading, each continuing the commitment in force that it is most like, where
 * there is one.
 */
export async function continuedProposals(
  reader: ReaderStore,
  plan: string,
  reading: PlanReading,
): Promise<Proposal[]> {
  const [row] = await reader.loadStates([{ kind: 'plan', id: plan }])
  const state = row ? (JSON.parse(row.state) as PlanState) : null
  if (!state || state.current === 0) return proposalsFromReading(reading)
  const binding = wordingsInForce(await listCommitments(reader, plan), state.current)
  const continuations = continuationsOf(binding, reading)
  const samePeriod =
    state.period?.from === reading.period?.from && state.period?.to === reading.period?.to
  const proposals = proposalsFromReading(reading, continuations)
  return samePeriod ? proposals.map((each) => withCorrections(each, binding)) : proposals
}

type InForce = ReadonlyMap<string, Wording>

/** In the order of the text. */
function wordingsInForce(
  commitments: readonly { id: string; state: CommitmentState }[],
  version: number,
): InForce {
  const binding = commitments.flatMap(({ id, state }): [string, Wording][] => {
    const wording = isWorded(state, version) ? wordingOf(state, version) : undefined
    return wording ? [[id, wording]] : []
  })
  return new Map(binding.toSorted(([, a], [, b]) => a.start - b.start))
}

function continuationsOf(binding: InForce, reading: PlanReading): Map<string, Continuation> {
  const changes = compareVersions([...binding].map(toOldItem), newItems(reading))
  return new Map(
    changes.flatMap((change): [string, Continuation][] =>
      change.relation === 'new' || change.relation === 'dropped'
        ? []
        : [[change.new, { continues: change.old, relation: change.relation }]],
    ),
  )
}

function toOldItem([id, { text, strength, measures }]: [string, Wording]): PlanItem {
  const figures = measures.filter((measure) => measure.type === 'figure').map(figureOfMeasure)
  return { id, text, strength, figures }
}

function newItems(reading: PlanReading): PlanItem[] {
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]))
  return reading.commitments.map(({ id, text, strength, figures: inside }) => ({
    id,
    text,
    strength,
    figures: inside
      .flatMap((figure) => figures.get(figure) ?? [])
      .filter((figure) => figure.kind === 'target')
      .map(figureOfReading),
  }))
}

function figureOfMeasure(measure: FigureMeasure): ItemFigure {
  const { target, upper, unit, comparator, dueOn, binding } = measure
  return {
    value: upper === null ? Number(target) : [Number(target), Number(upper)],
    unit,
    comparator,
    deadline: dueOn === null ? null : Number(dueOn.slice(0, 4)),
    binding,
  }
}

function figureOfReading({ value, unit, comparator, deadline, binding }: PlanFigure): ItemFigure {
  return { value, unit, comparator, deadline, binding }
}

/**
 * A sentence that is word for word the same keeps what the plan office made of its measures, so
 * that nobody has to correct the same misreading at every version.
 */
function withCorrections(proposal: Proposal, binding: InForce): Proposal {
  const before = proposal.continues === null ? undefined : binding.get(proposal.continues)
  const same = proposal.relation === 'kept' && before?.text === proposal.text
  return same ? { ...proposal, measures: before.measures } : proposal
}
