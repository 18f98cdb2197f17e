import { z } from 'zod'
import { defineCommand } from '../../../kernel/command.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { requireInForce } from '../commands/assign.ts'
import { civilDate, id, planId, quantity, reason } from '../commands/schemas.ts'
import { statementBy } from '../commands/statement-by.ts'
import { decisionId, decisionKind } from './decision.ts'
import { refuse } from './refusals.ts'

const allowed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('date'), to: civilDate }),
  z.object({
    type: z.literal('target'),
    measure: z.string().max(20),
    target: quantity,
    upper: quantity.nullable(),
  }),
  z.object({ type: z.literal('dropped') }),
])

/** Records what the body that adopted a plan decided: which of its promises may be weakened, and how far. */
export const recordDecision = defineCommand({
  name: 'plan.record-decision',
  input: z.object({
    decision: decisionId,
    plan: planId,
    title: z.string().trim().min(1).max(200),
    reference: z.string().trim().min(1).max(200),
    decidedOn: civilDate,
    permits: z
      .array(z.object({ commitment: id, allows: allowed }))
      .min(1)
      .max(100),
    reason,
  }),
  authority: () => ({ power: 'plan.decide' }),
  run(tx, { decision, reason: why, permits, ...input }, act) {
    if (tx.has(decisionKind, decision)) refuse('decision.exists-already', { id: decision })
    if (input.decidedOn > civilDateAt(act.at)) refuse('decision.in-future')
    for (const { commitment } of permits) {
      if (requireInForce(tx, commitment).plan !== input.plan)
        refuse('decision.other-plan', { id: commitment })
    }
    tx.append(decisionKind, decision, {
      type: 'DecisionRecorded',
      ...input,
      permits: permits.map((permit) => ({ ...permit, usedAt: null })),
      made: statementBy(act, why),
    })
  },
})
