import type { SameKeys } from '../shape.ts'
import type { assessment as chinese } from '../zh-CN/assessment.ts'

/** Assessments: sheets, scores, objections, and how they are checked again. */
export const assessment: SameKeys<typeof chinese> = {
  recheck: {
    usage: 'usage: gangmu verify --scores EXPORT-FOLDER|FILE.tar.gz [--key KEY]',
    agree:
      'worked {scores} scores of {assessments} assessments out again from the entries: all agree to the last digit',
    differ:
      'worked {scores} scores of {assessments} assessments out again from the entries: {count} things differ from what was published',
    line: '{where}: published {published}, found {found}',
    what: {
      'cut-off': 'cut-off entry',
      score: 'no score',
      input: 'input',
      line: 'line',
      total: 'total',
      coverage: 'coverage',
      correction: 'correction without a ruling',
    },
  },
}
