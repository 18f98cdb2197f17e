import type { Tx } from '../../../kernel/command.ts'
import { organKind } from '../../registry/organ.ts'
import { isSameUnit } from '../../registry/unit-of.ts'

/** Whether two organs are one unit, as the registry has them now: an office and the bureau above it are. */
export function areOneUnit(tx: Tx, a: string | null, b: string | null): boolean {
  return isSameUnit(a, b, (id) => tx.get(organKind, id))
}
