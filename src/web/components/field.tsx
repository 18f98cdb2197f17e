// The parts every form field shares: label, hint, error message, and how they are tied to the
// control. The patterns are those of the GOV.UK Design System (label above, hint, then error, then
// control).
import type { Child } from 'hono/jsx'
import type { Translate } from '../../text/translate.ts'
import { langOf } from './lang-of.ts'

/**
 * What every field is given. The control's id is its name, so that an error summary can point at
 * it.
 */
export interface FieldProps {
  t: Translate
  name: string
  label: string
  hint?: string | undefined
  /** What is wrong and how to put it right; shown at the field and tied to it. */
  error?: string | undefined
  /** Says so beside the label. Default: an answer is needed. */
  optional?: boolean | undefined
}

/** The ids that describe a control, for `aria-describedby`; undefined where nothing does. */
export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** A label over one control. */
export function Field({ children, ...field }: FieldProps & { children?: Child }) {
  return (
    <div class={field.error ? 'field wrong' : 'field'}>
      <label for={field.name} lang={langOf(field.label, field.t.language)}>
        {field.label}
        {field.optional && <span class="optional">{field.t('form.optional')}</span>}
      </label>
      <HintAndError field={field} />
      {children}
    </div>
  )
}

/** A legend over several controls that are one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children?: Child }) {
  return (
    <div class={field.error ? 'field wrong' : 'field'}>
      <fieldset aria-describedby={describedBy(field)}>
        <legend lang={langOf(field.label, field.t.language)}>
          {field.label}
          {field.optional && <span class="optional">{field.t('form.optional')}</span>}
        </legend>
        <HintAndError field={field} />
        {children}
      </fieldset>
    </div>
  )
}

/** The shared part of a richer field's props, key by key: props are never spread unseen. */
export function fieldOf(props: FieldProps): FieldProps {
  const { t, name, label, hint, error, optional } = props
  return { t, name, label, hint, error, optional }
}

function HintAndError({ field: { t, name, hint, error } }: { field: FieldProps }) {
  return (
    <>
      {hint && (
        <div id={`${name}-hint`} class="hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${name}-error`} class="error">
          <span class="visually-hidden">{t('form.errorPrefix')}</span>
          {error}
        </p>
      )}
    </>
  )
}
