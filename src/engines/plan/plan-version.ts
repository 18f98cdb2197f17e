import type { Kind } from '../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../kernel/time.ts'
import type { PlanState } from './plan.ts'

/** One version of a plan's text, from the document it came in to its adoption. Its id is `plan@number`. */
export interface PlanVersionState {
  plan: string
  number: number
  title: string
  period: PlanState['period']
  /** The document as uploaded, its decoded text and what was read in it: files, named by their SHA-256. */
  document: SourceDocument
  textDigest: string
  readingDigest: string
  /** draft 待确认 → adopted 已通过 → superseded 已被取代; or withdrawn 已撤回. Nothing in a draft is accountable. */
  status: 'none' | 'draft' | 'adopted' | 'superseded' | 'withdrawn'
  takenInAt: Instant
  adoptedOn: CivilDate | null
  /** The decision that adopted it: 市十四届人大一次会议, 云政发〔2026〕3号. */
  decision: string | null
}

export interface SourceDocument {
  name: string
  format: string
  digest: string
  sizeBytes: number
}

export type PlanVersionEvent =
  | ({ type: 'VersionTakenIn' } & Omit<PlanVersionState, 'status' | 'adoptedOn' | 'decision'>)
  | { type: 'VersionAdopted'; adoptedOn: CivilDate; decision: string }
  | { type: 'VersionSuperseded' }
  | { type: 'VersionWithdrawn' }

export function versionId(plan: string, number: number): string {
  return `${plan}@${number}`
}

export const planVersionKind: Kind<PlanVersionState, PlanVersionEvent> = {
  name: 'plan_version',
  initial: {
    plan: '',
    number: 0,
    title: '',
    period: null,
    document: { name: '', format: '', digest: '', sizeBytes: 0 },
    textDigest: '',
    readingDigest: '',
    status: 'none',
    takenInAt: '',
    adoptedOn: null,
    decision: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'VersionTakenIn': {
        const { type: _, ...taken } = event
        return { ...taken, status: 'draft', adoptedOn: null, decision: null }
      }
      case 'VersionAdopted':
        return {
          ...state,
          status: 'adopted',
          adoptedOn: event.adoptedOn,
          decision: event.decision,
        }
      case 'VersionSuperseded':
        return { ...state, status: 'superseded' }
      case 'VersionWithdrawn':
        return { ...state, status: 'withdrawn' }
    }
  },
  columns: {
    plan: { path: ['plan'], type: 'text', indexed: true },
    number: { path: ['number'], type: 'integer' },
    status: { path: ['status'], type: 'text' },
  },
}
