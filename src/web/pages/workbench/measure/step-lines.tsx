import type { Translate } from '../../../../text/translate.ts'
import { errorOf, type FieldError } from '../../../components/error-summary.tsx'
import type { StepTyped } from './step-form.ts'

interface StepLinesProps {
  t: Translate
  /** Of the controls' names: `step` gives `step-0-title`, `step-0-due`. */
  prefix: string
  steps: readonly StepTyped[]
  errors: readonly FieldError[]
}

/** Empty lines under what is there already, so that steps can be added without a script. */
const spareLines = 3

/** Milestones as lines of two boxes: what, and by when. */
export function StepLines({ t, prefix, steps, errors }: StepLinesProps) {
  const lines = [...steps, ...Array.from({ length: spareLines }, () => ({ title: '', dueOn: '' }))]
  return (
    <ol class="lines">
      {lines.slice(0, 40).map(({ title, dueOn }, i) => (
        <li>
          <Box
            name={`${prefix}-${i}-title`}
            label={t('work.passage.step', { number: i + 1 })}
            value={title}
            error={errorOf(errors, `${prefix}-${i}-title`)}
          />
          <Box
            name={`${prefix}-${i}-due`}
            label={`${t('work.passage.step', { number: i + 1 })} ${t('work.passage.stepDue')}`}
            placeholder={t('work.passage.stepDue')}
            value={dueOn}
            error={errorOf(errors, `${prefix}-${i}-due`)}
          />
        </li>
      ))}
    </ol>
  )
}

interface BoxProps {
  name: string
  /** Read out, not shown: the list's legend says what its columns are. */
  label: string
  value: string
  placeholder?: string | undefined
  /** Of the placeholder, where it is in another language than the page. */
  lang?: 'zh-CN' | undefined
  error?: string | undefined
}

/** One box in a line of a form. */
export function Box({ name, label, value, placeholder, lang, error }: BoxProps) {
  return (
    <span class="box">
      <input
        id={name}
        name={name}
        type="text"
        value={value}
        aria-label={label}
        placeholder={placeholder}
        lang={lang}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      {error && (
        <span class="error" id={`${name}-error`}>
          {error}
        </span>
      )}
    </span>
  )
}
