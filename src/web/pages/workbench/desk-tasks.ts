import type { Translate } from '../../../text/translate.ts'
import type { Task } from '../../components/task-list.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { type Desk, dueSoonDays, type OfficeDuty, type OpenDraft } from './load-desk.ts'

/** What waits, the most pressing first. */
export function tasksOf(site: Site, desk: Desk): Task[] {
  const { t } = site
  return [
    ...(desk.powers.has('plan.adopt') ? desk.drafts.map((draft) => adoptTask(t, draft)) : []),
    ...(desk.powers.has('plan.correct') ? desk.drafts.map((draft) => confirmTask(t, draft)) : []),
    ...(desk.powers.has('plan.assign') ? assignTasks(t, desk) : []),
    ...(desk.office ? officeTasks(site, desk.office) : []),
    ...(desk.powers.has('report.verify') ? [verifyTask(site, desk)] : []),
    ...(desk.powers.has('plan.take-in') ? [takeInTask(t)] : []),
  ]
}

function confirmTask(t: Translate, { plan, version, counts }: OpenDraft): Task {
  return {
    id: `confirm-${plan}`,
    title: t('work.desk.confirm', { plan: version.title, version: version.number }),
    href: `/work/plans/${plan}/${version.number}`,
    hint: t('work.desk.confirmHint', { count: counts.promises, figures: counts.figures }),
    state: 'todo',
  }
}

function adoptTask(t: Translate, { plan, version, counts }: OpenDraft): Task {
  const { promises: count, weakened, dropped } = counts
  return {
    id: `adopt-${plan}`,
    title: t('work.desk.adopt', { plan: version.title, version: version.number }),
    href: `/work/plans/${plan}/${version.number}/adopt`,
    hint: t('work.desk.adoptHint', { count, weakened, dropped }),
    state: count > 0 ? 'todo' : 'blocked',
  }
}

function assignTasks(t: Translate, { plans }: Desk): Task[] {
  return plans.map(({ id, plan, unowned }) => ({
    id: `assign-${id}`,
    title: t('work.desk.assign', { plan: plan.title }),
    href: `/work/assign/${id}`,
    hint: unowned > 0 ? t('work.desk.assignHint', { count: unowned }) : t('work.desk.assignDone'),
    state: unowned > 0 ? 'todo' : 'done',
  }))
}

function takeInTask(t: Translate): Task {
  return {
    id: 'take-in',
    title: t('work.desk.takeIn'),
    href: '/work/take-in',
    hint: t('work.desk.takeInHint'),
    state: 'active',
  }
}

function officeTasks({ t, language }: Site, duty: OfficeDuty): Task[] {
  const { returned, overdue, due, drafts, led } = duty
  const oldest = overdue[0]?.result.reportBeforeOn
  const tasks: (Task | null)[] = [
    task('returned', returned.length, t('work.desk.returned'), (count) =>
      t('work.desk.returnedHint', { count }),
    ),
    task('overdue', overdue.length, t('work.desk.overdue'), (count) =>
      t('work.desk.overdueHint', { count, on: oldest ? formatDate(oldest, language) : '' }),
    ),
    task('due', due.length, t('work.desk.due'), (count) =>
      t('work.desk.dueHint', { count, days: dueSoonDays }),
    ),
    task('drafts', drafts.length, t('work.desk.drafts'), (count) =>
      t('work.desk.draftsHint', { count }),
    ),
    {
      id: 'mine',
      title: t('work.desk.mine'),
      href: '/work/reports',
      hint: t('work.desk.mineHint', { count: led.length }),
      state: 'active',
    },
  ]
  return tasks.filter((each) => each !== null)
}

/** A task of the office; null where nothing is in it. */
function task(id: string, count: number, title: string, hint: (count: number) => string) {
  if (count === 0) return null
  return { id, title, href: `/work/reports#${id}`, hint: hint(count), state: 'todo' } as const
}

function verifyTask({ t, language }: Site, { toVerify }: Desk): Task {
  const [oldest] = toVerify
  const on = oldest?.submittedAt ? formatDate(civilDateOf(oldest.submittedAt), language) : ''
  return {
    id: 'verify',
    title: t('work.desk.verify'),
    href: '/work/verify',
    hint: oldest
      ? t('work.desk.verifyHint', { count: toVerify.length, on })
      : t('work.desk.verifyNone'),
    state: oldest ? 'todo' : 'done',
  }
}
