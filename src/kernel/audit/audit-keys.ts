import { canonicalJson } from '../writing/canonical.ts'
import { digestOf } from '../writing/digest.ts'
import type { Entry } from '../entry.ts'
import type { ReaderStore } from '../store.ts'
import type { Finding } from './finding.ts'
import { parseEntry, sealedIn } from './parse-entry.ts'

/**
 * Every entry's idempotency key must lead to that entry and hold the digest of what was asked. (Of an input with personal
 * values the digest cannot be computed again without the person's key, and is passed over.)
 */
export async function* auditKeys(
  source: Pick<ReaderStore, 'loadKeys'>,
  entries: readonly Uint8Array[],
): AsyncGenerator<Finding> {
  const parsed = entries.flatMap((bytes) => parseEntry(bytes) ?? [])
  const rows = await source.loadKeys(parsed.map(({ key }) => key))
  const kept = new Map(rows.map((row) => [row.key, row]))
  for (const entry of parsed) {
    const { key, seq } = entry
    const row = kept.get(key)
    if (!row) yield { code: 'audit.key-missing', values: { seq, key } }
    else if (row.seq !== seq || !holdsDigest(row.digest, entry))
      yield { code: 'audit.key-altered', values: { seq, key } }
  }
}

function holdsDigest(digest: Uint8Array, { command, input, actor }: Entry): boolean {
  if (sealedIn(input).length > 0) return true
  return Buffer.compare(digest, digestOf({ command, actor, inputText: canonicalJson(input) })) === 0
}
