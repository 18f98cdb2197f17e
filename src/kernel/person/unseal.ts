import type { Sealed } from './personal.ts'
import { unsealBox } from './seal.ts'
import type { ReaderStore } from '../store.ts'

/** Why somebody reads personal values: who, under which power, and for what, in words. */
export interface Purpose {
  actor: string
  power: string
  reason: string
}

/** Opens sealed values for a purpose. */
export interface Unsealer {
  /**
   * The values by their commitments. One whose person was erased, or that was never kept, is not among them. The
   * reading is recorded before anything is read: where it cannot be recorded, nothing is read.
   */
  unseal(sealed: readonly Sealed[], purpose: Purpose): Promise<ReadonlyMap<string, unknown>>
}

type SealedSource = Pick<ReaderStore, 'loadSealed' | 'loadPersonKey'>

/** An unsealer that tells `record` of every reading: who read which commitments, and why. */
export function createUnsealer(
  source: SealedSource,
  record: (purpose: Purpose, commitments: readonly string[]) => Promise<void>,
): Unsealer {
  return {
    async unseal(sealed, purpose) {
      const commitments = [...new Set(sealed.map((each) => each.sealed))]
      if (commitments.length === 0) return new Map()
      await record(purpose, commitments)
      return openAll(source, commitments)
    },
  }
}

async function openAll(
  source: SealedSource,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const values = await source.loadSealed(commitments)
  const persons = [...new Set(values.map(({ person }) => person))]
  const keys = new Map(
    await Promise.all(
      persons.map(async (person) => [person, await source.loadPersonKey(person)] as const),
    ),
  )
  const opened = new Map<string, unknown>()
  for (const value of values) {
    const key = keys.get(value.person)
    // No key: erased between the two readings.
    if (key) opened.set(value.commitment, unsealBox(value, key))
  }
  return opened
}
