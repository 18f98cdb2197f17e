import type { Relation } from '../../../../engines/plan/commitment.ts'
import type { Translate } from '../../../../text/translate.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import type { Tone } from '../../../components/tone.ts'

/** What is as it was stays quiet; what became weaker or fell away is loud. */
export const relationTones: Readonly<Record<Relation | 'dropped', Tone>> = {
  new: 'done',
  kept: 'wait',
  reworded: 'on',
  weakened: 'risk',
  dropped: 'late',
}

/** How a promise compares with the version before: shape, colour and word. */
export function RelationMark({ t, relation }: { t: Translate; relation: Relation | 'dropped' }) {
  return (
    <StatusMark tone={relationTones[relation]}>{t(`work.confirm.relation.${relation}`)}</StatusMark>
  )
}
