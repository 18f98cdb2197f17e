import type { Translate } from '../../../../text/translate.ts'
import { civilDateOf, formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { assessmentTasks } from './assessment-tasks.ts'
import { annualTasks } from './annual-tasks.ts'
import { reportingTasks } from './duty-tasks.ts'
import { evaluationTasks } from './evaluation-tasks.ts'
import type { DeskTask } from './desk-list.tsx'
import { type Desk, dueSoonDays, type OfficeDuty, type OpenDraft } from './load-desk.ts'

/** What waits, the most pressing first. */
export function tasksOf(site: Site, desk: Desk): DeskTask[] {
  const { t } = site
  return [
    ...(desk.powers.has('plan.adopt') ? desk.drafts.map((draft) => adoptTask(t, draft)) : []),
    ...(desk.powers.has('plan.correct') ? desk.drafts.map((draft) => confirmTask(t, draft)) : []),
    ...(desk.powers.has('plan.assign') ? assignTasks(t, desk) : []),
    ...(desk.powers.has('report.verify') ? [verifyTask(site, desk)] : []),
    ...challengeTasks(site, desk),
    ...reportingTasks(site, desk.reporting),
    ...annualTasks(site, desk.annual),
    ...evaluationTasks(site, desk.evaluation),
    ...assessmentTasks(site, desk.assessment),
    ...(desk.office ? officeTasks(site, desk.office) : []),
    ...(desk.powers.has('plan.take-in') ? [takeInTask(t)] : []),
    ...(desk.powers.has('plan.decide') ? [decideTask(t)] : []),
    ...(desk.powers.has('plan.align') && desk.plans.length > 1 ? [alignTask(t)] : []),
  ]
}

function confirmTask(t: Translate, { plan, version, counts }: OpenDraft): DeskTask {
  const { promises: count, figures } = counts
  return {
    id: `confirm-${plan}`,
    title: t('work.desk.confirm', { plan: version.title, version: version.number }),
    href: `/work/plans/${plan}/${version.number}`,
    hint: t('work.desk.confirmHint', { count, figures }),
    count,
  }
}

function adoptTask(t: Translate, { plan, version, counts }: OpenDraft): DeskTask {
  const { promises: count, weakened, dropped } = counts
  return {
    id: `adopt-${plan}`,
    title: t('work.desk.adopt', { plan: version.title, version: version.number }),
    href: `/work/plans/${plan}/${version.number}/adopt`,
    hint: t('work.desk.adoptHint', { count, weakened, dropped }),
    count,
  }
}

function assignTasks(t: Translate, { plans }: Desk): DeskTask[] {
  return plans.map(({ id, plan, unowned: count }) => ({
    id: `assign-${id}`,
    title: t('work.desk.assign', { plan: plan.title }),
    href: `/work/assign/${id}`,
    hint: count > 0 ? t('work.desk.assignHint', { count }) : t('work.desk.assignDone'),
    count,
    tone: count > 0 ? 'late' : undefined,
  }))
}

function decideTask(t: Translate): DeskTask {
  return {
    id: 'decide',
    title: t('change.work.record'),
    href: '/work/decisions/new',
    hint: t('change.work.recordLead'),
  }
}

function alignTask(t: Translate): DeskTask {
  return {
    id: 'align',
    title: t('alignment.work.title'),
    href: '/work/alignment',
    hint: t('alignment.work.lead'),
  }
}

function takeInTask(t: Translate): DeskTask {
  return {
    id: 'take-in',
    title: t('work.desk.takeIn'),
    href: '/work/take-in',
    hint: t('work.desk.takeInHint'),
  }
}

function officeTasks({ t, language }: Site, duty: OfficeDuty): DeskTask[] {
  const { returned, overdue, due, drafts, led } = duty
  const oldest = overdue[0]?.result.reportBeforeOn
  const on = oldest ? formatDate(oldest, language) : ''
  const counted = (count: number, task: Omit<DeskTask, 'href' | 'count'>): DeskTask[] =>
    count === 0 ? [] : [{ ...task, href: '/work/reports', count }]
  return [
    ...counted(returned.length, {
      id: 'returned',
      title: t('work.desk.returned'),
      hint: t('work.desk.returnedHint', { count: returned.length }),
      tone: 'late',
    }),
    ...counted(overdue.length, {
      id: 'overdue',
      title: t('work.desk.overdue'),
      hint: t('work.desk.overdueHint', { count: overdue.length, on }),
      tone: 'late',
    }),
    ...counted(due.length, {
      id: 'due',
      title: t('work.desk.due'),
      hint: t('work.desk.dueHint', { count: due.length, days: dueSoonDays }),
      tone: 'risk',
    }),
    ...counted(drafts.length, {
      id: 'drafts',
      title: t('work.desk.drafts'),
      hint: t('work.desk.draftsHint', { count: drafts.length }),
    }),
    {
      id: 'mine',
      title: t('work.desk.mine'),
      href: '/work/reports',
      hint: t('work.desk.mineHint', { count: led.length }),
      count: led.length,
    },
  ]
}

function challengeTasks({ t, language }: Site, { toAnswer, toRule }: Desk): DeskTask[] {
  const [first] = toAnswer
  const href = '/work/challenges'
  const answers: DeskTask[] = first
    ? [
        {
          id: 'challenge-answer',
          title: t('challenge.desk.answer'),
          href,
          hint: t('challenge.desk.answerHint', {
            count: toAnswer.length,
            on: formatDate(first.answerBy, language),
          }),
          count: toAnswer.length,
          tone: 'risk',
        },
      ]
    : []
  if (toRule.length === 0) return answers
  const count = toRule.length
  const title = t('challenge.desk.rule')
  const on = formatDate(earliest(toRule), language)
  const hint = t('challenge.desk.ruleHint', { count, on })
  return [...answers, { id: 'challenge-rule', title, href, hint, count, tone: 'risk' }]
}

/** The first day by which one of them has to be ruled on. */
function earliest(challenges: Desk['toRule']): string {
  return challenges.flatMap(({ ruleBy }) => ruleBy ?? []).toSorted()[0] ?? ''
}

function verifyTask({ t, language }: Site, { toVerify }: Desk): DeskTask {
  const [oldest] = toVerify
  const count = toVerify.length
  const on = oldest?.submittedAt ? formatDate(civilDateOf(oldest.submittedAt), language) : ''
  return {
    id: 'verify',
    title: t('work.desk.verify'),
    href: '/work/verify',
    hint: oldest ? t('work.desk.verifyHint', { count, on }) : t('work.desk.verifyNone'),
    count,
    tone: oldest ? 'risk' : undefined,
  }
}
