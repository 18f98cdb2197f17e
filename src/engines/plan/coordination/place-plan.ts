import { z } from 'zod'
import { defineCommand } from '../../../kernel/command.ts'
import { planId } from '../commands/schemas.ts'
import { refuse as refusePlan } from '../commands/refusals.ts'
import { planKind, planSorts } from '../plan.ts'
import { refuse } from './refusals.ts'

/**
 * Says what a plan is among the city's plans and which one it carries out. What the one above promises and none under
 * it takes up is shown as a gap.
 */
export const placePlan = defineCommand({
  name: 'plan.place',
  input: z.object({ plan: planId, sort: z.enum(planSorts), under: planId.nullable() }),
  authority: () => ({ power: 'plan.align' }),
  run(tx, { plan, sort, under }) {
    if (!tx.has(planKind, plan)) refusePlan('plan.unknown', { plan })
    if (under !== null && !tx.has(planKind, under)) refusePlan('plan.unknown', { plan: under })
    if (sort === 'outline' && under !== null) refuse('plan.outline-is-above')
    for (let above = under; above !== null; above = tx.get(planKind, above).place?.under ?? null) {
      if (above === plan) refuse('plan.not-under-itself')
    }
    tx.append(planKind, plan, { type: 'PlanPlaced', sort, under })
  },
})
