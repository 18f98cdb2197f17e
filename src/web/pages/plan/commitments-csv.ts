import { dateMoves } from '../../../engines/plan/change/change.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { organName } from '../organ-link.tsx'

const columns = [
  'id',
  'text',
  'lead',
  'supporting',
  'due_on',
  'state',
  'progress',
  'pace',
  'indicator',
  'comparator',
  'target',
  'upper',
  'unit',
  'baseline',
  'actual',
  'last_report_on',
  'dates_moved',
]

/** Every commitment with each of its measures as a row; UTF-8 with a mark, so that spreadsheets read the Chinese. */
export function commitmentsCsv(plan: LoadedPlan, organs: ReadonlyMap<string, Organ>): string {
  const rows = plan.commitments.flatMap((view) => {
    const { commitment, result } = view
    const head = [
      view.id,
      view.wording.text.replace(/\s*\n\s*/g, ' '),
      commitment.lead === null ? '' : organName(organs, commitment.lead, 'zh-CN'),
      commitment.supporting.map((id) => organName(organs, id, 'zh-CN')).join('、'),
      view.dueOn,
      result.state,
    ]
    return view.measures.map((measure) => {
      const standing = result.measures.find((each) => each.id === measure.id)
      const figure = measure.type === 'figure' ? measure : null
      return [
        ...head,
        standing?.progress?.toFixed(6) ?? '',
        standing?.pace.toFixed(6) ?? '',
        figure?.indicator ?? '',
        figure?.comparator ?? '',
        figure?.target ?? String(measure.type === 'milestones' ? measure.steps.length : ''),
        figure?.upper ?? '',
        figure?.unit ?? '',
        figure?.baseline ?? '',
        standing?.actual ?? '',
        view.lastReportOn ?? '',
        String(dateMoves(commitment.changes).length),
      ]
    })
  })
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** RFC 4180; a leading sign of a formula is defused, since spreadsheets would run it. */
function cell(value: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
