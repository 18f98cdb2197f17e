import type { ItemState } from '../../../engines/plan/annual/item-standing.ts'
import type { Translate } from '../../../text/translate.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Tone } from '../../components/tone.ts'

const tones: Readonly<Record<ItemState, Tone>> = {
  reached: 'done',
  'under-way': 'on',
  'reached-late': 'risk',
  slipped: 'late',
}

/** The state of an item of the year. */
export function ItemMark({ t, state }: { t: Translate; state: ItemState }) {
  return <StatusMark tone={tones[state]}>{t(`annual.state.${state}`)}</StatusMark>
}
