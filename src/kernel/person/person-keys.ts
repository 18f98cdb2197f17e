import type { Random } from '../random.ts'
import { personKeyBytes } from './seal.ts'
import type { SealedValue, WriterStore } from '../store.ts'

export type PersonKeyStore = Pick<WriterStore, 'loadPersonKey' | 'savePersonKey'>

/** How many persons' keys are kept in memory; a key that is not costs one read. */
const keptPersonKeys = 10_000

/** The keys of persons, each made at its person's first personal value. */
export class PersonKeys {
  readonly #store: PersonKeyStore
  readonly #random: Random
  readonly #keys = new Map<string, Promise<Uint8Array>>()
  /** When each person was last erased, by a count of our own: sealing and erasing are its moments. */
  readonly #erasures = new Map<string, number>()
  #moment = 0

  constructor(store: PersonKeyStore, random: Random) {
    this.#store = store
    this.#random = random
  }

  /** The person's key; made and kept, durably, where there is none. */
  keyOf(person: string): Promise<Uint8Array> {
    const known = this.#keys.get(person)
    if (known) return known
    if (this.#keys.size >= keptPersonKeys) this.#keys.clear()
    const key = this.#loadOrMake(person)
    this.#keys.set(person, key)
    key.catch(() => this.#keys.delete(person)) // the failure itself goes to who asked
    return key
  }

  /** The present moment, to be taken before a value is sealed. */
  now(): number {
    return this.#moment
  }

  /** Forgets the keys of persons who were erased. */
  forget(persons: readonly string[]): void {
    for (const person of persons) {
      this.#keys.delete(person)
      this.#moment += 1
      this.#erasures.set(person, this.#moment)
    }
  }

  /** Whether one of these values was sealed under a key that has been erased since, so that nobody could read it. */
  areStale(sealed: readonly SealedValue[], sealedAt: number): boolean {
    return sealed.some(({ person }) => (this.#erasures.get(person) ?? 0) > sealedAt)
  }

  async #loadOrMake(person: string): Promise<Uint8Array> {
    const stored = await this.#store.loadPersonKey(person)
    if (stored) return stored
    await this.#store.savePersonKey(person, this.#random(personKeyBytes))
    const saved = await this.#store.loadPersonKey(person)
    if (!saved) throw new Error(`the key of ${person} was not kept`)
    return saved
  }
}
