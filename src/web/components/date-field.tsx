import { FieldGroup, type FieldProps, fieldOf } from './field.tsx'

/** What was typed into a date's three boxes. */
export interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

const order = { 'zh-CN': ['year', 'month', 'day'], en: ['day', 'month', 'year'] } as const

interface DateFieldProps extends FieldProps {
  value?: DateParts | undefined
}

/**
 * A date as three boxes, in the order of the language, sent as `name-year`, `name-month`, `name-
 * day`.
 */
export function DateField(props: DateFieldProps) {
  const { t, name, value } = props
  return (
    <FieldGroup {...fieldOf(props)}>
      <div class="date">
        {order[t.language].map((part, index) => {
          // The first box has the field's own id: the error summary's link lands on it.
          const id = index === 0 ? name : `${name}-${part}`
          return (
            <div>
              <input
                id={id}
                name={`${name}-${part}`}
                type="text"
                inputmode="numeric"
                class={part === 'year' ? 'year' : 'day'}
                value={value?.[part]}
                aria-invalid={props.error ? 'true' : undefined}
              />{' '}
              <label for={id}>{t(`form.${part}`)}</label>
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}

/** The parts of a date from a posted form. */
export function datePartsFrom(form: Readonly<Record<string, unknown>>, name: string): DateParts {
  const part = (key: string) => {
    const typed = form[`${name}-${key}`]
    return typeof typed === 'string' ? typed.trim() : ''
  }
  return { year: part('year'), month: part('month'), day: part('day') }
}

/** `2026-03-18` taken apart for the boxes. */
export function datePartsOf(on: string): DateParts {
  const [year = '', month = '', day = ''] = on.split('-')
  return { year, month: String(Number(month)), day: String(Number(day)) }
}

/**
 * The civil date of the three boxes; undefined where they name no day of the calendar. Full-width
 * digits count.
 */
export function civilDateFrom({ year, month, day }: DateParts): string | undefined {
  const [y, m, d] = [year, month, day].map((part) => part.normalize('NFKC'))
  if (!y || !m || !d || !/^\d{4}$/.test(y) || !/^\d{1,2}$/.test(m) || !/^\d{1,2}$/.test(d))
    return undefined
  const on = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const date = new Date(`${on}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(on) ? on : undefined
}
