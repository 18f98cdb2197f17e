import type { SameKeys } from '../shape.ts'
import type { refusals as chinese } from '../zh-CN/refusals.ts'

/** Why the rules said no, by the refusal's code. Each says what was wrong and what would be right. */
export const refusals: SameKeys<typeof chinese> = {
  'upload.missing': 'Choose a file.',
  'upload.too-large': 'The file {name} is larger than {limit}.',
  'upload.too-many': 'Files at a time, at most: {limit}.',
}
