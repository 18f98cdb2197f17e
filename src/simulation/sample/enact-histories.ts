// Plays the histories of all commitments in the order of time: dates moved, reports submitted, returned, verified,
// challenged.
import { moveDate } from '../../engines/plan/change/commands.ts'
import {
  answerChallenge,
  raiseChallenge,
  ruleOnChallenge,
} from '../../engines/plan/commands/challenge.ts'
import { returnReport, submitReport, verifyReport } from '../../engines/plan/commands/report.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Happening } from './happening.ts'
import { type SampleChallenge, sampleChallenges } from './challenges.ts'
import type { PassingTime } from './passing-time.ts'
import type { Enact } from '../../systems/found-city.ts'
import type { CommitmentHistory, SampleReport } from './types.ts'

interface Playing {
  time: PassingTime
  until: Instant
  beside: readonly Happening[]
}

/** Enacts everything that happened before `until`, what happened `beside` the histories included. */
export async function enactHistories(
  enact: Enact,
  histories: readonly CommitmentHistory[],
  { time, until, beside }: Playing,
): Promise<void> {
  const challenges = sampleChallenges(histories, until)
  const happenings = [
    ...histories.flatMap((history) => [...movesOf(enact, history), ...reportsOf(enact, history)]),
    ...challenges.flatMap((each) => challengeOf(enact, each)),
    ...beside,
  ]
    .filter(({ at }) => at < until)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const { at, enact: play } of happenings) {
    await time.until(at)
    await play()
  }
  await time.until(until)
}

function movesOf(enact: Enact, { commitment, moves }: CommitmentHistory): Happening[] {
  return moves.map(({ at, by, dueOn, reason }) => ({
    at,
    enact: () => enact(by, moveDate, { commitment, dueOn, reason: reason.zh, decision: null }),
  }))
}

/** Reports are numbered as they are first submitted; a returned one keeps its number when it comes again. */
function reportsOf(enact: Enact, { commitment, reports }: CommitmentHistory): Happening[] {
  let number = 0
  return reports.flatMap((report) => {
    if (!report.resubmitted) number += 1
    const id = `${commitment}.r${number}`
    return [submission(enact, commitment, { report, id }), ...decision(enact, report, id)]
  })
}

function submission(
  enact: Enact,
  commitment: string,
  { report, id }: { report: SampleReport; id: string },
): Happening {
  const { by, submittedAt, asOf, values, note, evidence } = report
  const content = {
    asOf,
    values,
    note: note.zh,
    evidence: evidence.map(({ grade, title, url }) => ({
      grade,
      title: title.zh,
      url,
      file: null,
    })),
  }
  const input = { commitment, report: report.resubmitted ? id : null, content }
  return { at: submittedAt, enact: () => enact(by, submitReport, input) }
}

function decision(enact: Enact, { decision: decided }: SampleReport, id: string): Happening[] {
  if (!decided) return []
  const { at, by, status, note } = decided
  const play =
    status === 'verified'
      ? () => enact(by, verifyReport, { report: id, checked: note.zh })
      : () => enact(by, returnReport, { report: id, reason: note.zh })
  return [{ at, enact: play }]
}

function challengeOf(enact: Enact, given: SampleChallenge): Happening[] {
  const { challenge, report, by, raisedAt, statement, answer, ruling } = given
  const raised = { report, statement, material: null }
  const happenings: Happening[] = [{ at: raisedAt, enact: () => enact(by, raiseChallenge, raised) }]
  if (answer) {
    const said = { challenge, answer: answer.text }
    happenings.push({ at: answer.at, enact: () => enact(answer.by, answerChallenge, said) })
  }
  if (ruling) {
    const said = { challenge, upheld: ruling.upheld, reason: ruling.text }
    happenings.push({ at: ruling.at, enact: () => enact(ruling.by, ruleOnChallenge, said) })
  }
  return happenings
}
