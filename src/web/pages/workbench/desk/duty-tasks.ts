// What waits because reports did not come, and what supporting units owe, by the powers held.
import { type Duty, listSilent } from '../../../../engines/plan/duty/load-duties.ts'
import { daysBetween } from '../../../../engines/calendar/civil-date.ts'
import { formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import type { CityData } from '../../city-data.ts'
import type { SilentRow } from '../../silence/silence-table.tsx'
import type { Visit } from '../act/officer.tsx'
import type { HeldPower } from '../act/powers-held.ts'
import { partsOwed } from '../duty/parts-owed.ts'
import type { DeskTask } from './desk-list.tsx'

export interface ReportingDuty {
  /** Silences of the unit one heads, told to its head or higher; the longest first. */
  toExplain: Duty[]
  /** Silences the clock has told to the plan office, where one belongs to it. */
  toldToOffice: Duty[]
  /** Silences the clock has told to the supervisor, where one belongs to it. */
  toldToSupervisor: Duty[]
  /** Parts one's unit owes to leads. */
  parts: SilentRow[]
}

/** Loads what waits; nothing is asked of the database for a power that is not held. */
export async function loadReportingDuty(
  { deps }: Visit,
  held: readonly HeldPower[],
  city: CityData,
): Promise<ReportingDuty> {
  const organ = (power: string) => held.find(({ code }) => code === power)?.organ
  const [head, office, supervisor, supports] = [
    organ('duty.explain'),
    organ('plan.assign'),
    organ('accountability.open'),
    organ('duty.hand-in'),
  ]
  const silent = office || supervisor ? await listSilent(deps.reader) : []
  const own = head ? await listSilent(deps.reader, { organ: head }) : []
  return {
    toExplain: own.filter(({ stage }) => stage !== 'overdue'),
    toldToOffice: office ? silent.filter(isToldToOffice) : [],
    toldToSupervisor: supervisor ? silent.filter(({ stage }) => stage === 'supervisor') : [],
    parts: supports ? await partsOwed(deps.reader, city, supports) : [],
  }
}

function isToldToOffice({ stage }: Duty): boolean {
  return stage === 'office' || stage === 'supervisor'
}

/** The tasks, the most pressing first. */
export function reportingTasks(site: Site, duty: ReportingDuty): DeskTask[] {
  const { t, language, today } = site
  const { toExplain, toldToOffice, toldToSupervisor, parts } = duty
  const tasks: DeskTask[] = []
  const [longest] = toExplain
  if (longest) {
    const count = toExplain.length
    const days = daysBetween(longest.lateAfter, today)
    const hint = t('duty.desk.explainHint', { count, days })
    const href = '/work/silence'
    tasks.push({ id: 'explain', title: t('duty.desk.explain'), href, hint, count, tone: 'late' })
  }
  const told = (id: string, count: number, href: string): DeskTask[] =>
    count === 0
      ? []
      : [
          {
            id,
            title: t('duty.desk.told'),
            href,
            hint: t('duty.desk.toldHint', { count }),
            count,
            tone: 'late',
          },
        ]
  tasks.push(...told('told-supervisor', toldToSupervisor.length, '/work/silence'))
  tasks.push(...told('told-office', toldToOffice.length, '/silence'))
  const [first] = parts
  if (first) {
    const count = parts.length
    const hint = t('duty.desk.partsHint', { count, on: formatDate(first.duty.dueOn, language) })
    const href = '/work/parts'
    tasks.push({ id: 'parts', title: t('duty.desk.parts'), href, hint, count, tone: 'risk' })
  }
  return tasks
}
