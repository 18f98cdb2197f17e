import type { Clock } from '../timing/clock.ts'
import type { AnyCommand } from '../command.ts'
import type { AnyKind } from '../kind.ts'
import type { Random } from '../random.ts'
import type { Signer } from '../journal/signer.ts'
import type { StoreEngine } from '../store.ts'

/** Bounds of the writer. Each has a default that suits a city on one machine. */
export interface WriterLimits {
  /** Commands in one page. More give more throughput and longer waits; the knee is at about 200. */
  batch: number
  /** How long a command may wait for company while a page is being written, in milliseconds. */
  flushMs: number
  /** Commands taken and not yet answered; one more is answered Unavailable. */
  queue: number
  /** States kept in memory; up to twice as many for a while. Fewer cost a read each when they are next touched. */
  states: number
  /** How often an idle writer renews its lease, in milliseconds. Well below the store's own limit. */
  renewLeaseMs: number
}

export const defaultLimits: WriterLimits = {
  batch: 200,
  flushMs: 5,
  queue: 10_000,
  states: 200_000,
  renewLeaseMs: 3_000,
}

export interface WriterOptions {
  store: StoreEngine
  /** The engines' kinds; the kernel's own are always there. */
  kinds: readonly AnyKind[]
  commands: readonly AnyCommand[]
  chain: string
  clock: Clock
  random: Random
  signer: Signer
  /** The release of code and rules, recorded with each page. */
  rules: string
  limits?: Partial<WriterLimits>
}
