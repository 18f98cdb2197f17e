/** A source of chance: each call gives a number in [0, 1). */
export type Random = () => number

/**
 * A small generator (mulberry32) that one seed fixes for ever. A second word gives each thing its own stream, so that
 * one commitment more or less leaves the others' histories as they were.
 */
export function randomFrom(seed: number, word = ''): Random {
  let state = hash(word) ^ seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number between the bounds, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** One of the list; a bug where it is empty. */
export function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (const char of word) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return value
}
