// A posted form as strings. What was typed is kept as it was typed, so that a refused form can be
// shown again.
import type { Context } from 'hono'
import { civilDateFrom, type DateParts } from '../../../components/date-field.tsx'
import { parseDateText } from './parse-date-text.ts'

export interface PostedForm {
  has(name: string): boolean
  /** What was typed, without the spaces around it; '' where nothing was. */
  text(name: string): string
  /** The same, but null where nothing was typed. */
  given(name: string): string | null
  /** Every value sent under a name: ticked boxes. */
  list(name: string): string[]
  /**
   * A number as typed, with full-width digits, thousands' commas and spaces put right; null where
   * nothing was.
   */
  quantity(name: string): string | null
  /** A date typed as one text; null where nothing was, undefined where it is no date. */
  date(name: string): string | null | undefined
  /** A date typed into three boxes. */
  dateParts(name: string): DateParts
  /** The file that was chosen; null where none was. */
  file(name: string): File | null
  names(): string[]
}

/** The form a request carries. The body was read and bounded by the middleware before. */
export async function readForm(c: Context): Promise<PostedForm> {
  return postedForm(await c.req.formData())
}

export function postedForm(form: FormData): PostedForm {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : ''
  }
  return {
    has: (name) => form.has(name),
    text,
    given: (name) => text(name) || null,
    list: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
    quantity: (name) => asQuantity(text(name)),
    date: (name) => parseDateText(text(name)),
    dateParts: (name) => ({
      year: text(`${name}-year`),
      month: text(`${name}-month`),
      day: text(`${name}-day`),
    }),
    file(name) {
      const value = form.get(name)
      // Where none was chosen, browsers send one without name and content.
      return value instanceof File && (value.name !== '' || value.size > 0) ? value : null
    },
    names: () => [...new Set(form.keys())],
  }
}

/** The date of three boxes: null where all are empty, undefined where they name no day. */
export function dateOfParts(parts: DateParts): string | null | undefined {
  if (parts.year === '' && parts.month === '' && parts.day === '') return null
  return civilDateFrom(parts)
}

function asQuantity(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '').replace(/^−/, '-')
  return plain === '' ? null : plain
}
