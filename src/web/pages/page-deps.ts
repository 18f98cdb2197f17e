import type { Command } from '../../kernel/command.ts'
import type { LocalText } from '../../kernel/power.ts'
import type { ReaderStore, StoredFile } from '../../kernel/store.ts'
import type { Answer } from '../../kernel/writing/submission.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PostHeld, SignedIn } from '../site.ts'

/**
 * What the pages need of the house: the journal to read, the one door to write through, and who
 * people are.
 */
export interface PageDeps {
  readonly reader: ReaderStore
  /**
   * The writer's door. Rejects where the world is in the way; then the same key may be sent again.
   */
  submit<Input>(command: Command<Input>, input: unknown, caller: Caller): Promise<Answer>
  /** Keeps a file under its SHA-256; durable when it answers. */
  saveFile(file: StoredFile): Promise<void>
  /** The sample's invented people, or null where no sample is loaded. */
  readonly people: readonly SamplePerson[] | null
  /** Signs people in by links that work once. Default: none are given out. */
  readonly links?: OneTimeLinks
  /** What powers are asked at. Default: the machine's clock. */
  readonly now?: () => Instant
}

/** Who asks, and the idempotency key of what is asked. */
export interface Caller {
  readonly actor: string
  readonly key: string
}

/** An invented person of the sample city. A citizen has no post. */
export interface SamplePerson {
  readonly id: string
  readonly name: LocalText
  readonly post: PostHeld | null
  /** Who they are and what can be tried as them, in one sentence. */
  readonly blurb: LocalText
}

/** Links that sign one person in, once. */
export interface OneTimeLinks {
  /** Whom the link's token signs in; null where it was used, ran out, or never was. */
  redeem(token: string): Promise<SignedIn | null>
}
