import { authorise, type Grant } from '../authority.ts'
import type { Act, AnyCommand, Command, Tx } from '../command.ts'
import { Changes } from './changes.ts'
import type { EntryEvent } from '../entry.ts'
import type { Folded, Snapshot } from './folded.ts'
import type { AnyKind, Kind } from '../kind.ts'
import type { Authority } from '../power.ts'
import { Refused, type Refusal } from '../refusal.ts'
import type { StateRef } from '../store.ts'
import type { Instant } from '../time.ts'
import { timerKind } from '../timing/timer.ts'

/** Who acts, when, and under which key: an act before its power is known. */
export type Circumstances = Pick<Act, 'at' | 'actor' | 'key'>

/** Says under which grant a command may run; the writer asks the catalogue, a rehearsal may grant everything. */
export type Authorise = (tx: Tx, command: string, authority: Authority) => Grant | Refusal

/** Asks the catalogue as it stands in the transaction itself. */
export function byCatalogue({ actor, at }: Circumstances): Authorise {
  return (tx, command, authority) => authorise(tx, { command, authority, actor, at })
}

/**
 * One act in the making: reads through to a snapshot, keeps what it changes to itself until it is taken over. A state
 * that the snapshot lacks is read as if it had no events yet, and noted in `missed`: then nothing of the transaction
 * counts, but having run to its end it has mostly named all that it needs.
 */
export class Transaction implements Tx {
  readonly events: EntryEvent[] = []
  readonly changed = new Changes()
  /** The states that were not in memory. */
  readonly missed: StateRef[] = []
  /** The grant of the outermost command. */
  grant: Grant | null = null
  readonly #snapshot: Snapshot
  readonly #circumstances: Circumstances
  readonly #authorise: Authorise

  constructor(snapshot: Snapshot, circumstances: Circumstances, authorise: Authorise) {
    this.#snapshot = snapshot
    this.#circumstances = circumstances
    this.#authorise = authorise
  }

  get<State, Event extends { type: string }>(kind: Kind<State, Event>, id: string): State {
    return this.#read(kind, id).state as State
  }

  has<State, Event extends { type: string }>(kind: Kind<State, Event>, id: string): boolean {
    return this.#read(kind, id).version > 0
  }

  append<State, Event extends { type: string }>(
    kind: Kind<State, Event>,
    id: string,
    event: Event,
  ): void {
    const { version, state } = this.#read(kind, id)
    const evolved = kind.evolve(state as State, event)
    this.changed.set({ kind, id, version: version + 1, state: evolved })
    this.events.push({ kind: kind.name, id, event })
  }

  run<Input>(command: Command<Input>, input: Input): void {
    const granted = this.#authorise(this, command.name, command.authority(input, this))
    if ('code' in granted) throw new Refused(granted)
    this.grant ??= granted
    const { at, actor, key } = this.#circumstances
    command.run(this, input, { at, actor, key, ...granted })
  }

  schedule<Input>(timer: string, at: Instant, command: Command<Input>, input: Input): void {
    const { name } = command as AnyCommand
    this.append(timerKind, timer, { type: 'TimerSet', dueAt: at, command: name, input })
  }

  cancel(timer: string): void {
    if (this.get(timerKind, timer).dueAt === null) return
    this.append(timerKind, timer, { type: 'TimerCancelled' })
  }

  #read(kind: AnyKind, id: string): Folded {
    const found = this.changed.get(kind.name, id) ?? this.#snapshot.read(kind, id)
    if (found) return found
    this.missed.push({ kind: kind.name, id })
    return { version: 0, state: kind.initial }
  }
}
