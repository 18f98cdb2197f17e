// What a decision allows, as lines that somebody types: `yunxi.12 期限 2031-12-31`, `yunxi.12 m1 35`, `yunxi.12 不再列入`.
import type { Allowed } from '../../../../engines/plan/change/decision.ts'
import type { Translate } from '../../../../text/translate.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { parseDateText } from '../act/parse-date-text.ts'

export interface TypedPermit {
  commitment: string
  allows: Allowed
}

/** The permissions of the lines, or which line cannot be read. Empty lines count for nothing. */
export function permitsFrom(
  typed: string,
  t: Translate,
): { permits: TypedPermit[] } | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const permits = typed.split('\n').flatMap((line, i): TypedPermit[] => {
    const text = line.normalize('NFKC').trim()
    if (text === '') return []
    const permit = permitOf(text)
    if (permit) return [permit]
    errors.push({
      name: 'permits',
      message: t('change.work.permitWrong', { line: i + 1, text: line.trim() }),
    })
    return []
  })
  if (errors.length === 0 && permits.length === 0)
    errors.push({ name: 'permits', message: t('change.work.permitsMissing') })
  return errors.length > 0 ? { errors } : { permits }
}

function permitOf(text: string): TypedPermit | null {
  const [commitment = '', ...words] = text.split(/\s+/)
  const rest = words.join(' ')
  if (/^(不再列入|drop(ped)?)$/i.test(rest)) return { commitment, allows: { type: 'dropped' } }
  const date = /^(?:期限|date)\s*(.+)$/i.exec(rest)?.[1]
  const to = date === undefined ? undefined : parseDateText(date)
  if (to) return { commitment, allows: { type: 'date', to } }
  const number = String.raw`(-?\d{1,15}(?:\.\d{1,9})?)`
  const target = new RegExp(
    `^(?:(?:指标|target)\\s*)?(m\\d{1,3})\\s+${number}(?:\\s*[-–~至]\\s*${number})?$`,
    'i',
  )
  const [, measure, low, upper] = target.exec(rest) ?? []
  if (measure === undefined || low === undefined) return null
  return { commitment, allows: { type: 'target', measure, target: low, upper: upper ?? null } }
}
