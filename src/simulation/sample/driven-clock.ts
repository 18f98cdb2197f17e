import type { Clock } from '../../kernel/timing/clock.ts'
import type { Instant } from '../../kernel/time.ts'

/** A clock that stands still until it is moved: the past of the sample city happens under it. */
export interface DrivenClock extends Clock {
  /** Moves on to a moment and wakes who waited for it; one already past changes nothing, since time never runs back. */
  moveTo(at: Instant): void
}

export function drivenClock(start: Instant): DrivenClock {
  let now = start
  const waiting = new Map<object, { at: Instant; callback: () => void }>()
  return {
    now: () => now,
    wake(at, callback) {
      const wish = {}
      waiting.set(wish, { at, callback })
      return () => waiting.delete(wish)
    },
    moveTo(at) {
      if (at <= now) return
      now = at
      for (const [wish, waiter] of waiting) {
        if (waiter.at > now) continue
        waiting.delete(wish)
        waiter.callback()
      }
    },
  }
}
