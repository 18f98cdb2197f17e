import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../kernel/command.ts'
import { actorKind, postKind } from '../../../kernel/power.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { organKind } from '../../registry/organ.ts'
import { localText } from '../../registry/schemas.ts'
import { civilDate, id, reason } from '../commands/schemas.ts'
import { statementBy } from '../commands/statement-by.ts'
import { type AwardState, awardKind } from './award.ts'
import { type AwardRoundState, awardRoundKind } from './award-round.ts'
import { isCarried } from './is-carried.ts'
import { refuse } from './refusals.ts'
import { supportIdOf, supportKind } from './support.ts'

const roundId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
const awardId = z.string().min(1).max(120)
const persons = z.int().min(1).max(1_000_000)

/** Opens a round with its rules; they stay as they are. */
export const openRound = defineCommand({
  name: 'award.open-round',
  input: z.object({
    round: roundId,
    title: localText,
    basis: localText,
    nominateUntil: civilDate,
    publicVote: z.object({ until: civilDate, needed: persons }).nullable(),
    quorum: z.int().min(1).max(100),
    majority: z
      .object({ votes: z.int().min(1).max(100), of: z.int().min(1).max(100) })
      .refine(({ votes, of }) => votes <= of),
  }),
  authority: () => ({ power: 'award.decide' }),
  run(tx, { round, ...rules }, act) {
    if (tx.has(awardRoundKind, round)) refuse('award.round-exists-already', { id: round })
    tx.append(awardRoundKind, round, { type: 'RoundOpened', ...rules, openedAt: act.at })
  },
})

/** Nominates a unit for what it did. A right: of a citizen as of anyone in office. */
export const nominateForAward = defineCommand({
  name: 'award.nominate',
  input: z.object({
    round: roundId,
    award: awardId,
    organ: id,
    title: z.string().trim().min(1).max(120),
    statement: reason,
  }),
  authority: () => ({ power: 'award.nominate' }),
  run(tx, { award, ...given }, act) {
    if (!tx.has(awardRoundKind, given.round)) refuse('award.round-unknown', { id: given.round })
    const { nominateUntil } = tx.get(awardRoundKind, given.round)
    if (civilDateAt(act.at) > nominateUntil) refuse('award.nominating-ended', { on: nominateUntil })
    if (!tx.has(organKind, given.organ)) refuse('award.no-such-organ', { id: given.organ })
    if (tx.has(awardKind, award)) refuse('award.exists-already', { id: award })
    const nominated = { by: act.actor, nominatedAt: act.at }
    tx.append(awardKind, award, { type: 'AwardNominated', ...given, ...nominated })
  },
})

/** Supports a nomination, each person once, where the round asks the public. */
export const supportAward = defineCommand({
  name: 'award.support',
  input: z.object({ award: awardId }),
  authority: () => ({ power: 'award.support' }),
  run(tx, { award }, act) {
    const { publicVote } = requireUndecided(tx, award).round
    if (publicVote === null) return refuse('award.no-public-vote')
    if (civilDateAt(act.at) > publicVote.until)
      refuse('award.public-vote-ended', { on: publicVote.until })
    const support = supportIdOf(award, act.actor)
    if (tx.has(supportKind, support)) refuse('award.supported-already')
    tx.append(supportKind, support, { type: 'SupportGiven', award, at: act.at })
    tx.append(awardKind, award, { type: 'AwardSupported' })
  },
})

/** A member of the panel votes once, with reasons; never on a unit they sit in, nor on whom they nominated. */
export const voteOnAward = defineCommand({
  name: 'award.vote',
  input: z.object({ award: awardId, inFavour: z.boolean(), reason }),
  authority: () => ({ power: 'award.vote' }),
  run(tx, { award, inFavour, reason: text }, act) {
    const { state } = requireUndecided(tx, award)
    requireDisinterested(tx, state, act)
    if (state.votes.some(({ by }) => by === act.actor)) refuse('award.voted-already')
    tx.append(awardKind, award, { type: 'PanelVoted', inFavour, ...statementBy(act, text) })
  },
})

/** Decides by the round's rules: it can be granted only with quorum, majority and support; it need never be. */
export const decideAward = defineCommand({
  name: 'award.decide',
  input: z.object({ award: awardId, granted: z.boolean(), reason }),
  authority: () => ({ power: 'award.decide' }),
  run(tx, { award, granted, reason: text }, act) {
    const { state, round } = requireUndecided(tx, award)
    requireDisinterested(tx, state, act)
    const { publicVote, quorum } = round
    if (state.votes.length < quorum) refuse('award.quorum-missing', { quorum })
    if (publicVote !== null && civilDateAt(act.at) <= publicVote.until)
      refuse('award.public-vote-runs', { on: publicVote.until })
    if (granted && !isCarried(state.votes, round)) refuse('award.majority-missing')
    if (granted && publicVote !== null && state.support < publicVote.needed)
      refuse('award.support-missing', { needed: publicVote.needed })
    const type = granted ? 'AwardGranted' : 'AwardNotGranted'
    tx.append(awardKind, award, { type, ...statementBy(act, text) })
  },
})

/** Every command of awards. */
export const awardCommands = [
  openRound,
  nominateForAward,
  supportAward,
  voteOnAward,
  decideAward,
] as const

function requireUndecided(tx: Tx, award: string): { state: AwardState; round: AwardRoundState } {
  const state = tx.get(awardKind, award)
  if (state.status === 'none') refuse('award.unknown', { id: award })
  if (state.status !== 'nominated') refuse('award.decided-already')
  return { state, round: tx.get(awardRoundKind, state.round) }
}

/** Whoever sits in the nominated unit in any post, or nominated it, has a stake. */
function requireDisinterested(tx: Tx, { organ, by }: AwardState, act: Act): void {
  const { mandates } = tx.get(actorKind, act.actor)
  const live = mandates.filter(
    ({ from, until }) => from <= act.at && (until === null || act.at < until),
  )
  const seats = live.map(({ post }) => tx.get(postKind, post).organ)
  if (act.actor === by || act.organ === organ || seats.includes(organ))
    refuse('award.conflict-of-interest')
}
