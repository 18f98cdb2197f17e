// What waits in assessments, accountability cases and awards, by the powers held.
import { lastStep } from '../../../../engines/plan/accountability/accountability-case.ts'
import type { AccountabilityCase } from '../../../../engines/plan/accountability/load-cases.ts'
import type { Award } from '../../../../engines/plan/award/load-awards.ts'
import { mayObject } from '../../../../engines/plan/assessment/objection.ts'
import {
  type Assessment,
  listAssessments,
  type Objection,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import { formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { casesToAnswer, casesToDecide } from '../accountability/waiting-cases.ts'
import type { Visit } from '../act/officer.tsx'
import type { HeldPower } from '../act/powers-held.ts'
import { objectionsToRule } from '../assessment/waiting-objections.ts'
import { awardsToDecide, awardsToVote } from '../award/waiting-awards.ts'
import type { DeskTask } from './desk-list.tsx'

export interface AssessmentDuty {
  /** Assessments this office holds that are not final; null where it holds none. */
  held: Assessment[] | null
  publishesSheets: boolean
  /** Provisional scores of one's own unit to which it may still object. */
  toObject: Assessment[]
  toRule: Objection[]
  opensCases: boolean
  casesToAnswer: AccountabilityCase[]
  casesToDecide: AccountabilityCase[]
  toVote: Award[]
  /** Null where this office decides none. */
  toDecide: Award[] | null
}

/** Loads what waits; nothing is asked of the database for a power that is not held. */
export async function loadAssessmentDuty(
  visit: Visit,
  held: readonly HeldPower[],
): Promise<AssessmentDuty> {
  const organ = (power: string) => held.find(({ code }) => code === power)?.organ
  const holds = organ('assessment.hold')
  const objects = organ('objection.raise')
  const all = holds || objects ? await listAssessments(visit.deps.reader) : []
  const [rules, answers, decides, votes, awards] = [
    organ('objection.rule'),
    organ('accountability.answer'),
    organ('accountability.decide'),
    organ('award.vote'),
    organ('award.decide'),
  ]
  return {
    held: holds ? all.filter(({ status }) => status !== 'final') : null,
    publishesSheets: organ('sheet.publish') !== undefined,
    toObject: objects ? all.filter((each) => mayStillObject(each, objects, visit.site)) : [],
    toRule: rules ? await objectionsToRule(visit, rules) : [],
    opensCases: organ('accountability.open') !== undefined,
    casesToAnswer: answers ? await casesToAnswer(visit, answers) : [],
    casesToDecide: decides ? await casesToDecide(visit, decides) : [],
    toVote: votes ? await awardsToVote(visit, votes) : [],
    toDecide: awards ? await awardsToDecide(visit, awards) : null,
  }
}

function mayStillObject({ status, units, objectUntil }: Assessment, organ: string, site: Site) {
  return status === 'provisional' && units.includes(organ) && mayObject(objectUntil, site.today)
}

/** The tasks, the most pressing first. */
export function assessmentTasks(site: Site, duty: AssessmentDuty): DeskTask[] {
  return [...caseTasks(site, duty), ...scoreTasks(site, duty), ...awardTasks(site, duty)]
}

function caseTasks({ t, language }: Site, duty: AssessmentDuty): DeskTask[] {
  const { casesToAnswer: toAnswer, casesToDecide: toDecide, opensCases } = duty
  const [first] = toAnswer
  const href = '/work/cases'
  const tasks: DeskTask[] = []
  if (first) {
    const on = formatDate(lastStep(first)?.answerBy ?? '', language)
    const count = toAnswer.length
    const hint = t('accountability.desk.answerHint', { count, on })
    const title = t('accountability.desk.answer')
    tasks.push({ id: 'case-answer', title, href, hint, count, tone: 'late' })
  }
  if (toDecide.length > 0) {
    const count = toDecide.length
    const hint = t('accountability.desk.decideHint', { count })
    const title = t('accountability.desk.decide')
    tasks.push({ id: 'case-decide', title, href, hint, count, tone: 'risk' })
  }
  if (opensCases) {
    const hint = t('accountability.desk.openHint')
    tasks.push({ id: 'case-open', title: t('accountability.desk.open'), href, hint })
  }
  return tasks
}

function scoreTasks({ t, language }: Site, duty: AssessmentDuty): DeskTask[] {
  const { held, toObject, toRule, publishesSheets } = duty
  const tasks = toObject.map(({ id, objectUntil }): DeskTask => {
    const hint = t('assessment.work.desk.objectHint', {
      on: formatDate(objectUntil ?? '', language),
    })
    const href = `/work/assessments/${id}/object`
    return { id: `object-${id}`, title: t('assessment.work.desk.object'), href, hint }
  })
  if (toRule.length > 0) {
    const count = toRule.length
    const hint = t('assessment.work.desk.ruleHint', { count })
    const title = t('assessment.work.desk.rule')
    tasks.push({ id: 'objection-rule', title, href: '/work/objections', hint, count, tone: 'risk' })
  }
  const href = '/work/assessments'
  if (held && held.length > 0) {
    const count = held.length
    const hint = t('assessment.work.desk.holdHint', { count })
    tasks.push({ id: 'hold', title: t('assessment.work.desk.hold'), href, hint, count })
  } else if (held) {
    const hint = t('assessment.work.desk.holdNoneHint')
    tasks.push({ id: 'hold', title: t('assessment.work.desk.holdNone'), href, hint })
  } else if (publishesSheets) {
    const hint = t('assessment.work.desk.sheetHint')
    tasks.push({ id: 'sheet', title: t('assessment.work.desk.sheet'), href, hint })
  }
  return tasks
}

function awardTasks({ t }: Site, { toVote, toDecide }: AssessmentDuty): DeskTask[] {
  const href = '/work/awards'
  const tasks: DeskTask[] = []
  if (toVote.length > 0) {
    const count = toVote.length
    const hint = t('award.desk.voteHint', { count })
    tasks.push({ id: 'award-vote', title: t('award.desk.vote'), href, hint, count, tone: 'risk' })
  }
  if (toDecide && toDecide.length > 0) {
    const count = toDecide.length
    const hint = t('award.desk.decideHint', { count })
    tasks.push({ id: 'award-decide', title: t('award.desk.decide'), href, hint, count })
  }
  if (toDecide) {
    const hint = t('award.desk.openHint')
    tasks.push({ id: 'award-open', title: t('award.desk.open'), href, hint })
  }
  return tasks
}
