// What the plan office gives out, as rows: each commitment with the units proposed for it and what
// was typed about it.
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import {
  type ProposedOwner,
  proposeOwners,
} from '../../../../engines/plan/intake/propose-owners.ts'
import type { LoadedPlan } from '../../../../engines/plan/views/load-plan.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { organName } from '../../organ-link.tsx'
import type { PostedForm } from '../act/posted-form.ts'

export const rowsPerPage = 50

export interface AssignRow {
  view: CommitmentView
  proposals: ProposedOwner[]
  typed: RowTyped
}

export interface RowTyped {
  taken: boolean
  lead: string
  /** Names of units, with 、 between them. */
  supporting: string
  dueOn: string
}

export const shows = ['all', 'unowned', 'tail'] as const

/**
 * Which rows: all, those without a lead, those whose lead the text itself names; of one chapter;
 * page by page.
 */
export interface AssignFilter {
  show: (typeof shows)[number]
  /** Place of the chapter among the outermost headings, from 1; 0: all. */
  chapter: number
  page: number
}

export interface AssignTable {
  rows: AssignRow[]
  pages: number
  unowned: number
  /** Commitments without a lead whose lead the text itself names. */
  byTail: AssignRow[]
}

type Organs = ReadonlyMap<string, Organ>

/**
 * The rows of one page, without a lead first; units are proposed only for commitments that have
 * none.
 */
export function assignTable(plan: LoadedPlan, organs: Organs, filter: AssignFilter): AssignTable {
  const list = [...organs.values()]
  const rows = (views: readonly CommitmentView[]) => views.map((view) => rowOf(view, organs, list))
  const ownerless = plan.commitments.filter(({ commitment }) => commitment.lead === null)
  const byTail = rows(ownerless.filter(hasLeadTail)).filter(namesLead)
  const tailed = byTail.map(({ view }) => view)
  const shown = { all: plan.commitments, unowned: ownerless, tail: tailed }[filter.show]
  const section = filter.chapter > 0 ? plan.outline[filter.chapter - 1]?.section : undefined
  const inChapter = shown.filter(
    ({ wording }) => !section || (wording.start >= section.start && wording.start < section.end),
  )
  const ordered = [
    ...inChapter.filter(({ commitment }) => commitment.lead === null),
    ...inChapter.filter(({ commitment }) => commitment.lead !== null),
  ]
  const from = (filter.page - 1) * rowsPerPage
  return {
    rows: rows(ordered.slice(from, from + rowsPerPage)),
    pages: Math.max(1, Math.ceil(ordered.length / rowsPerPage)),
    unowned: ownerless.length,
    byTail,
  }
}

function hasLeadTail({ wording }: CommitmentView): boolean {
  return wording.bodies.some(({ role }) => role === 'lead')
}

/** Whether the lead that the text names is one of the city's units. */
function namesLead({ proposals }: AssignRow): boolean {
  return proposals.some(({ role, because }) => role === 'lead' && because.by === 'tail')
}

function rowOf(view: CommitmentView, organs: Organs, list: readonly Organ[]): AssignRow {
  const { commitment, wording } = view
  const proposals = commitment.lead === null ? proposeOwners(wording, list) : []
  const lead = proposals.find(({ role }) => role === 'lead')
  const supporting =
    commitment.lead === null
      ? proposals.filter(({ role, because }) => role === 'support' && because.by !== 'duty')
      : commitment.supporting.map((organ) => ({ organ }))
  const typed = {
    taken: lead !== undefined,
    lead: commitment.lead ?? lead?.organ ?? '',
    supporting: supporting.map(({ organ }) => organName(organs, organ, 'zh-CN')).join('、'),
    dueOn: commitment.dueOn ?? '',
  }
  return { view, proposals, typed }
}

/** The rows with what was typed into them. */
export function withTyped(rows: readonly AssignRow[], form: PostedForm): AssignRow[] {
  const taken = new Set(form.list('take'))
  return rows.map((row) => {
    const { id } = row.view
    const typed = {
      taken: taken.has(id) && row.view.commitment.lead === null,
      lead: form.has(`lead.${id}`) ? form.text(`lead.${id}`) : row.typed.lead,
      supporting: form.has(`with.${id}`) ? form.text(`with.${id}`) : row.typed.supporting,
      dueOn: form.has(`due.${id}`) ? form.text(`due.${id}`) : row.typed.dueOn,
    }
    return { ...row, typed }
  })
}
