import type { PanelVote } from './award.ts'
import type { AwardRoundState } from './award-round.ts'

/**
 * Whether the votes in favour are the share that the round asks for: with 2 of 3, four of six carry and three do not.
 */
export function isCarried(
  votes: readonly Pick<PanelVote, 'inFavour'>[],
  { majority }: Pick<AwardRoundState, 'majority'>,
): boolean {
  const inFavour = votes.filter((vote) => vote.inFavour).length
  return votes.length > 0 && inFavour * majority.of >= votes.length * majority.votes
}
