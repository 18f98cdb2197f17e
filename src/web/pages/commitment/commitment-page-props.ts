import type { Duty } from '../../../engines/plan/duty/load-duties.ts'
import type { AnnualItemState } from '../../../engines/plan/annual/annual-item.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Challenge } from '../../../engines/plan/views/load-challenges.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import type { Report } from '../../../engines/plan/views/load-reports.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import type { Entry, EntryEvent } from '../../../kernel/entry.ts'
import type { Site } from '../../site.ts'
import type { SamePromise } from './aligned-list.tsx'

/** One entry of the journal that changed the commitment or a report on it. */
export interface Record {
  seq: number
  at: string
  organ: string | null
  events: readonly EntryEvent[]
}

/** What the page of one promise is drawn from. */
export interface CommitmentPageProps {
  site: Site
  plan: LoadedPlan
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  reports: readonly Report[]
  challenges: readonly Challenge[]
  /** Its duty to report; null where none ever was. */
  duty: Duty | null
  /** What annual plans said about it. */
  annual: readonly AnnualItemState[]
  /** The same promise in other plans. */
  same: readonly SamePromise[]
  /** Whether the catalogue grants everyone the right to challenge a report. */
  mayChallenge: boolean
  /** The entry that whoever comes back from a form has just made. */
  done: Entry | null
  /** The journal's entries about it, the first first. */
  records: readonly Record[]
}
