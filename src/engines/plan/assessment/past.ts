// The city as the journal had it at a cut-off: every state, and beside it which entries made it.
import type { Entry } from '../../../kernel/entry.ts'
import type { AnyKind } from '../../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'
import { addDays, startOfDay } from '../../calendar/civil-date.ts'
import type { CutOff } from './assessment.ts'

/** One event in the life of a thing: in which entry, when, of which type. */
export interface Mark {
  seq: number
  at: Instant
  type: string
}

/** States folded from entries, without a database. Only the kinds given are kept. */
export class Past {
  readonly #kinds: ReadonlyMap<string, AnyKind>
  readonly #states = new Map<string, Map<string, unknown>>()
  readonly #marks = new Map<string, Map<string, Mark[]>>()
  #cutOff: CutOff | null = null

  constructor(kinds: readonly AnyKind[]) {
    this.#kinds = new Map(kinds.map((kind) => [kind.name, kind]))
    for (const { name } of kinds) {
      this.#states.set(name, new Map())
      this.#marks.set(name, new Map())
    }
  }

  take({ seq, at, events }: Entry): void {
    this.#cutOff = { seq, at }
    for (const { kind: name, id, event } of events) {
      const kind = this.#kinds.get(name)
      if (!kind) continue
      const states = this.#states.get(name)
      states?.set(id, kind.evolve(states.get(id) ?? kind.initial, event))
      const marks = this.#marks.get(name)
      const own = marks?.get(id)
      const mark = { seq, at, type: event.type }
      if (own) own.push(mark)
      else marks?.set(id, [mark])
    }
  }

  /** The last entry taken; null before the first. */
  get cutOff(): CutOff | null {
    return this.#cutOff
  }

  /** Every state of a kind by id; a kind that was not given is a bug. */
  all<State>(kind: { readonly name: string; readonly initial: State }): ReadonlyMap<string, State> {
    const states = this.#states.get(kind.name)
    if (!states) throw new Error(`${kind.name} is not kept`)
    return states as ReadonlyMap<string, State>
  }

  /** What happened to a thing, in the order of the journal. */
  marks(kind: { readonly name: string }, id: string): readonly Mark[] {
    return this.#marks.get(kind.name)?.get(id) ?? []
  }
}

/** Folds the entries of a journal up to the end of a day in China; what comes after is not read. */
export async function pastAt(
  entries: AsyncIterable<Entry>,
  kinds: readonly AnyKind[],
  on: CivilDate,
): Promise<Past> {
  const past = new Past(kinds)
  const end = startOfDay(addDays(on, 1))
  for await (const entry of entries) {
    if (entry.at >= end) break
    past.take(entry)
  }
  return past
}
