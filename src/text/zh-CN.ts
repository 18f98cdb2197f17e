// Every sentence a person reads, in Chinese: one file for each area under `zh-CN/`. English mirrors
// it key by key.
import { act } from './zh-CN/act.ts'
import { annual } from './zh-CN/annual.ts'
import { alignment } from './zh-CN/alignment.ts'
import { assessment } from './zh-CN/assessment.ts'
import { accountability } from './zh-CN/accountability.ts'
import { award } from './zh-CN/award.ts'
import { challenge } from './zh-CN/challenge.ts'
import { change } from './zh-CN/change.ts'
import { duty } from './zh-CN/duty.ts'
import { documentText } from './zh-CN/document.ts'
import { evaluation, evaluationRefusals } from './zh-CN/evaluation.ts'
import { failure } from './zh-CN/failure.ts'
import { form } from './zh-CN/form.ts'
import { auditFindings, journal } from './zh-CN/journal.ts'
import { parts } from './zh-CN/parts.ts'
import { plan } from './zh-CN/plan.ts'
import { problem } from './zh-CN/problem.ts'
import { publicPages } from './zh-CN/public.ts'
import { reading } from './zh-CN/reading.ts'
import { record } from './zh-CN/record.ts'
import { refusals } from './zh-CN/refusals.ts'
import { site } from './zh-CN/site.ts'
import { workbench } from './zh-CN/workbench.ts'

export const zhCN = {
  /** Looked up by dotted path: `t('plan.state.late')`. */
  pages: {
    site,
    plan,
    public: publicPages,
    record,
    act,
    assessment,
    accountability,
    award,
    evaluation,
    challenge,
    change,
    duty,
    annual,
    alignment,
    parts,
    failure,
    form,
    problem,
    reading,
    journal,
    work: workbench,
  },
  /** Looked up by a refusal's code: `t.refusal('plan.not-a-draft')`. */
  refusals: { ...refusals, ...documentText, ...evaluationRefusals, ...auditFindings },
} as const
