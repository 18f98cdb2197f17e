import type { Translate } from '../../text/translate.ts'

/** What was wrong with one field. */
export interface FieldError {
  /** The field's name, which is its control's id. Missing where it is about the form as a whole. */
  readonly name?: string | undefined
  readonly message: string
}

/**
 * Everything that was wrong, first on the page, each linked to its field. Nothing where nothing
 * was.
 */
export function ErrorSummary({ t, errors }: { t: Translate; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-title">
      <h2 id="error-title">{t('form.errorTitle')}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li>{name === undefined ? message : <a href={`#${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** The message for a field, for its `error` prop. */
export function errorOf(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message
}
