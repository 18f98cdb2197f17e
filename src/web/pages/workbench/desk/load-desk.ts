// What is waiting for one person, by the powers they hold now.
import type { PlanState } from '../../../../engines/plan/plan.ts'
import type { PlanVersionState } from '../../../../engines/plan/plan-version.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import { listReports, type Report } from '../../../../engines/plan/views/load-reports.ts'
import type { Challenge } from '../../../../engines/plan/views/load-challenges.ts'
import { listPlans } from '../../../../engines/plan/views/load-plan.ts'
import { isSameUnit } from '../../../../engines/registry/unit-of.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import type { CivilDate } from '../../../../kernel/time.ts'
import { addDays } from '../../../../engines/calendar/civil-date.ts'
import type { CityData } from '../../city-data.ts'
import { type DraftCounts, loadDraftCounts } from '../draft/draft.ts'
import type { Visit } from '../act/officer.tsx'
import { powersHeld } from '../act/powers-held.ts'
import { challengesToAnswer, challengesToRule } from '../challenge/waiting-challenges.ts'
import { type AssessmentDuty, loadAssessmentDuty } from './assessment-tasks.ts'
import { type EvaluationDuty, loadEvaluationDuty } from './evaluation-tasks.ts'
import { type AnnualDuty, loadAnnualDuty } from './annual-tasks.ts'
import { loadReportingDuty, type ReportingDuty } from './duty-tasks.ts'
import { recentActs } from './recent-acts.ts'

/** A report falls due “soon” this many days before its last day in time. */
export const dueSoonDays = 30

export interface Desk {
  /** Codes of the powers held. */
  powers: ReadonlySet<string>
  drafts: OpenDraft[]
  /** Plans in force, and how many of their commitments nobody leads. */
  plans: { id: string; plan: PlanState; unowned: number }[]
  /** Where one's organ reports. */
  office: OfficeDuty | null
  /** Reports of other organs that wait to be verified, the oldest first. */
  toVerify: Report[]
  /** Challenges to reports of one's own organ that it has to answer. */
  toAnswer: Challenge[]
  /** Challenges that wait for a ruling by an office that is not involved. */
  toRule: Challenge[]
  /** What waits in assessments, accountability cases and awards. */
  assessment: AssessmentDuty
  /** What waits in evaluations of plans. */
  evaluation: EvaluationDuty
  /** What waits because reports did not come, and what is owed to leads. */
  reporting: ReportingDuty
  /** What waits about annual plans. */
  annual: AnnualDuty
  recent: Entry[]
}

export interface OpenDraft {
  plan: string
  version: PlanVersionState
  counts: DraftCounts
}

export interface OfficeDuty {
  organ: string
  led: CommitmentView[]
  overdue: CommitmentView[]
  due: CommitmentView[]
  returned: Report[]
  drafts: Report[]
}

export async function loadDesk(visit: Visit): Promise<Desk> {
  const { deps, user, site } = visit
  const held = await powersHeld(deps.reader, { actor: user.person, at: deps.now() })
  const powers = new Set(held.map(({ code }) => code))
  const city = await deps.loadCity(site.today)
  const reporting = held.find(({ code }) => code === 'report.submit')?.organ
  const verifying = held.find(({ code }) => code === 'report.verify')?.organ
  const answering = held.find(({ code }) => code === 'challenge.answer')?.organ
  const ruling = held.find(({ code }) => code === 'challenge.rule')?.organ
  const confirms = powers.has('plan.correct') || powers.has('plan.adopt')
  return {
    powers,
    drafts: confirms ? await openDrafts(visit) : [],
    plans: city.plans.map(({ id, plan, total }) => ({ id, plan, unowned: total.counts.unowned })),
    office: reporting ? await officeDuty(visit, city, reporting) : null,
    toVerify: verifying ? await reportsToVerify(visit, verifying) : [],
    toAnswer: answering ? await challengesToAnswer(visit, answering) : [],
    toRule: ruling ? await challengesToRule(visit, ruling) : [],
    assessment: await loadAssessmentDuty(visit, held),
    evaluation: await loadEvaluationDuty(visit, held, city),
    reporting: await loadReportingDuty(visit, held, city),
    annual: await loadAnnualDuty(visit, held, city),
    recent: await recentActs(deps.reader, user.person, 8),
  }
}

async function openDrafts({ deps }: Visit): Promise<OpenDraft[]> {
  const { reader } = deps
  const plans = await listPlans(reader)
  const rows = await reader.db
    .selectFrom('plan_version')
    .select('state')
    .where('chain', '=', reader.chain)
    .where('status', '=', 'draft')
    .orderBy('id')
    .execute()
  const versions = rows.map(({ state }) => JSON.parse(state) as PlanVersionState)
  return Promise.all(
    versions
      .filter(({ plan }) => plans.some(({ id }) => id === plan))
      .map(async (version) => ({
        plan: version.plan,
        version,
        counts: await loadDraftCounts(reader, version.plan, version.number),
      })),
  )
}

/**
 * What an organ owes: what it leads, and which reports of it are late, near, sent back or
 * unfinished.
 */
export async function officeDuty(
  { deps, site }: Visit,
  city: CityData,
  organ: string,
): Promise<OfficeDuty> {
  const [returned, drafts] = await Promise.all([
    listReports(deps.reader, { organ, status: 'returned' }),
    listReports(deps.reader, { organ, status: 'draft' }),
  ])
  const led = city.commitments.filter(({ commitment }) => commitment.lead === organ)
  const overdue = led.filter(({ result }) => result.silent).toSorted(byReportDay)
  return { organ, led, overdue, due: dueSoon(led, site.today), returned, drafts }
}

function dueSoon(led: readonly CommitmentView[], today: CivilDate): CommitmentView[] {
  const until = addDays(today, dueSoonDays)
  return led
    .filter(({ result }) => !result.silent && result.state !== 'done')
    .filter(({ result }) => result.reportBeforeOn <= until)
    .toSorted(byReportDay)
}

const byReportDay = (a: CommitmentView, b: CommitmentView) =>
  a.result.reportBeforeOn < b.result.reportBeforeOn ? -1 : 1

/** Reports waiting for somebody of `organ`: those of its own unit are for others to verify. */
export async function reportsToVerify({ deps, site }: Visit, organ: string): Promise<Report[]> {
  const { organs } = await deps.loadCity(site.today)
  const submitted = await listReports(deps.reader, { status: 'submitted' })
  return submitted
    .filter((report) => !isSameUnit(report.organ, organ, (id) => organs.get(id)))
    .toSorted((a, b) => ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1))
}
