import type { SectionRole } from '../outline/section-roles.ts'
import type { Period } from '../plan-reading.ts'
import type { Clause } from './clause.ts'
import type { Mention } from './mention.ts'
import type { TimePhrase } from './time-phrases.ts'

/** A figure and everything around it that the rules look at. */
export interface FigureContext {
  /** The sentence. */
  text: string
  mention: Mention
  /** All figures of the sentence, in order. */
  mentions: Mention[]
  clause: Clause
  times: TimePhrase[]
  role: SectionRole
  period: Period | null
  /** The clause before and after the figure. */
  before: string
  after: string
  /** The sentence before the figure, from its last ；. */
  passageBefore: string
}

/** The time phrase that dates the figure: the last one before it that is no comparison. */
export function datingPhrase({ times, mention }: FigureContext): TimePhrase | undefined {
  return times.findLast((time) => time.to <= mention.from && !time.reference)
}
