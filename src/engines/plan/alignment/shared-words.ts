import { TRIGRAM, type Wording } from './statement.ts'

/** How much of each of two statements the other says as well, in letters. */
export interface SharedWords {
  a: number
  b: number
}

/**
 * A letter counts as shared if it stands in a run of three letters that the other statement has too, wherever it has
 * it. So the order of clauses does not matter, and a letter the two share by chance does not count.
 *   办好科技银行、创投服务中心和产权交易所  /  …，办好科技银行、创投服务中心、产权交易所，…   →   17 of 18, 和 is missing
 */
export function sharedWords(a: Wording, b: Wording): SharedWords {
  return { a: lettersWithin(a, b), b: lettersWithin(b, a) }
}

function lettersWithin({ letters }: Wording, { trigrams }: Wording): number {
  let shared = 0
  let sharedUpTo = 0
  for (let i = 0; i + TRIGRAM <= letters.length; i++) {
    if (!trigrams.has(letters.slice(i, i + TRIGRAM))) continue
    shared += i + TRIGRAM - Math.max(i, sharedUpTo)
    sharedUpTo = i + TRIGRAM
  }
  return shared
}
