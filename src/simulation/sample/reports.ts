import { addDays, daysBetween } from '../../engines/calendar/civil-date.ts'
import type { Measure } from '../../engines/plan/arithmetic/measure.ts'
import type { Span } from '../../engines/plan/arithmetic/pace.ts'
import { type State, stateOf } from '../../engines/plan/arithmetic/state.ts'
import type { CivilDate } from '../../kernel/time.ts'
import { assignedOn, reportDays, spanTo } from './reports/calendar.ts'
import { coursesOf } from './reports/course-of.ts'
import { handWrittenFor } from './reports/hand-written.ts'
import { type Outcome, outcomesOf } from './reports/outcome-mix.ts'
import { type Random, randomFrom, wholeBetween } from './reports/random.ts'
import { submissionsOf } from './reports/submissions.ts'
import { type Setting, termsOf, withTerms } from './reports/terms-of.ts'
import type { AdoptedCommitment, CommitmentHistory, SampleMove, SampleReport } from './types.ts'

const planOfficeHead = 'person.song-wanqing'

/** Every unit of the sample reports each quarter. */
const reportEveryMonths = 3

/**
 * Tells a lifelike first year of the plan, from the day the commitments were given to their units until `today`: what
 * the plan office set for them, which dates moved, what was reported, returned and verified. Pure: the same
 * commitments, day and seed always give the same histories. Values are drawn so that the engine's own arithmetic finds
 * about 15 % done, 55 % on track, 17 % at risk, 6 % late and 8 % silent.
 */
export function sampleHistories(
  commitments: readonly AdoptedCommitment[],
  options: { today: CivilDate; seed: number },
): CommitmentHistory[] {
  const outcomes = outcomesOf(commitments, options)
  return commitments.map((commitment) => {
    const outcome = outcomes.get(commitment.id) ?? 'on-track'
    const random = randomFrom(options.seed, commitment.id)
    return historyOf(random, commitment, { outcome, today: options.today })
  })
}

function historyOf(
  random: Random,
  commitment: AdoptedCommitment,
  wished: { outcome: Outcome; today: CivilDate },
): CommitmentHistory {
  const { today } = wished
  const hand = handWrittenFor(commitment.text, commitment.measures)
  const moves = (hand?.moves ?? [])
    .filter(({ at }) => at.slice(0, 10) <= today)
    .map((move): SampleMove => ({ ...move, by: planOfficeHead }))
  const dueOn = hand?.dueOn ?? commitment.dueOn
  const span = spanTo(moves.at(-1)?.dueOn ?? dueOn)
  const outcome = hand?.outcome ?? wished.outcome
  const setting: Setting = { text: commitment.text, outcome, span, today, hand }
  const terms = commitment.measures.map((measure) => termsOf(random, measure, setting))
  const measures = commitment.measures.map((measure, i) => {
    const own = terms[i]
    return own ? withTerms(measure, own) : measure
  })
  const days = daysOf(random, setting)
  const courses = coursesOf(random, measures, { ...setting, reports: days.length })
  const reports = submissionsOf(random, { ...setting, commitment, measures, days, courses })
  const state = stateAt(measures, reports, { span, today })
  return { commitment: commitment.id, state, dueOn, terms, reportEveryMonths, moves, reports }
}

/** The days of the verified reports; none for the units that never said a word. */
function daysOf(random: Random, { outcome, hand, today }: Setting): CivilDate[] {
  if (hand) {
    return hand.lastAgoDays === null ? [] : reportDays(random, addDays(today, -hand.lastAgoDays))
  }
  if (outcome !== 'silent') return reportDays(random, addDays(today, -wholeBetween(random, 6, 74)))
  const silence = daysBetween(assignedOn, today) - wholeBetween(random, 15, 60)
  const neverSpoke = random() < 0.4 || silence < 125
  return neverSpoke ? [] : reportDays(random, addDays(today, -wholeBetween(random, 125, silence)))
}

/** How the engine will find the commitment once all this has happened. */
function stateAt(
  measures: Measure[],
  reports: SampleReport[],
  { span, today }: { span: Span; today: CivilDate },
): State {
  const last = reports.findLast(({ decision }) => decision?.status === 'verified')
  const standing = {
    owned: true,
    measures,
    verified: new Map(last?.values.map(({ measure, value }) => [measure, value])),
    span,
    dutyFromOn: assignedOn,
    lastReportOn: last?.submittedAt.slice(0, 10) ?? null,
    reportEveryMonths,
  }
  return stateOf(standing, today).state
}
