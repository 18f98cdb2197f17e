import type { Instant } from '../time.ts'

/** Where the kernel gets the time from; a simulation gives it another one. */
export interface Clock {
  now(): Instant
  /** Calls back once, at `at` or soon after; the function it answers takes the wish back. */
  wake(at: Instant, callback: () => void): () => void
}

/** Longest wait that a Node timer can take; a later moment is waited for in steps. */
const longestWaitMs = 2_147_483_647

/** The time of the machine. Waiting for a moment does not keep the process alive. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  wake(at, callback) {
    let timeout: NodeJS.Timeout
    const wait = () => {
      const waitMs = Date.parse(at) - Date.now()
      if (waitMs <= 0) return callback()
      timeout = setTimeout(wait, Math.min(waitMs, longestWaitMs)).unref()
    }
    timeout = setTimeout(wait, 0).unref()
    return () => clearTimeout(timeout)
  },
}
