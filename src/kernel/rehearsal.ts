import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { canonicalJson } from './writing/canonical.ts'
import type { AnyCommand, Command } from './command.ts'
import type { EntryEvent } from './entry.ts'
import { execute } from './writing/execute.ts'
import { type Folded, StateMap } from './writing/folded.ts'
import { parseInput } from './writing/input.ts'
import type { AnyKind, Kind } from './kind.ts'
import { mapPersonal } from './person/personal.ts'
import type { Refusal, RefusalValues } from './refusal.ts'
import type { Instant } from './time.ts'
import { type Authorise, byCatalogue } from './writing/transaction.ts'

/** Who acts in a rehearsal, and when; whatever is left out has a fixed, harmless value. */
export interface RehearsedAct {
  actor?: string
  at?: Instant
  key?: string
  /** In whose name, where no catalogue is asked; else the organ the authority names, or null. */
  organ?: string
  post?: string
}

export interface RehearsalOptions {
  /** True: the catalogue of powers among the given events decides. Default: every act is granted. */
  catalogue?: boolean
}

/** Events as `[kind, id, event]`, each of its own kind. */
export type Happenings<Events extends readonly { type: string }[]> = {
  // oxlint-disable-next-line typescript/no-explicit-any -- the state's type says nothing about the event's
  [Index in keyof Events]: readonly [Kind<any, Events[Index]>, string, NoInfer<Events[Index]>]
}

/**
 * Runs commands in memory as the writer would, for tests of the rules: given these events, when this command, then
 * these events or that refusal. Nothing is kept on disk; states and events are frozen, so a command that changes what
 * it was given fails here.
 */
export function rehearse(options: RehearsalOptions = {}): Rehearsal {
  return new Rehearsal(options)
}

export class Rehearsal {
  readonly #states = new StateMap<Folded>()
  readonly #options: RehearsalOptions
  #acts = 0

  constructor(options: RehearsalOptions) {
    this.#options = options
  }

  /** Adds to what has happened so far. */
  given<Events extends readonly { type: string }[]>(...events: Happenings<Events>): this {
    for (const [kind, id, event] of events) this.#fold(kind, id, event)
    return this
  }

  /** Asks for one act. What it changes stays, so that a next act can follow it. */
  when<Input>(command: Command<Input>, input: unknown, act: RehearsedAct = {}): Outcome {
    const parsed = parseInput(command as AnyCommand, input)
    if ('code' in parsed) return new Outcome(this, { refusal: parsed })
    this.#acts += 1
    const circumstances = {
      at: act.at ?? '2026-01-05T01:00:00.000Z',
      actor: act.actor ?? 'person.1',
      key: act.key ?? `act-${this.#acts}`,
    }
    const outcome = execute(
      { read: (kind, id) => this.#read(kind, id) },
      { ...circumstances, command, input: sealed(parsed.value) },
      this.#options.catalogue ? byCatalogue(circumstances) : granting(act),
    )
    if (outcome.type === 'refused') return new Outcome(this, { refusal: outcome.refusal })
    assert(outcome.type === 'accepted')
    for (const { kind, id, ...folded } of outcome.changed)
      this.#states.set(kind.name, id, { ...folded, state: frozen(folded.state) })
    return new Outcome(this, { events: outcome.events.map((event) => asJson(event)) })
  }

  /** A state as it stands now. */
  state<State, Event extends { type: string }>(kind: Kind<State, Event>, id: string): State {
    return this.#read(kind, id).state as State
  }

  #read(kind: AnyKind, id: string): Folded {
    return this.#states.get(kind.name, id) ?? { version: 0, state: frozen(kind.initial) }
  }

  #fold(kind: AnyKind, id: string, event: { type: string }): void {
    const { version, state } = this.#read(kind, id)
    const next = kind.evolve(state, frozen(asJson(event)))
    this.#states.set(kind.name, id, { version: version + 1, state: frozen(next) })
  }
}

/** What came of one act in a rehearsal. */
export class Outcome {
  readonly events: readonly EntryEvent[]
  readonly refusal: Refusal | null
  readonly #rehearsal: Rehearsal

  constructor(rehearsal: Rehearsal, result: { events?: EntryEvent[]; refusal?: Refusal }) {
    this.#rehearsal = rehearsal
    this.events = result.events ?? []
    this.refusal = result.refusal ?? null
  }

  /** Asserts that the act was done and these are its events, in order. Gives the rehearsal back, to go on. */
  thenEvents<Events extends readonly { type: string }[]>(
    ...expected: Happenings<Events>
  ): Rehearsal {
    assert.equal(this.refusal, null)
    assert.deepEqual(
      this.events,
      expected.map(([kind, id, event]) => asJson({ kind: kind.name, id, event })),
    )
    return this.#rehearsal
  }

  /** Asserts that the act was done, whatever its events. */
  thenDone(): Rehearsal {
    assert.equal(this.refusal, null)
    return this.#rehearsal
  }

  /** Asserts that the rules refused the act; `values` are compared where they are given. */
  thenRefused(code: string, values?: RefusalValues): Rehearsal {
    assert.equal(this.refusal?.code ?? 'done', code)
    if (values) assert.deepEqual(this.refusal?.values, values)
    return this.#rehearsal
  }
}

function granting(act: RehearsedAct): Authorise {
  return (_, __, { power, organ }) => ({
    power,
    organ: act.organ ?? organ ?? null,
    post: act.post ?? null,
  })
}

/** Personal values become commitments here too; the same value gets the same one, so that tests can name it. */
function sealed(input: unknown): unknown {
  return mapPersonal(input, ({ value }) => ({
    sealed: createHash('sha256').update(canonicalJson(value)).digest('hex'),
  }))
}

function asJson<Value>(value: Value): Value {
  return JSON.parse(canonicalJson(value)) as Value
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}
