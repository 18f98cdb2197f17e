import { describedBy, Field, type FieldProps, fieldOf } from './field.tsx'
import { langOf } from './lang-of.ts'

/**
 * What is typed; decides the keyboard on a phone. A number is text with digits: spinners change
 * figures unseen.
 */
export type TextKind = 'text' | 'whole' | 'decimal' | 'email' | 'tel' | 'url' | 'password'

interface TextFieldProps extends FieldProps {
  value?: string | undefined
  kind?: TextKind | undefined
  /** Written after the control: 家, 万㎡. */
  unit?: string | undefined
  /** How long the answer is likely to be. Default: as wide as the form. */
  size?: 'year' | 'short' | 'medium' | undefined
  /** What browsers may fill in (WCAG 2.2, 1.3.5): `name`, `tel`. */
  autocomplete?: string | undefined
}

const inputs: Readonly<Record<TextKind, { type: string; inputmode?: 'numeric' | 'decimal' }>> = {
  text: { type: 'text' },
  whole: { type: 'text', inputmode: 'numeric' },
  decimal: { type: 'text', inputmode: 'decimal' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  url: { type: 'url' },
  password: { type: 'password' },
}

/** One line of text or one number. */
export function TextField(props: TextFieldProps) {
  const { type, inputmode } = inputs[props.kind ?? 'text']
  const control = (
    <input
      id={props.name}
      name={props.name}
      type={type}
      inputmode={inputmode}
      value={props.value}
      class={props.size}
      autocomplete={props.autocomplete}
      spellcheck={props.kind && props.kind !== 'text' ? false : undefined}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  )
  return (
    <Field {...fieldOf(props)}>
      {props.unit ? (
        <span class="with-unit">
          {control}{' '}
          <span class="unit" lang={langOf(props.unit, props.t.language)}>
            {props.unit}
          </span>
        </span>
      ) : (
        control
      )}
    </Field>
  )
}

interface TextAreaProps extends FieldProps {
  value?: string | undefined
  /** Lines shown. Default: 5. */
  rows?: number | undefined
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...fieldOf(props)}>
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 5}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.value ?? ''}
      </textarea>
    </Field>
  )
}
