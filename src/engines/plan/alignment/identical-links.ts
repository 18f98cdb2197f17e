import type { Wording } from './statement.ts'

/** Two statements by their positions in the two plans. */
export interface Link {
  a: number
  b: number
}

/** Statements in the same words: the first of each wording with the first, the second with the second. */
export function identicalLinks(a: readonly Wording[], b: readonly Wording[]): Link[] {
  const waiting = new Map<string, number[]>()
  for (const [i, { letters }] of [...b.entries()].toReversed()) {
    const places = waiting.get(letters)
    if (places) places.push(i)
    else waiting.set(letters, [i])
  }
  return a.flatMap(({ letters }, i) => {
    const partner = waiting.get(letters)?.pop()
    return partner === undefined ? [] : [{ a: i, b: partner }]
  })
}
