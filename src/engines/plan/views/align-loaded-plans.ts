import type { ReaderStore } from '../../../kernel/store.ts'
import type { Relation } from '../alignment/relation.ts'
import {
  alignmentId,
  type AlignmentState,
  inOrder,
  type Settlement,
} from '../coordination/alignment.ts'
import { type Difference, differencesOf, type Promised } from '../coordination/differences.ts'
import { pairPlans, type PlanPair } from '../coordination/pair-plans.ts'
import type { CommitmentView } from './commitment-view.ts'
import type { LoadedPlan } from './load-plan.ts'

/** Two plans side by side: what the reader found and what people decided. */
export interface AlignedPlans {
  a: LoadedPlan
  b: LoadedPlan
  sentences: PlanPair['sentences']
  /** Promises that are about the same, those found to be another thing included, in the order of the first plan. */
  promises: AlignedPromises[]
}

export interface AlignedPromises {
  a: CommitmentView
  b: CommitmentView
  /** Null where only the indicator is the same, or a person paired the two. */
  relation: Relation | null
  status: AlignmentState['status']
  differences: SettledDifference[]
}

export interface SettledDifference extends Difference {
  /** What was decided about it as it stands now; null: nothing yet, or before one of the two changed. */
  settled: Settlement | null
}

/** Pairs of plans whose reading stays in memory: about 200 KB each for two plans of 30,000 characters. */
const keptPairs = 64

const kept = new WeakMap<ReaderStore, Map<string, PlanPair>>()

/** Aligns two plans in force; two versions are compared once, however often they are asked for. */
export async function alignLoadedPlans(
  reader: ReaderStore,
  a: LoadedPlan,
  b: LoadedPlan,
): Promise<AlignedPlans> {
  const pairs = kept.get(reader) ?? new Map<string, PlanPair>()
  kept.set(reader, pairs)
  const key = `${nameOf(a)} ${nameOf(b)}`
  const pair = pairs.get(key) ?? pairPlans(pairedPlan(a), pairedPlan(b))
  pairs.delete(key)
  pairs.set(key, pair)
  const [oldest] = pairs.keys()
  if (pairs.size > keptPairs && oldest !== undefined) pairs.delete(oldest)
  return alignedPlans(a, b, { pair, decided: await decidedBetween(reader, a.id, b.id) })
}

/** What two versions say never changes; which of their promises are in force may. */
function nameOf({ id, version, commitments }: LoadedPlan): string {
  return `${id}@${version.number}/${commitments.length}`
}

function pairedPlan({ text, commitments }: LoadedPlan) {
  return { text, promises: commitments.map(({ id, wording }) => ({ id, wording })) }
}

function alignedPlans(
  a: LoadedPlan,
  b: LoadedPlan,
  { pair, decided }: { pair: PlanPair; decided: ReadonlyMap<string, AlignmentState> },
): AlignedPlans {
  const inA = new Map(a.commitments.map((view) => [view.id, view]))
  const inB = new Map(b.commitments.map((view) => [view.id, view]))
  const suggested = new Set(pair.promises.map((each) => alignmentId(each.a, each.b)))
  const byHand = [...decided].flatMap(([id, { first, second }]) =>
    suggested.has(id)
      ? []
      : [inA.has(first) ? { a: first, b: second } : { a: second, b: first }].map((ids) => ({
          ...ids,
          relation: null,
        })),
  )
  const promises = [...pair.promises, ...byHand].flatMap((each): AlignedPromises[] => {
    const [one, other] = [inA.get(each.a), inB.get(each.b)]
    if (!one || !other) return []
    const alignment = decided.get(alignmentId(one.id, other.id))
    return [
      {
        a: one,
        b: other,
        relation: each.relation,
        status: alignment?.status ?? 'none',
        differences: settledDifferences(one, other, alignment),
      },
    ]
  })
  return { a, b, sentences: pair.sentences, promises }
}

/** In what two promises differ now, each with what was last decided about it. */
export function settledDifferences(
  a: CommitmentView,
  b: CommitmentView,
  alignment: AlignmentState | undefined,
): SettledDifference[] {
  const inTurn = inOrder(a.id, b.id)[0] === a.id
  return differencesOf(promisedOf(a), promisedOf(b)).map((difference) => {
    const [first, second] = inTurn ? [difference.a, difference.b] : [difference.b, difference.a]
    const { measures } = difference
    const [own, other] = inTurn ? [measures?.a, measures?.b] : [measures?.b, measures?.a]
    const settled = alignment?.settled.findLast(
      (each) =>
        each.about === difference.about &&
        each.measures?.first === own &&
        each.measures?.second === other &&
        each.values.first === first &&
        each.values.second === second,
    )
    return { ...difference, settled: settled ?? null }
  })
}

function promisedOf({ wording, measures, dueOn, commitment }: CommitmentView): Promised {
  return { text: wording.text, measures, dueOn, lead: commitment.lead }
}

/** What was decided about promises of two plans, by alignment id. */
async function decidedBetween(
  reader: ReaderStore,
  one: string,
  other: string,
): Promise<Map<string, AlignmentState>> {
  const rows = await reader.db
    .selectFrom('alignment')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .where('firstPlan', 'in', [one, other])
    .where('secondPlan', 'in', [one, other])
    .execute()
  return new Map(rows.map(({ id, state }) => [id, JSON.parse(state) as AlignmentState]))
}

/** What was decided about two promises; undefined where nothing was. */
export async function loadAlignment(
  reader: ReaderStore,
  one: string,
  other: string,
): Promise<AlignmentState | undefined> {
  const [row] = await reader.loadStates([{ kind: 'alignment', id: alignmentId(one, other) }])
  return row && (JSON.parse(row.state) as AlignmentState)
}
