import type { Clock } from '../../kernel/timing/clock.ts'
import type { Instant } from '../../kernel/time.ts'

/** A clock that stands still until it is moved: the past of the sample city happens under it. */
export interface DrivenClock extends Clock {
  /** Moves on to a moment; one that is already past changes nothing, since time never runs back. */
  moveTo(at: Instant): void
}

export function drivenClock(start: Instant): DrivenClock {
  let now = start
  return {
    now: () => now,
    wake: () => () => {},
    moveTo(at) {
      if (at > now) now = at
    },
  }
}
