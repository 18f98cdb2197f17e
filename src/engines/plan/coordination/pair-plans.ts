// Which promises of two plans are about the same: those in like words, whatever their figures, and those that measure
// the same indicator. That is what the reader suggests; people decide.
import { type AlignedPair, alignPlans } from '../alignment/align-plans.ts'
import { compareVersions } from '../alignment/compare-versions.ts'
import type { Relation } from '../alignment/relation.ts'
import type { Span } from '../reading/text/passage.ts'
import type { Wording } from '../commitment.ts'
import { indicatorName } from './pair-measures.ts'

/** A plan as far as pairing needs it: a version's text and the promises in force in it, in the order of the text. */
export interface PairedPlan {
  text: string
  promises: readonly { id: string; wording: Wording }[]
}

export interface PlanPair {
  /** Sentences that say the same. */
  sentences: AlignedPair[]
  /** Promises that are about the same, in the order of the first plan. */
  promises: PromisePair[]
}

export interface PromisePair {
  a: string
  b: string
  /** How like their sentences are; null where only the indicator is the same. */
  relation: Relation | null
  /** Shared letters over all letters of both, 0 to 1; 0 where only the indicator is the same. */
  similarity: number
}

/** From which share of shared letters on two promises are about the same although their figures differ. */
const likeFrom = 0.7
/** A shorter name (总量, 其他) is that of many things. */
const shortestName = 4
/** An indicator that more promises of a plan carry names a heading, not one thing. */
const promisesPerName = 3

/** Pairs two plans. Time grows with the length of the texts. */
export function pairPlans(a: PairedPlan, b: PairedPlan): PlanPair {
  const sentences = alignPlans(a.text, b.text).pairs.filter(
    (pair) => !isTitle(a.text, pair.a) && !isTitle(b.text, pair.b),
  )
  const found = new Map<string, PromisePair>()
  const candidates = [...bySentences(sentences, a, b), ...byWords(a, b), ...byIndicator(a, b)]
  for (const pair of candidates) {
    const key = `${pair.a} ${pair.b}`
    if (!found.has(key)) found.set(key, pair)
  }
  const place = new Map(a.promises.map(({ id }, i) => [id, i]))
  const order = (pair: PromisePair) => place.get(pair.a) ?? 0
  return { sentences, promises: [...found.values()].toSorted((x, y) => order(x) - order(y)) }
}

const years = /^（?\d{4}\s*[—–－-]+\s*\d{4}\s*年?）?$/

/** The first words of a plan are its name and its years, which say nothing that another plan could say as well. */
function isTitle(text: string, { start, end }: Span): boolean {
  return text.slice(0, start).trim() === '' || years.test(text.slice(start, end).trim())
}

/** The promises in whose sentences the plans say the same. */
function bySentences(sentences: readonly AlignedPair[], a: PairedPlan, b: PairedPlan) {
  return sentences.flatMap((pair) =>
    promisesWithin(a, pair.a).flatMap((one) =>
      promisesWithin(b, pair.b).map(
        (other): PromisePair => ({
          a: one,
          b: other,
          relation: pair.relation,
          similarity: pair.similarity,
        }),
      ),
    ),
  )
}

/** Promises that share at least half of the shorter of the two with a sentence. */
function promisesWithin({ promises }: PairedPlan, sentence: Span): string[] {
  return promises
    .filter(({ wording: { start, end } }) => {
      const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start)
      return shared * 2 >= Math.min(end - start, sentence.end - sentence.start)
    })
    .map(({ id }) => id)
}

/** Promises in like words; other figures do not part them, since a differing figure is just what must be seen. */
function byWords(a: PairedPlan, b: PairedPlan): PromisePair[] {
  const items = ({ promises }: PairedPlan) =>
    promises.map(({ id, wording: { text, strength } }) => ({ id, text, strength, figures: [] }))
  return compareVersions(items(a), items(b)).flatMap((change): PromisePair[] => {
    if (change.old === null || change.new === null || change.similarity < likeFrom) return []
    const { similarity } = change
    return [
      {
        a: change.old,
        b: change.new,
        relation: similarity === 1 ? 'identical' : 'near',
        similarity,
      },
    ]
  })
}

function byIndicator(a: PairedPlan, b: PairedPlan): PromisePair[] {
  const inB = promisesByIndicator(b)
  return [...promisesByIndicator(a)].flatMap(([name, ids]) => {
    const others = inB.get(name) ?? []
    if (ids.length > promisesPerName || others.length > promisesPerName) return []
    return ids.flatMap((one) =>
      others.map((other): PromisePair => ({ a: one, b: other, relation: null, similarity: 0 })),
    )
  })
}

function promisesByIndicator({ promises }: PairedPlan): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const { id, wording } of promises) {
    const names = wording.measures.flatMap((each) =>
      each.type === 'figure' ? [indicatorName(each)] : [],
    )
    for (const name of new Set(names)) {
      if (name.length < shortestName) continue
      byName.set(name, [...(byName.get(name) ?? []), id])
    }
  }
  return byName
}
