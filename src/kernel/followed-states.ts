import type { AnyKind } from './kind.ts'
import { readEntries } from './rebuild.ts'
import type { ReaderStore, StateRef, StoredState } from './store.ts'

/** Further behind than this many entries, everything is read anew: it is then the cheaper way. */
const followsAtMost = 10_000
const statesAtOnce = 1_000

/**
 * Every state of a few kinds, parsed and held in memory, kept up by following the journal: a step costs what was
 * written since the last one, however much there is. For views that show all of something, such as a plan's roll-up. A
 * state that did not change stays the same object, so what was worked out from it can be remembered by it.
 */
export class FollowedStates {
  readonly #reader: ReaderStore
  readonly #states: ReadonlyMap<string, Map<string, unknown>>
  #seq: number | null = null
  #step: Promise<number> | null = null

  constructor(reader: ReaderStore, kinds: readonly AnyKind[]) {
    this.#reader = reader
    this.#states = new Map(kinds.map(({ name }) => [name, new Map<string, unknown>()]))
  }

  /** The states of a kind by id, in no promised order, as of the last step; an unknown kind is a bug. */
  all<State>(kind: { readonly name: string; readonly initial: State }): ReadonlyMap<string, State> {
    const states = this.#states.get(kind.name)
    if (!states) throw new Error(`${kind.name} is not followed`)
    return states as ReadonlyMap<string, State>
  }

  /**
   * Catches up with the journal and answers up to which entry. Callers at the same moment share one step; a step that
   * failed is taken again.
   */
  async follow(): Promise<number> {
    this.#step ??= this.#take().finally(() => {
      this.#step = null
    })
    return this.#step
  }

  async #take(): Promise<number> {
    const { seq } = await this.#reader.head()
    const from = this.#seq
    if (from === null || seq < from || seq - from > followsAtMost) await this.#readAll()
    else if (seq > from) this.#keep(await this.#reader.loadStates(await this.#changedSince(from)))
    this.#seq = seq
    return seq
  }

  /** A state read here may already hold entries after the head that was read first; the next step reads it again. */
  async #readAll(): Promise<void> {
    this.#seq = null
    for (const [kind, states] of this.#states) {
      states.clear()
      for (let after: string | undefined = ''; after !== undefined; ) {
        const chunk = await this.#reader.scanStates(kind, after, statesAtOnce)
        this.#keep(chunk)
        after = chunk.at(-1)?.id
      }
    }
  }

  async #changedSince(seq: number): Promise<StateRef[]> {
    const changed = new Map<string, StateRef>()
    for await (const { events } of readEntries(this.#reader, seq + 1))
      for (const { kind, id } of events)
        if (this.#states.has(kind)) changed.set(`${kind} ${id}`, { kind, id })
    return [...changed.values()]
  }

  #keep(stored: readonly StoredState[]): void {
    for (const { kind, id, state } of stored) this.#states.get(kind)?.set(id, JSON.parse(state))
  }
}
