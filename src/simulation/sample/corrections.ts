// What the sample's plan office strikes out before a version is adopted: passages that read like promises and are none.
import { type CommitmentState, wordingOf } from '../../engines/plan/commitment.ts'

interface Correction {
  /** Words that only this passage has. */
  words: string
  /** What the record says of it for good. */
  reason: string
}

export const corrections: readonly Correction[] = [
  { words: '水要清，天要蓝，夜里要安静', reason: '说明：本节的引言，具体承诺见以下各条' },
  { words: '代办员换了人，事情接着办', reason: '说明：解释上一句，不另计一项承诺' },
  { words: '名单里有落地的，也有没有落地的', reason: '说明：上一句所说名单的内容，不另计一项承诺' },
]

export interface Dismissal {
  commitment: string
  reason: string
}

/** The passages of a version to be dismissed, each with its reason, in the order of the text. */
export function dismissalsOf(
  commitments: readonly { id: string; state: CommitmentState }[],
  version: number,
): Dismissal[] {
  const found = commitments.flatMap(({ id, state }) => {
    const wording = wordingOf(state, version)
    const correction = corrections.find(({ words }) => wording?.text.includes(words))
    return wording && correction ? [{ id, start: wording.start, reason: correction.reason }] : []
  })
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ id, reason }) => ({ commitment: id, reason }))
}
