// The shapes of the sample city's data that no engine has a name for.
import type { LocalText } from '../../kernel/power.ts'
import type { CivilDate, Instant } from '../../kernel/time.ts'
import type { Measure } from '../../engines/plan/arithmetic/measure.ts'
import type { MeasureTerms } from '../../engines/plan/commitment.ts'
import type { Evidence } from '../../engines/plan/report.ts'

/** A person of the sample's sign-in page. Invented; `post` is null for citizens. */
export interface SamplePerson {
  /** `person.lin-zhiyuan` */
  id: string
  name: LocalText
  post: string | null
  /** Who they are and what one can try as them, in one sentence. */
  blurb: LocalText
}

export interface SamplePost {
  /** `post.keji.reporter` */
  id: string
  organ: string
  title: LocalText
  /** Codes of the catalogue: `report.submit`. */
  powers: string[]
}

/** An adopted commitment, as the report generator needs it. */
export interface AdoptedCommitment {
  id: string
  text: string
  /** The lead unit's id. */
  lead: string
  /** As read from the plan's words; what the plan office adds comes back as `terms`. */
  measures: Measure[]
  /** Null: the end of the plan's period. */
  dueOn: CivilDate | null
}

/** How a commitment's history is to end on the day the sample is made. */
export type Outcome = 'done' | 'on-track' | 'at-risk' | 'late' | 'silent'

/** What the sample's plan office and units did about one commitment until today. */
export interface CommitmentHistory {
  commitment: string
  /** What was aimed at. `at-risk` becomes `late` only by the arithmetic, never by decree. */
  outcome: Outcome
  /** For `commitment.assign`: baselines, interim targets, milestones. */
  terms: MeasureTerms[]
  reportEveryMonths: 1 | 3 | 6 | 12
  moves: SampleMove[]
  /** In the order of submission. */
  reports: SampleReport[]
}

/** For `commitment.move-date`. */
export interface SampleMove {
  dueOn: CivilDate
  reason: LocalText
  by: string
  at: Instant
}

/** For `report.submit` and, once decided, `report.verify` or `report.return`. */
export interface SampleReport {
  by: string
  submittedAt: Instant
  asOf: CivilDate
  values: { measure: string; value: string }[]
  note: LocalText
  evidence: SampleEvidence[]
  /** Null: still waiting for its verifier. */
  decision: SampleDecision | null
}

export interface SampleEvidence {
  grade: Evidence['grade']
  title: LocalText
  url: string | null
}

export interface SampleDecision {
  status: 'verified' | 'returned'
  by: string
  at: Instant
  note: LocalText
}
