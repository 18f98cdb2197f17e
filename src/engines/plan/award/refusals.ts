import { declareRefusals } from '../../../kernel/refusal.ts'

export const refuse = declareRefusals(
  'award.round-unknown',
  'award.round-exists-already',
  'award.nominating-ended',
  'award.no-such-organ',
  'award.unknown',
  'award.exists-already',
  'award.decided-already',
  'award.no-public-vote',
  'award.public-vote-ended',
  'award.supported-already',
  'award.conflict-of-interest',
  'award.voted-already',
  'award.quorum-missing',
  'award.public-vote-runs',
  'award.majority-missing',
  'award.support-missing',
)
