import { identicalLinks, type Link } from './identical-links.ts'
import { PhraseIndex } from './phrase-index.ts'
import type { PlanItem } from './plan-item.ts'
import { relationOfVersions, similarityOf } from './relation.ts'
import { sharedWords } from './shared-words.ts'
import { type Wording, wordingOf } from './statement.ts'
import { type Weakening, weakenings } from './weakening.ts'

/** What became of a commitment from one version of a plan to the next. Each id of both versions appears once. */
export type VersionChange =
  | { relation: 'kept' | 'reworded'; old: string; new: string; similarity: number }
  | { relation: 'weakened'; old: string; new: string; similarity: number; reasons: Weakening[] }
  | { relation: 'dropped'; old: string; new: null }
  | { relation: 'new'; old: null; new: string }

/**
 * Compares a new version of a plan with the old one, each given as its commitments: those of the old in their order,
 * then what is new. A commitment is paired with the one most like it, identical words first and nobody twice; other
 * figures do not part them, since a lower figure is just what must be seen. Weakened takes precedence over kept and
 * reworded.
 */
export function compareVersions(
  old: readonly PlanItem[],
  now: readonly PlanItem[],
): VersionChange[] {
  const pairs = pairUp(old.map(toWording), now.map(toWording))
  const partners = new Map(pairs.map((pair) => [pair.a, pair]))
  const taken = new Set(pairs.map(({ b }) => b))
  const changes = old.map((item, a) => changeOf(item, partners.get(a), now))
  const added = now.filter((_, b) => !taken.has(b))
  return [...changes, ...added.map(({ id }) => ({ relation: 'new' as const, old: null, new: id }))]
}

function toWording({ text }: PlanItem): Wording {
  return wordingOf(text)
}

function changeOf(item: PlanItem, pair: Pair | undefined, now: readonly PlanItem[]): VersionChange {
  const next = pair && now[pair.b]
  if (!next) return { relation: 'dropped', old: item.id, new: null }
  const ids = { old: item.id, new: next.id, similarity: pair.similarity }
  const reasons = weakenings(item, next)
  if (reasons.length > 0) return { relation: 'weakened', ...ids, reasons }
  return { relation: pair.similarity === 1 ? 'kept' : 'reworded', ...ids }
}

interface Pair extends Link {
  similarity: number
}

/** Partners compared letter by letter, for each commitment. */
const CANDIDATES = 8

function pairUp(old: Wording[], now: Wording[]): Pair[] {
  const same = identicalLinks(old, now).map((link) => ({ ...link, similarity: 1 }))
  const takenOld = new Set(same.map(({ a }) => a))
  const takenNew = new Set(same.map(({ b }) => b))
  const pairs: Pair[] = same
  for (const pair of possiblePairs(old, now)) {
    if (takenOld.has(pair.a) || takenNew.has(pair.b)) continue
    takenOld.add(pair.a)
    takenNew.add(pair.b)
    pairs.push(pair)
  }
  return pairs
}

/** The likest first; below 1, which is kept for identical words. */
function possiblePairs(old: Wording[], now: Wording[]): Pair[] {
  const index = new PhraseIndex(now)
  const pairs = old.flatMap((wording, a) =>
    index.nearest(wording, CANDIDATES).flatMap((b): Pair[] => {
      const other = now[b]
      if (!other) return []
      const shared = sharedWords(wording, other)
      if (relationOfVersions(wording, other, shared) === null) return []
      return [{ a, b, similarity: Math.min(similarityOf(wording, other, shared), 0.99) }]
    }),
  )
  return pairs.toSorted((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b)
}
