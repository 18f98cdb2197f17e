import { type ErasureState, erasureKind } from '../person/erasure.ts'
import { Invalid } from '../failure.ts'
import { unsealBox } from '../person/seal.ts'
import type { ReaderStore, SealedValue } from '../store.ts'
import type { Finding } from './finding.ts'
import { parseEntry, sealedIn } from './parse-entry.ts'

type SealedSource = Pick<ReaderStore, 'loadSealed' | 'loadPersonKey' | 'loadStates'>

/**
 * Every sealed value that entries commit to and that is still kept must open under its person's key and be what was
 * committed to; and none may be kept of a person who was erased at a later moment.
 */
export async function* auditSealed(
  source: SealedSource,
  entries: readonly Uint8Array[],
): AsyncGenerator<Finding> {
  const enteredAt = new Map<string, string>()
  for (const entry of entries.map(parseEntry))
    for (const commitment of sealedIn(entry)) enteredAt.set(commitment, entry?.at ?? '')
  const kept = enteredAt.size > 0 ? await source.loadSealed([...enteredAt.keys()]) : []
  for (const value of kept) {
    const { commitment, person } = value
    const key = await source.loadPersonKey(person)
    if (!key || !opens(value, key)) yield { code: 'audit.sealed-altered', values: { commitment } }
    const erasedAt = await erasureOf(source, person)
    if (erasedAt && erasedAt > (enteredAt.get(commitment) ?? ''))
      yield { code: 'audit.erased-readable', values: { person, commitment } }
  }
}

async function erasureOf(source: SealedSource, person: string): Promise<string | null> {
  const [row] = await source.loadStates([{ kind: erasureKind.name, id: person }])
  return row ? (JSON.parse(row.state) as ErasureState).erasedAt : null
}

function opens(value: SealedValue, key: Uint8Array): boolean {
  try {
    unsealBox(value, key)
    return true
  } catch (error) {
    if (error instanceof Invalid) return false
    throw error
  }
}
