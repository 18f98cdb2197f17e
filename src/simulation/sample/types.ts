// The shapes of the sample city's data that no engine has a name for.
import type { Measure } from '../../engines/plan/arithmetic/measure.ts'
import type { State } from '../../engines/plan/arithmetic/state.ts'
import type { MeasureTerms } from '../../engines/plan/commitment.ts'
import type { Evidence } from '../../engines/plan/report.ts'
import type { LocalText } from '../../kernel/power.ts'
import type { CivilDate, Instant } from '../../kernel/time.ts'

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

/** What the sample's plan office and units did about one commitment until today. */
export interface CommitmentHistory {
  commitment: string
  /** How the engine's arithmetic finds it on the day the sample is made. */
  state: State
  /** For `commitment.assign`: the date given, and baselines, interim targets, milestones. */
  dueOn: CivilDate | null
  terms: MeasureTerms[]
  reportEveryMonths: 3
  /** For `commitment.move-date`, after the assignment. */
  moves: SampleMove[]
  /** One for each submission, in the order of time. */
  reports: SampleReport[]
}

export interface SampleMove {
  dueOn: CivilDate
  reason: LocalText
  by: string
  at: Instant
}

/** For `report.submit` and, once decided, `report.verify` or `report.return`. */
export interface SampleReport {
  /** True where this is the returned report before it, put right and sent in again. */
  resubmitted: boolean
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
  url: string
}

export interface SampleDecision {
  status: 'verified' | 'returned'
  by: string
  at: Instant
  note: LocalText
}
