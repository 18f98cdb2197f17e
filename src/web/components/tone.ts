/** How a mark looks: a shape and a colour. Never shown without its word. */
export type Tone = 'done' | 'on' | 'risk' | 'late' | 'idle' | 'wait'

/** The published states of a commitment, in the order they are always listed. */
export const commitmentStates = [
  'done',
  'on-track',
  'at-risk',
  'late',
  'silent',
  'awaiting',
  'unowned',
] as const
export type CommitmentState = (typeof commitmentStates)[number]

const tones: Readonly<Record<CommitmentState, Tone>> = {
  done: 'done',
  'on-track': 'on',
  'at-risk': 'risk',
  late: 'late',
  silent: 'idle',
  awaiting: 'wait',
  unowned: 'late',
}

export function toneOf(state: CommitmentState): Tone {
  return tones[state]
}
