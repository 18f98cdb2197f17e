// What waits in evaluations of plans, by the powers held.
import {
  type Evaluation,
  listEvaluations,
} from '../../../../engines/plan/evaluation/views/load-evaluations.ts'
import { formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import type { CityData } from '../../city-data.ts'
import type { Visit } from '../act/officer.tsx'
import type { HeldPower } from '../act/powers-held.ts'
import type { DeskTask } from './desk-list.tsx'

export interface EvaluationDuty {
  /** Those this office holds in which something is still to be done; null where it holds none. */
  held: Evaluation[] | null
  /** Those in which one's own unit may still give its view. */
  toView: Evaluation[]
  /** Those that wait for the independent view of one's own organ. */
  toJudge: Evaluation[]
  /** Those whose classes may be overridden. */
  toOverride: Evaluation[]
}

/** Loads what waits; nothing is asked of the database where no power over evaluations is held. */
export async function loadEvaluationDuty(
  { deps, site }: Visit,
  held: readonly HeldPower[],
  city: CityData,
): Promise<EvaluationDuty> {
  const organ = (power: string) => held.find(({ code }) => code === power)?.organ
  const [holds, speaks, judges, overrides] = [
    organ('evaluation.hold'),
    organ('evaluation.speak'),
    organ('evaluation.judge'),
    organ('evaluation.override'),
  ]
  const all = holds || speaks || judges || overrides ? await listEvaluations(deps.reader) : []
  const leads = new Set(
    city.commitments
      .filter(({ commitment }) => commitment.lead === speaks)
      .map(({ commitment }) => commitment.plan),
  )
  return {
    held: holds ? all.filter(isUnfinished) : null,
    toView: all.filter(
      ({ status, plan, selfViews, timetable }) =>
        speaks !== undefined &&
        leads.has(plan) &&
        (status === 'open' || status === 'computed') &&
        site.today <= timetable.selfUntil &&
        !selfViews.includes(speaks),
    ),
    toJudge: all.filter(
      ({ status, evaluator, independentAt, timetable }) =>
        status === 'computed' &&
        evaluator === judges &&
        independentAt === null &&
        site.today <= timetable.independentUntil,
    ),
    toOverride: overrides ? all.filter(({ status }) => status === 'computed') : [],
  }
}

function isUnfinished({ status, recommendations }: Evaluation): boolean {
  return status !== 'published' || recommendations.some(({ outcome }) => outcome === null)
}

/** The tasks, the most pressing first. */
export function evaluationTasks(site: Site, duty: EvaluationDuty): DeskTask[] {
  const { t, language } = site
  const { held, toView, toJudge, toOverride } = duty
  const tasks: DeskTask[] = [
    ...toView.map(({ id, timetable }): DeskTask => {
      const hint = t('evaluation.desk.until', { on: formatDate(timetable.selfUntil, language) })
      const href = `/work/evaluations/${id}/view`
      return { id: `view-${id}`, title: t('evaluation.desk.view'), href, hint, tone: 'risk' }
    }),
    ...toJudge.map(({ id, timetable }): DeskTask => {
      const on = formatDate(timetable.independentUntil, language)
      const hint = t('evaluation.desk.until', { on })
      const href = `/work/evaluations/${id}/judge`
      return { id: `judge-${id}`, title: t('evaluation.work.judge'), href, hint, tone: 'risk' }
    }),
    ...toOverride.map(({ id }): DeskTask => {
      const hint = t('evaluation.desk.overrideHint')
      const title = t('evaluation.desk.override')
      return { id: `override-${id}`, title, href: `/evaluations/${id}#measures`, hint }
    }),
  ]
  const href = '/work/evaluations'
  if (held && held.length > 0) {
    const count = held.length
    const hint = t('evaluation.desk.holdHint', { count })
    tasks.push({ id: 'evaluation-hold', title: t('evaluation.desk.hold'), href, hint, count })
  } else if (held) {
    const hint = t('evaluation.desk.openHint')
    tasks.push({ id: 'evaluation-open', title: t('evaluation.work.open'), href, hint })
  }
  return tasks
}
