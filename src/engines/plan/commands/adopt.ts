import { z } from 'zod'
import { defineCommand } from '../../../kernel/command.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { planKind } from '../plan.ts'
import { planVersionKind, versionId } from '../plan-version.ts'
import { refuse } from './refusals.ts'
import { civilDate, planId, versionNumber } from './schemas.ts'
import { requireDraft } from './take-in.ts'

/**
 * Brings a draft into force, all of it in one entry: from here on what it says is accountable, and what only the
 * version before it said is dropped and stays readable as such.
 */
export const adoptPlan = defineCommand({
  name: 'plan.adopt',
  input: z.object({
    plan: planId,
    version: versionNumber,
    adoptedOn: civilDate,
    decision: z.string().trim().min(1).max(200),
  }),
  authority: () => ({ power: 'plan.adopt' }),
  run(tx, input, act) {
    requireDraft(tx, input.plan, input.version)
    if (input.adoptedOn > civilDateAt(act.at)) refuse('plan.adopted-in-future')
    const plan = tx.get(planKind, input.plan)
    if (plan.numbered === 0) refuse('plan.nothing-proposed', { plan: input.plan })
    const draft = tx.get(planVersionKind, versionId(input.plan, input.version))
    if (plan.current > 0) {
      tx.append(planVersionKind, versionId(input.plan, plan.current), {
        type: 'VersionSuperseded',
      })
    }
    tx.append(planVersionKind, versionId(input.plan, input.version), {
      type: 'VersionAdopted',
      adoptedOn: input.adoptedOn,
      decision: input.decision,
    })
    tx.append(planKind, input.plan, {
      type: 'PlanAdopted',
      number: input.version,
      title: draft.title,
      period: draft.period,
      adoptedOn: input.adoptedOn,
      adoptedAt: act.at,
    })
  },
})
