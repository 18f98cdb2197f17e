import { createHmac } from 'node:crypto'
import { assertStorable, canonicalJson, UnstorableText } from './canonical.ts'
import type { AnyCommand } from '../command.ts'
import { digestOf } from './digest.ts'
import { parseInput } from './input.ts'
import {
  findPersonal,
  type FoundPersonal,
  holdsPersonal,
  mapPersonal,
  type PersonalValue,
} from '../person/personal.ts'
import { type PersonKeyStore, PersonKeys } from '../person/person-keys.ts'
import type { Random } from '../random.ts'
import type { Refusal } from '../refusal.ts'
import { nonceBytes, saltBytes, seal } from '../person/seal.ts'
import type { SealedValue } from '../store.ts'

/** What is asked at the door, as it came from outside. */
export interface Asked {
  command: AnyCommand
  input: unknown
  actor: string
  key: string
}

/** What has passed: the input as the command may see it, and what was sealed of it. */
export interface Admitted {
  input: unknown
  /** The input as canonical JSON. */
  inputText: string
  digest: Uint8Array
  sealed: SealedValue[]
  sealedAt: number
}

/** Of a command without personal values. */
export const nothingSealed = { sealed: [], sealedAt: 0 }

/**
 * The writer's door: checks input, and seals every personal value under its person's own key before anything else in
 * the kernel can see it.
 */
export class Door {
  readonly #random: Random
  readonly #personKeys: PersonKeys

  constructor(store: PersonKeyStore, random: Random) {
    this.#random = random
    this.#personKeys = new PersonKeys(store, random)
  }

  /** Lets a command pass, or refuses it; synchronous where nothing personal is in it. */
  admit(asked: Asked): Admitted | Refusal | Promise<Admitted | Refusal> {
    const parsed = parseInput(asked.command, asked.input)
    if ('code' in parsed) return parsed
    const input = parsed.value
    try {
      assertStorable(asked.actor)
      assertStorable(asked.key)
      if (holdsPersonal(input)) return this.#seal({ ...asked, input })
      const inputText = canonicalJson(input)
      return {
        input,
        inputText,
        digest: digestOf({ ...nameOf(asked), inputText }),
        ...nothingSealed,
      }
    } catch (error) {
      if (!(error instanceof UnstorableText)) throw error
      return { code: 'input.unstorable', values: { command: asked.command.name } }
    }
  }

  /** Forgets the keys of persons who were erased. */
  forget(persons: readonly string[]): void {
    this.#personKeys.forget(persons)
  }

  /** Whether a person was erased after their values passed: what was sealed under the key of before is lost. */
  isStale({ sealed, sealedAt }: Pick<Admitted, 'sealed' | 'sealedAt'>): boolean {
    return sealed.length > 0 && this.#personKeys.areStale(sealed, sealedAt)
  }

  #seal(asked: Asked): Promise<Admitted | Refusal> {
    // Text that cannot be kept is refused before any key is made for it.
    canonicalJson(mapPersonal(asked.input, ({ value }) => value))
    return this.#sealEach(asked, findPersonal(asked.input, asked.actor))
  }

  async #sealEach(asked: Asked, found: readonly FoundPersonal[]): Promise<Admitted | Refusal> {
    const sealed: SealedValue[] = []
    const sealedAt = this.#personKeys.now()
    const commitments = new Map<PersonalValue, { sealed: string }>()
    const marks = new Map<PersonalValue, { marked: string }>()
    for (const { value, person } of found) {
      if (person === null) return invalid(asked.command, 'a personal value belongs to no person')
      const personKey = await this.#personKeys.keyOf(person)
      const material = {
        personKey,
        salt: this.#random(saltBytes),
        nonce: this.#random(nonceBytes),
      }
      const box = seal(value.value, material)
      sealed.push({ ...box, person })
      commitments.set(value, { sealed: box.commitment })
      marks.set(value, { marked: markOf(value.value, personKey) })
    }
    const input = mapPersonal(asked.input, (value) => commitments.get(value))
    const marked = mapPersonal(asked.input, (value) => marks.get(value))
    const digest = digestOf({ ...nameOf(asked), inputText: canonicalJson(marked) })
    return { input, inputText: canonicalJson(input), digest, sealed, sealedAt }
  }
}

function invalid(command: AnyCommand, reason: string): Refusal {
  return { code: 'input.invalid', values: { command: command.name, field: '', reason } }
}

/**
 * What stands for a personal value in the digest: a mark under its person's key, so that once the person is erased
 * nobody can find the value by trying.
 */
function markOf(value: unknown, personKey: Uint8Array): string {
  return createHmac('sha256', personKey).update(canonicalJson(value)).digest('hex')
}

function nameOf({ command, actor }: Asked): { command: string; actor: string } {
  return { command: command.name, actor }
}
