// A report (进展报告) on a commitment: draft → submitted → returned (and submitted again) or verified. Only verified
// values count, and the verifier is never the reporter nor of the reporter's organ.
import type { Kind } from '../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../kernel/time.ts'
import type { Quantity } from './arithmetic/quantity.ts'

export interface ReportState {
  commitment: string
  /** The reporting organ. */
  organ: string
  status: 'none' | 'draft' | 'submitted' | 'returned' | 'verified'
  content: ReportContent
  by: string
  submittedAt: Instant | null
  decidedBy: string | null
  deciderOrgan: string | null
  decidedAt: Instant | null
  /** What the verifier checked, or why it was returned. */
  decision: string | null
}

export interface ReportContent {
  asOf: CivilDate
  /** A figure's value, or the number of milestones done. */
  values: { measure: string; value: Quantity }[]
  note: string
  evidence: Evidence[]
}

/** What a report rests on (佐证), from the strongest grade to the weakest. */
export interface Evidence {
  grade: 'statistics' | 'audited' | 'system' | 'photograph' | 'statement'
  title: string
  url: string | null
  file: { digest: string; name: string; mediaType: string; sizeBytes: number } | null
}

export const evidenceGrades: readonly Evidence['grade'][] = [
  'statistics',
  'audited',
  'system',
  'photograph',
  'statement',
]

export type ReportEvent =
  | {
      type: 'ReportDrafted'
      commitment: string
      organ: string
      by: string
      content: ReportContent
    }
  | { type: 'ReportSubmitted'; by: string; content: ReportContent; submittedAt: Instant }
  | ({ type: 'ReportReturned' } & Decision)
  | ({ type: 'ReportVerified' } & Decision)

interface Decision {
  decidedBy: string
  deciderOrgan: string
  decidedAt: Instant
  decision: string
}

export const reportKind: Kind<ReportState, ReportEvent> = {
  name: 'report',
  initial: {
    commitment: '',
    organ: '',
    status: 'none',
    content: { asOf: '', values: [], note: '', evidence: [] },
    by: '',
    submittedAt: null,
    decidedBy: null,
    deciderOrgan: null,
    decidedAt: null,
    decision: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ReportDrafted': {
        const { type: _, ...drafted } = event
        return { ...state, ...drafted, status: 'draft' }
      }
      case 'ReportSubmitted': {
        const { type: _, ...submitted } = event
        return { ...state, ...submitted, status: 'submitted' }
      }
      case 'ReportReturned': {
        const { type: _, ...decision } = event
        return { ...state, ...decision, status: 'returned' }
      }
      case 'ReportVerified': {
        const { type: _, ...decision } = event
        return { ...state, ...decision, status: 'verified' }
      }
    }
  },
  columns: {
    commitment: { path: ['commitment'], type: 'text', indexed: true },
    organ: { path: ['organ'], type: 'text', indexed: true },
    status: { path: ['status'], type: 'text', indexed: true },
  },
}
