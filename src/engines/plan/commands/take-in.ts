import { z } from 'zod'
import { defineCommand, type Tx } from '../../../kernel/command.ts'
import { commitmentKind, isWorded, type Wording, wordingOf } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { planVersionKind, versionId } from '../plan-version.ts'
import { refuse } from './refusals.ts'
import { digest, period, planId, type Proposal, proposal, versionNumber } from './schemas.ts'

/** Opens a draft version of a plan, of a new plan where the id is new. The text and the reading are kept as files. */
export const takeInPlan = defineCommand({
  name: 'plan.take-in',
  input: z.object({
    plan: planId,
    title: z.string().trim().min(1).max(200),
    period,
    document: z.object({
      name: z.string().max(200),
      format: z.string().max(20),
      digest,
      sizeBytes: z.int().min(1),
    }),
    textDigest: digest,
    readingDigest: digest,
  }),
  authority: () => ({ power: 'plan.take-in' }),
  run(tx, input, act) {
    const plan = tx.get(planKind, input.plan)
    if (plan.versions > 0) {
      const last = tx.get(planVersionKind, versionId(input.plan, plan.versions))
      if (last.status === 'draft') refuse('plan.draft-open-already', { version: plan.versions })
    } else {
      tx.append(planKind, input.plan, {
        type: 'PlanOpened',
        title: input.title,
        period: input.period,
      })
    }
    const number = plan.versions + 1
    tx.append(planKind, input.plan, { type: 'PlanVersionOpened', number })
    tx.append(planVersionKind, versionId(input.plan, number), {
      type: 'VersionTakenIn',
      ...input,
      number,
      takenInAt: act.at,
    })
  },
})

/** Puts what was read before the plan office, some dozens of passages at a time: an entry holds 64 KiB at most. */
export const proposeCommitments = defineCommand({
  name: 'plan.propose',
  input: z.object({
    plan: planId,
    version: versionNumber,
    proposals: z.array(proposal).min(1).max(100),
  }),
  authority: () => ({ power: 'plan.take-in' }),
  run(tx, input) {
    requireDraft(tx, input.plan, input.version)
    for (const each of input.proposals) propose(tx, input, each)
  },
})

/** Gives up a draft; the plan's version in force stays in force. */
export const withdrawDraft = defineCommand({
  name: 'plan.withdraw-draft',
  input: z.object({ plan: planId, version: versionNumber }),
  authority: () => ({ power: 'plan.take-in' }),
  run(tx, input) {
    requireDraft(tx, input.plan, input.version)
    tx.append(planVersionKind, versionId(input.plan, input.version), { type: 'VersionWithdrawn' })
  },
})

/** Words one commitment in a draft: a new one under the next number, or a continued one under its old id. */
export function propose(
  tx: Tx,
  { plan, version }: { plan: string; version: number },
  { continues, ...wording }: Proposal,
): void {
  const worded: Wording = { ...wording, version, dismissed: null }
  if (continues !== null) requireContinuable(tx, { plan, version, continues })
  tx.append(commitmentKind, continues ?? nextCommitmentId(tx, plan), {
    type: 'CommitmentWorded',
    plan,
    wording: worded,
  })
}

/** Refuses unless the version is a draft: what is adopted is changed by a new version only. */
export function requireDraft(tx: Tx, plan: string, version: number): void {
  const { status } = tx.get(planVersionKind, versionId(plan, version))
  if (status === 'none') refuse('plan.no-such-version', { plan, version })
  if (status !== 'draft') refuse('plan.not-a-draft', { plan, version })
}

function requireContinuable(
  tx: Tx,
  { plan, version, continues }: { plan: string; version: number; continues: string },
): void {
  const old = tx.get(commitmentKind, continues)
  if (old.plan !== plan || !isWorded(old, tx.get(planKind, plan).current)) {
    refuse('proposal.continues-unknown', { id: continues })
  }
  if (wordingOf(old, version)) refuse('proposal.continued-twice', { id: continues })
}

function nextCommitmentId(tx: Tx, plan: string): string {
  const upTo = tx.get(planKind, plan).numbered + 1
  tx.append(planKind, plan, { type: 'CommitmentsNumbered', upTo })
  return `${plan}.${upTo}`
}
