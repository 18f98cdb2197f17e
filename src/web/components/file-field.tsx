import { describedBy, Field, type FieldProps, fieldOf } from './field.tsx'

interface FileFieldProps extends FieldProps {
  /**
   * What the chooser offers first: `.docx,.pdf`. The server judges the content whatever it is
   * called.
   */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** A file to send; its form must be `multipart`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...fieldOf(props)}>
      <input
        id={props.name}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Field>
  )
}
