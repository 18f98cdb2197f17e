import type { Wording } from './statement.ts'

/** A run of four letters is about two words: long enough to be rare, short enough to survive rewording. */
const PHRASE = 4
/** A phrase that more statements use (进一步完善) tells nothing, and would make the search grow with the square. */
const STOCK_PHRASE = 40

/** Finds the statements that have rare phrases in common with a given one, without comparing it with all. */
export class PhraseIndex {
  readonly #places = new Map<string, number[]>()

  constructor(statements: readonly Wording[]) {
    statements.forEach((statement, i) => {
      for (const phrase of phrasesOf(statement)) {
        const places = this.#places.get(phrase)
        if (!places) this.#places.set(phrase, [i])
        else if (places.length <= STOCK_PHRASE) places.push(i)
      }
    })
  }

  /** Positions of the likeliest partners, best first. A phrase weighs the more, the fewer statements use it. */
  nearest(statement: Wording, most: number): number[] {
    const weights = new Map<number, number>()
    for (const phrase of phrasesOf(statement)) {
      const places = this.#places.get(phrase) ?? []
      if (places.length > STOCK_PHRASE) continue
      for (const place of places) weights.set(place, (weights.get(place) ?? 0) + 1 / places.length)
    }
    const ranked = [...weights].toSorted(([i, x], [j, y]) => y - x || i - j)
    return ranked.slice(0, most).map(([place]) => place)
  }
}

function phrasesOf({ letters }: Wording): Set<string> {
  const phrases = new Set<string>()
  for (let i = 0; i + PHRASE <= letters.length; i++) phrases.add(letters.slice(i, i + PHRASE))
  return phrases
}
