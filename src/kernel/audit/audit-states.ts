import type { AnyKind } from '../kind.ts'
import { checkRebuild, type Difference } from '../rebuild.ts'
import type { ReaderStore } from '../store.ts'
import type { Finding, FindingCode } from './finding.ts'

/** Compares every state in the database with what the journal makes, byte for byte. The chain should be at rest. */
export async function auditStates(
  source: ReaderStore,
  kinds: readonly AnyKind[],
): Promise<Finding[]> {
  const differences = await checkRebuild(source, kinds)
  return differences.map(({ kind, id, ...rest }) => ({ code: codeOf(rest), values: { kind, id } }))
}

function codeOf({ live, rebuilt }: Pick<Difference, 'live' | 'rebuilt'>): FindingCode {
  if (live === null) return 'audit.state-missing'
  return rebuilt === null ? 'audit.state-inserted' : 'audit.state-altered'
}
