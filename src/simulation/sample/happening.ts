import type { Instant } from '../../kernel/time.ts'

/** Something that happens in the sample city at a moment. */
export interface Happening {
  at: Instant
  enact(): Promise<void>
}
