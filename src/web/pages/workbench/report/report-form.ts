// A report as it is typed. Evidence that was attached travels with the form, so that nothing is
// lost when it is refused; what is said of a file is read from the file itself.
import { z } from 'zod'
import type { Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import { evidence as evidenceSchema } from '../../../../engines/plan/commands/schemas.ts'
import {
  type Evidence,
  evidenceGrades,
  type ReportContent,
} from '../../../../engines/plan/report.ts'
import { verifiedValues } from '../../../../engines/plan/commitment.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { ReaderStore } from '../../../../kernel/store.ts'
import type { Translate } from '../../../../text/translate.ts'
import { type DateParts, datePartsOf } from '../../../components/date-field.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { isQuantity } from '../measure/measure-form.ts'
import { dateOfParts, type PostedForm } from '../act/posted-form.ts'

export interface ReportTyped {
  asOf: DateParts
  /** By measure. */
  values: Readonly<Record<string, string>>
  note: string
  /** Attached before. */
  evidence: readonly Evidence[]
  /** The piece being added. */
  adding: EvidenceTyped
}

export interface EvidenceTyped {
  grade: string
  title: string
  url: string
}

export const nothingTyped: EvidenceTyped = { grade: '', title: '', url: '' }

/** The control of a measure's value. */
export const valueName = (measure: string) => `value-${measure}`

/**
 * A report that is gone on with, as its form shows it. A new one begins with today and with the
 * milestones verified so far; figures are left for the reporter to write.
 */
export function reportTyped(
  { measures, commitment }: CommitmentView,
  content: ReportContent | null,
  today: string,
): ReportTyped {
  const verified = verifiedValues(commitment)
  const before = measures
    .filter(({ type }) => type === 'milestones')
    .map(({ id }) => ({ measure: id, value: verified.get(id) ?? '' }))
  const values = content?.values ?? before
  return {
    asOf: datePartsOf(content?.asOf || today),
    values: Object.fromEntries(values.map(({ measure, value }) => [measure, value])),
    note: content?.note ?? '',
    evidence: content?.evidence ?? [],
    adding: nothingTyped,
  }
}

/** What was typed; evidence marked to be taken off is left out. */
export function readReport(form: PostedForm, measures: readonly Measure[]): ReportTyped {
  const dropped = new Set(form.list('drop'))
  return {
    asOf: form.dateParts('asOf'),
    values: Object.fromEntries(
      measures.map((measure) => [measure.id, readValue(form, measure)] as const),
    ),
    note: form.text('note'),
    evidence: form
      .list('evidence')
      .filter((_, i) => !dropped.has(String(i)))
      .flatMap(parseEvidence),
    adding: { grade: form.text('grade'), title: form.text('title'), url: form.text('url') },
  }
}

/** Steps are ticked off: what is reported is how many. */
function readValue(form: PostedForm, measure: Measure): string {
  const name = valueName(measure.id)
  if (measure.type === 'figure') return form.quantity(name) ?? ''
  return form.has(`${name}-asked`) ? String(form.list(name).length) : ''
}

function parseEvidence(json: string): Evidence[] {
  try {
    const parsed = evidenceSchema.safeParse(JSON.parse(json))
    return parsed.success ? [parsed.data] : []
  } catch {
    return [] // Not one that we drew.
  }
}

/** The report's content, or what is wrong with what was typed. */
export function contentFrom(
  typed: ReportTyped,
  measures: readonly Measure[],
  t: Translate,
): { content: ReportContent } | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const asOf = dateOfParts(typed.asOf)
  if (!asOf) errors.push({ name: 'asOf', message: t('work.report.asOfMissing') })
  const values = measures.flatMap(({ id }) => {
    const value = typed.values[id] ?? ''
    if (value !== '' && !isQuantity(value))
      errors.push({ name: valueName(id), message: t('work.report.valueWrong') })
    return value === '' ? [] : [{ measure: id, value }]
  })
  if (!asOf || errors.length > 0) return { errors }
  return { content: { asOf, values, note: typed.note, evidence: [...typed.evidence] } }
}

/** What is wrong with the piece of evidence being added; nothing where none was begun. */
export function evidenceErrors(
  { grade, title, url }: EvidenceTyped,
  file: File | null,
  t: Translate,
): FieldError[] {
  if (title === '' && url === '' && !file) return []
  const errors: FieldError[] = []
  if (!isGrade(grade)) errors.push({ name: 'grade', message: t('work.report.gradeMissing') })
  if (title === '') errors.push({ name: 'title', message: t('work.report.titleMissing') })
  if (url === '' && !file) errors.push({ name: 'url', message: t('work.report.sourceMissing') })
  if (url !== '' && !z.url({ protocol: /^https?$/ }).safeParse(url).success)
    errors.push({ name: 'url', message: t('work.report.urlWrong') })
  return errors
}

export function isGrade(grade: string): grade is Evidence['grade'] {
  return evidenceGrades.some((each) => each === grade)
}

/**
 * Evidence whose file is kept here, with its size and type as they are; a file nobody uploaded is
 * left out.
 */
export async function trueEvidence(
  reader: ReaderStore,
  evidence: readonly Evidence[],
): Promise<Evidence[]> {
  const checked = await Promise.all(
    evidence.map(async (each) => {
      if (!each.file) return [each]
      const kept = await reader.loadFile(each.file.digest)
      if (!kept) return []
      const { mediaType, bytes } = kept
      return [{ ...each, file: { ...each.file, mediaType, sizeBytes: bytes.length } }]
    }),
  )
  return checked.flat()
}
