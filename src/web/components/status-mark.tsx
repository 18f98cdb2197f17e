import type { Child } from 'hono/jsx'
import type { Translate } from '../../text/translate.ts'
import { type CommitmentState, type Tone, toneOf } from './tone.ts'

/** A state as shape, colour and word. */
export function StatusMark({ tone, children }: { tone: Tone; children?: Child }) {
  return <span class={`mark ${tone}`}>{children}</span>
}

/** The state of a commitment in the words everyone uses for it. */
export function CommitmentMark({ t, state }: { t: Translate; state: CommitmentState }) {
  return <StatusMark tone={toneOf(state)}>{t(`plan.state.${state}`)}</StatusMark>
}
