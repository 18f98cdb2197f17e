import type { Choice } from './choice-field.tsx'
import { describedBy, Field, type FieldProps, fieldOf } from './field.tsx'

interface SelectFieldProps extends FieldProps {
  choices: readonly Choice[]
  value?: string | undefined
  /** Whether there is an empty first choice. Default: true, so that nothing is chosen unseen. */
  unchosen?: boolean | undefined
}

/** One answer of very many: a unit, a chapter. For fewer than ten, radios are kinder. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...fieldOf(props)}>
      <select
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {(props.unchosen ?? true) && <option value="">{props.t('form.choose')}</option>}
        {props.choices.map(({ value, label, lang }) => (
          <option value={value} lang={lang} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
