import type { Act, Tx } from '../../../kernel/command.ts'
import { decimal } from '../arithmetic/quantity.ts'
import type { Changed, Target } from './change.ts'
import { type Allowed, decisionKind } from './decision.ts'
import { refuse } from './refusals.ts'

interface Wish {
  commitment: string
  what: Changed
  /** Whether a binding promise (约束性) is weakened: only the body that adopted it may allow that. */
  needed: boolean
}

/**
 * Uses up the permission a change rests on: of a recorded decision that allows exactly this much, once, and that
 * somebody else recorded. A change that needs none may not claim one.
 */
export function takePermit(tx: Tx, wish: Wish, decision: string | null, act: Act): void {
  const { commitment, what, needed } = wish
  if (decision === null) {
    if (needed) refuse('change.needs-decision', { id: commitment })
    return
  }
  if (!needed) refuse('change.no-decision-needed', { id: commitment })
  const { permits, made } = tx.get(decisionKind, decision)
  const permit = permits.findIndex(
    (each) => each.commitment === commitment && each.usedAt === null && covers(each.allows, what),
  )
  if (permit < 0) refuse('change.decision-permits-not', { id: commitment, decision })
  if (made.by === act.actor) refuse('change.own-decision', { decision })
  tx.append(decisionKind, decision, { type: 'PermitUsed', permit, at: act.at })
}

/** Whether a permission reaches as far as a change goes. */
export function covers(allows: Allowed, what: Changed): boolean {
  if (allows.type === 'date') return what.type === 'date' && what.to <= allows.to
  if (allows.type === 'dropped') return what.type === 'dropped'
  if (what.type !== 'target' || what.measure !== allows.measure) return false
  return isOnTheWay(allows, what, 'target') && isOnTheWay(allows, what, 'upper')
}

/** Whether a bound stays between where it was and the furthest allowed. */
function isOnTheWay(
  allows: Target,
  { from, to }: { from: Target; to: Target },
  bound: keyof Target,
): boolean {
  const [furthest, old, next] = [allows[bound], from[bound], to[bound]]
  if (furthest === null || old === null || next === null) return furthest === next
  const [a, b, value] = [decimal(furthest), decimal(old), decimal(next)]
  return a.lt(b) ? value.gte(a) && value.lte(b) : value.gte(b) && value.lte(a)
}
