import type { Wording } from './statement.ts'
import type { SharedWords } from './shared-words.ts'

/**
 * How two statements that say the same are worded.
 *   identical   the same words, whatever the punctuation
 *   near        nearly all words of both: 机制 for 体系, 继续 added, clauses in another order
 *   contains    one says all the other says and more, as where a sentence was split or merged
 *   paraphrase  about half of the words of both, and neither has a better partner
 */
export type Relation = 'identical' | 'near' | 'contains' | 'paraphrase'

/** From which share of its letters on a statement counts as said again. */
const shares = { near: 0.7, contained: 0.75, paraphrase: 0.48 } as const
/** So many letters are not shared by chance: 加强监督管理 is six, and stands in every plan. */
const FEWEST_LETTERS = 8

/** The same between two versions of one plan, where a short sentence comes back by intention: 建污水厂4座 for 建污水厂6座. */
const FEWEST_LETTERS_OF_VERSIONS = 5

/**
 * How a commitment of one version of a plan is worded in the next; as between two texts, but a short sentence that is
 * nearly the same is the same one, so that a lowered figure in it is seen and not taken for a new promise.
 */
export function relationOfVersions(a: Wording, b: Wording, shared: SharedWords): Relation | null {
  const few = Math.min(shared.a, shared.b) < FEWEST_LETTERS
  if (!few || Math.min(shared.a, shared.b) < FEWEST_LETTERS_OF_VERSIONS) {
    return relationOf(a, b, shared)
  }
  // Its figures are what may have changed, and in a short sentence they weigh as much as the words.
  const share = Math.min(shared.a / wordsOf(a), shared.b / wordsOf(b))
  return share >= shares.near ? 'near' : null
}

/** How many letters are not part of a number; at least one. */
function wordsOf({ letters }: Wording): number {
  return Math.max(1, letters.replace(/[\d.]/g, '').length)
}

/** The closest relation that holds, identity apart, or null. */
export function relationOf(a: Wording, b: Wording, shared: SharedWords): Relation | null {
  if (Math.min(shared.a, shared.b) < FEWEST_LETTERS) return null
  const shareA = shared.a / a.letters.length
  const shareB = shared.b / b.letters.length
  if (Math.min(shareA, shareB) >= shares.near) return 'near'
  const shareOfShorter = a.letters.length <= b.letters.length ? shareA : shareB
  if (shareOfShorter >= shares.contained) return 'contains'
  return similarityOf(a, b, shared) >= shares.paraphrase ? 'paraphrase' : null
}

/** Shared letters over all letters of both: 0 to 1, with two decimals. */
export function similarityOf(a: Wording, b: Wording, shared: SharedWords): number {
  const letters = a.letters.length + b.letters.length
  return letters === 0 ? 0 : Math.round(((shared.a + shared.b) / letters) * 100) / 100
}
