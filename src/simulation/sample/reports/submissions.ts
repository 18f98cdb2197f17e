// From days and values to submissions: now and then one is sent back first, and a few still wait for their verifier.
import { addDays } from '../../../engines/calendar/civil-date.ts'
import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import type { Quantity } from '../../../engines/plan/arithmetic/quantity.ts'
import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { reporterOf } from '../reporters.ts'
import type { AdoptedCommitment, SampleReport } from '../types.ts'
import { officeMoment, workingDayBefore } from './calendar.ts'
import { evidenceOf } from './evidence-of.ts'
import { noteOf, valueSentence } from './note-of.ts'
import { type Random, wholeBetween } from './random.ts'
import type { Setting } from './terms-of.ts'
import { decisionOn, verifierOf } from './verification.ts'

/** How often a report is returned once, and how often a fresh one is still waiting. */
const returnedShare = 0.09
const pendingShare = 0.06

interface Story extends Setting {
  commitment: AdoptedCommitment
  measures: Measure[]
  days: CivilDate[]
  courses: Quantity[][]
}

export function submissionsOf(random: Random, story: Story): SampleReport[] {
  const { days, hand, today } = story
  const verified = days.flatMap((day, i) => {
    const report = submission(random, story, { day, i })
    const again = !hand && random() < returnedShare
    return again ? [sentBack(random, story, report), { ...report, resubmitted: true }] : [report]
  })
  const last = verified.at(-1)
  if (!last || hand || story.outcome !== 'on-track' || random() >= pendingShare) return verified
  const waitingSince = workingDayBefore(addDays(today, -1))
  if (waitingSince <= last.submittedAt.slice(0, 10)) return verified
  const submittedAt = officeMoment(random, waitingSince)
  return [...verified, { ...last, resubmitted: false, submittedAt, decision: null }]
}

function submission(
  random: Random,
  story: Story,
  { day, i }: { day: CivilDate; i: number },
): SampleReport {
  const { commitment, measures, courses, today } = story
  const { id, text, lead } = commitment
  const asOf = addDays(day, -wholeBetween(random, 1, 9))
  const values = measures.map((measure, m) => ({
    measure: measure.id,
    value: courses[m]?.[i] ?? '0',
  }))
  const by = verifierOf(random, { text, lead })
  return {
    resubmitted: false,
    by: reporterOf(lead),
    submittedAt: officeMoment(random, day),
    asOf,
    values,
    note: noteAt(random, story, { i, asOf }),
    evidence: evidenceOf(random, { text, commitment: id, asOf }),
    decision: decisionOn(random, { by, status: 'verified', submittedOn: day, today }),
  }
}

function noteAt(
  random: Random,
  { text, outcome, measures, courses, hand, days }: Story,
  { i, asOf }: { i: number; asOf: CivilDate },
): LocalText {
  if (hand && i === days.length - 1) return hand.note
  const sentences = measures.map((measure, m) => valueSentence(measure, courses[m]?.[i] ?? '0'))
  const sentence = {
    zh: sentences.map(({ zh }) => zh).join('，'),
    en: sentences.map(({ en }) => en).join('; '),
  }
  return noteOf(random, { text, outcome, asOf, sentence })
}

/** The same report as it was first sent in, some days before, and returned. */
function sentBack(
  random: Random,
  { commitment, today }: Story,
  report: SampleReport,
): SampleReport {
  const day = workingDayBefore(
    addDays(report.submittedAt.slice(0, 10), -wholeBetween(random, 9, 14)),
  )
  const by = verifierOf(random, commitment)
  const asOf = addDays(day, -1) < report.asOf ? addDays(day, -1) : report.asOf
  return {
    ...report,
    asOf,
    submittedAt: officeMoment(random, day),
    decision: decisionOn(random, { by, status: 'returned', submittedOn: day, today }),
  }
}
