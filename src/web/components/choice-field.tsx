import type { Child } from 'hono/jsx'
import { FieldGroup, type FieldProps, fieldOf } from './field.tsx'

/** One answer to choose. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  /** The label's own language where it is not the page's: words of the plan. */
  readonly lang?: 'zh-CN' | undefined
}

interface RadiosProps extends FieldProps {
  choices: readonly Choice[]
  value?: string | undefined
  /** Side by side; for two short answers. Default: one under another. */
  inline?: boolean | undefined
}

/** One answer of several. */
export function Radios(props: RadiosProps) {
  return (
    <FieldGroup {...fieldOf(props)}>
      <Choices
        {...listOf(props)}
        type="radio"
        chosen={props.value === undefined ? [] : [props.value]}
      />
    </FieldGroup>
  )
}

interface CheckboxesProps extends FieldProps {
  choices: readonly Choice[]
  values?: readonly string[] | undefined
}

/** Any number of several answers, sent as the same name once for each. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <FieldGroup {...fieldOf(props)}>
      <Choices {...listOf(props)} type="checkbox" chosen={props.values ?? []} />
    </FieldGroup>
  )
}

interface ChoicesProps {
  name: string
  choices: readonly Choice[]
  inline: boolean
  type: 'radio' | 'checkbox'
  chosen: readonly string[]
}

function listOf(props: { name: string; choices: readonly Choice[]; inline?: boolean | undefined }) {
  return { name: props.name, choices: props.choices, inline: props.inline ?? false }
}

function Choices({ name, choices, inline, type, chosen }: ChoicesProps) {
  return (
    <div class={inline ? 'choices inline' : 'choices'}>
      {choices.map((choice, index) => {
        // The first has the field's own id: the error summary's link lands on it.
        const id = index === 0 ? name : `${name}-${index + 1}`
        return (
          <Option id={id} choice={choice}>
            <input
              id={id}
              name={name}
              type={type}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
            />
          </Option>
        )
      })}
    </div>
  )
}

function Option({ id, choice, children }: { id: string; choice: Choice; children?: Child }) {
  return (
    <div class="choice">
      {children}
      <label for={id} lang={choice.lang}>
        {choice.label}
      </label>
      {choice.hint && (
        <div id={`${id}-choice-hint`} class="hint">
          {choice.hint}
        </div>
      )}
    </div>
  )
}
