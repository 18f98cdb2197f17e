import { type Award, listAwards, listRounds } from '../../../../engines/plan/award/load-awards.ts'
import type { Visit } from '../act/officer.tsx'

/** Nominations that a member of the panel may still vote on: not of their own unit, nor made by them. */
export async function awardsToVote({ deps, user }: Visit, organ: string): Promise<Award[]> {
  const all = await listAwards(deps.reader, {})
  return all.filter(
    (award) =>
      award.status === 'nominated' &&
      award.organ !== organ &&
      award.by !== user.person &&
      !award.votes.some(({ by }) => by === user.person),
  )
}

/** Nominations with enough votes whose public vote is over, not of the deciding office's own unit. */
export async function awardsToDecide({ deps, site }: Visit, organ: string): Promise<Award[]> {
  const [all, rounds] = await Promise.all([listAwards(deps.reader, {}), listRounds(deps.reader)])
  return all.filter((award) => {
    const round = rounds.find(({ id }) => id === award.round)
    if (!round || award.status !== 'nominated' || award.organ === organ) return false
    const over = round.publicVote === null || site.today > round.publicVote.until
    return over && award.votes.length >= round.quorum
  })
}
