import type { z } from 'zod'
import type { Kind } from './kind.ts'
import type { Authority } from './power.ts'
import type { Instant } from './time.ts'

/**
 * One act under one power. Synchronous and deterministic: it sees no clock, no chance and no world but `tx`, so the
 * same state, input and act always give the same events. It says no by raising a refusal (`declareRefusals`).
 * It may be run more than once before it counts: when it asks for a state that is not in memory, the writer loads
 * that state and runs it again from the start.
 */
export interface Command<Input> {
  /** `case.decide`: the thing, then the verb. For ever: entries name it. */
  readonly name: string
  readonly input: z.ZodType<Input>
  /** Which power or right this act exercises, on what. */
  authority(input: Input, tx: Tx): Authority
  run(tx: Tx, input: Input, act: Act): void
}

/** Any command, where its input does not matter. */
// oxlint-disable-next-line typescript/no-explicit-any -- a Command is contravariant in Input: only `any` takes them all
export type AnyCommand = Command<any>

/** The circumstances of an act: all a command may know of the world. */
export interface Act {
  at: Instant
  /** Who acts: a person's id. */
  actor: string
  /** The code of the power or right that was granted. */
  power: string
  /** In whose name: the organ and post of the mandate; null where a right is exercised. */
  organ: string | null
  post: string | null
  /** The caller's idempotency key; unique on the chain, so a good source of ids that survive a retry. */
  key: string
}

/** What a command sees of the chain and does to it. */
export interface Tx {
  /** The state of `id`, what this act has already appended included; the kind's initial state where there is none. */
  get<State, Event extends { type: string }>(kind: Kind<State, Event>, id: string): State
  /** Whether anything was ever appended to `id`. */
  has<State, Event extends { type: string }>(kind: Kind<State, Event>, id: string): boolean
  append<State, Event extends { type: string }>(
    kind: Kind<State, Event>,
    id: string,
    event: Event,
  ): void
  /** Runs another command inside the same act, under its own authority: approve a case and pay it, or neither. */
  run<Input>(command: Command<Input>, input: Input): void
  /** Has `command` run at `at` or as soon after as the writer is up. The same `timer` again replaces it. */
  schedule<Input>(timer: string, at: Instant, command: Command<Input>, input: Input): void
  /** Forgets a timer; nothing happens where there is none. */
  cancel(timer: string): void
}

/** Declares a command; only there so that `Input` is inferred in one place. */
export function defineCommand<Input>(command: Command<Input>): Command<Input> {
  return command
}
