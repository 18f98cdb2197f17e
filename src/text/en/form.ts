import type { SameKeys } from '../shape.ts'
import type { form as chinese } from '../zh-CN/form.ts'

/** Forms: labels and messages that every form shares. */
export const form: SameKeys<typeof chinese> = {
  optional: ' (optional)',
  errorPrefix: 'Error: ',
  errorTitle: 'There is a problem',
  titleWithError: 'Error: {title}',
  continue: 'Continue',
  save: 'Save',
  submit: 'Submit',
  cancel: 'Cancel',
  back: 'Back',
  confirm: 'Confirm',
  choose: 'Choose',
  year: 'Year',
  month: 'Month',
  day: 'Day',
  fileHint: '{types}, up to {size} each',
}
