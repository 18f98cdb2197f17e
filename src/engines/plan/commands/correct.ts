// How the plan office corrects what was read, before anything is accountable. Every correction is an entry, so that
// anyone can see what the machine read and what people made of it.
import { z } from 'zod'
import { defineCommand, type Tx } from '../../../kernel/command.ts'
import { commitmentKind, type Wording, wordingOf } from '../commitment.ts'
import { refuse } from './refusals.ts'
import { id, measure, planId, proposal, reason, versionNumber } from './schemas.ts'
import { propose, requireDraft } from './take-in.ts'

const draft = { plan: planId, version: versionNumber }
const authority = () => ({ power: 'plan.correct' })

/** Marks a passage as not a promise (不是承诺). */
export const dismissProposal = defineCommand({
  name: 'proposal.dismiss',
  input: z.object({ ...draft, commitment: id, reason }),
  authority,
  run(tx, input) {
    const wording = requireWording(tx, input)
    if (wording.dismissed !== null) refuse('proposal.dismissed-already', { id: input.commitment })
    tx.append(commitmentKind, input.commitment, {
      type: 'WordingDismissed',
      version: input.version,
      reason: input.reason,
    })
  },
})

/** Takes a dismissal back. */
export const restoreProposal = defineCommand({
  name: 'proposal.restore',
  input: z.object({ ...draft, commitment: id }),
  authority,
  run(tx, input) {
    const wording = requireWording(tx, input)
    if (wording.dismissed === null) refuse('proposal.not-dismissed', { id: input.commitment })
    tx.append(commitmentKind, input.commitment, {
      type: 'WordingRestored',
      version: input.version,
    })
  },
})

/** Changes what a passage is measured by: its figures, or its milestones. */
export const correctMeasures = defineCommand({
  name: 'proposal.measure',
  input: z.object({ ...draft, commitment: id, measures: z.array(measure).min(1).max(60) }),
  authority,
  run(tx, input) {
    const wording = requireWording(tx, input)
    replaceWording(tx, input.commitment, { ...wording, measures: input.measures })
  },
})

/** Marks a passage that the reader passed over as a promise. */
export const addProposal = defineCommand({
  name: 'proposal.add',
  input: z.object({ ...draft, proposal }),
  authority,
  run(tx, input) {
    requireDraft(tx, input.plan, input.version)
    propose(tx, input, input.proposal)
  },
})

/**
 * Makes two promises of one passage, cut at an offset of the text. The first keeps the id; each figure goes where the
 * caller read it.
 */
export const splitProposal = defineCommand({
  name: 'proposal.split',
  input: z.object({
    ...draft,
    commitment: id,
    at: z.int().min(1),
    measures: z.array(measure).min(1).max(60),
    rest: z.array(measure).min(1).max(60),
  }),
  authority,
  run(tx, input) {
    const wording = requireWording(tx, input)
    const cut = input.at - wording.start
    if (cut <= 0 || input.at >= wording.end) refuse('proposal.split-outside', { at: input.at })
    replaceWording(tx, input.commitment, {
      ...wording,
      end: input.at,
      text: wording.text.slice(0, cut),
      measures: input.measures,
    })
    const { version: _, dismissed: __, ...rest } = wording
    propose(tx, input, {
      ...rest,
      start: input.at,
      text: wording.text.slice(cut),
      measures: input.rest,
      relation: 'new',
      continues: null,
    })
  },
})

/** Makes one promise of two passages that follow each other; the first keeps its id. */
export const mergeProposals = defineCommand({
  name: 'proposal.merge',
  input: z.object({
    ...draft,
    first: id,
    second: id,
    text: z.string().min(1).max(4000),
    measures: z.array(measure).min(1).max(60),
  }),
  authority,
  run(tx, input) {
    const first = requireWording(tx, { ...input, commitment: input.first })
    const second = requireWording(tx, { ...input, commitment: input.second })
    if (second.start < first.end || input.first === input.second) {
      refuse('proposal.not-neighbours', { first: input.first, second: input.second })
    }
    replaceWording(tx, input.first, {
      ...first,
      end: second.end,
      text: input.text,
      measures: input.measures,
      bodies: [...first.bodies, ...second.bodies],
    })
    tx.append(commitmentKind, input.second, { type: 'WordingRemoved', version: input.version })
  },
})

function replaceWording(tx: Tx, commitment: string, wording: Wording): void {
  tx.append(commitmentKind, commitment, { type: 'WordingReplaced', wording })
}

function requireWording(
  tx: Tx,
  { plan, version, commitment }: { plan: string; version: number; commitment: string },
): Wording {
  requireDraft(tx, plan, version)
  const state = tx.get(commitmentKind, commitment)
  const wording = state.plan === plan ? wordingOf(state, version) : undefined
  return wording ?? refuse('proposal.unknown', { id: commitment })
}
