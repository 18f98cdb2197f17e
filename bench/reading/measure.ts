import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export interface Measurement {
  characters: number
  /** The median of the runs. */
  ms: number
  /** What the result holds on the heap. */
  keptBytes: number
}

const ROUNDS = 5

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Runs `work` once to warm up and then ROUNDS times. */
export function measure(characters: number, work: () => unknown): Measurement {
  work()
  const times = Array.from({ length: ROUNDS }, () => {
    const startedMs = performance.now()
    work()
    return performance.now() - startedMs
  }).toSorted((a, b) => a - b)
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const result = work()
  collectGarbage()
  const keptBytes = Math.max(0, process.memoryUsage().heapUsed - before)
  if (result === undefined) throw new Error('the work to measure must give a result')
  return { characters, ms: times[Math.floor(ROUNDS / 2)] ?? Number.NaN, keptBytes }
}

/** How time grows with length between two measurements: 1 is linear, 2 is with the square. */
export function growth(smaller: Measurement, larger: Measurement): number {
  return Math.log(larger.ms / smaller.ms) / Math.log(larger.characters / smaller.characters)
}
