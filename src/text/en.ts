// Every sentence a person reads, in English. The type keeps it complete: the keys are those of
// Chinese.
import { act } from './en/act.ts'
import { annual } from './en/annual.ts'
import { alignment } from './en/alignment.ts'
import { assessment } from './en/assessment.ts'
import { accountability } from './en/accountability.ts'
import { award } from './en/award.ts'
import { challenge } from './en/challenge.ts'
import { change } from './en/change.ts'
import { duty } from './en/duty.ts'
import { documentText } from './en/document.ts'
import { evaluation, evaluationRefusals } from './en/evaluation.ts'
import { failure } from './en/failure.ts'
import { form } from './en/form.ts'
import { auditFindings, journal } from './en/journal.ts'
import { parts } from './en/parts.ts'
import { plan } from './en/plan.ts'
import { problem } from './en/problem.ts'
import { publicPages } from './en/public.ts'
import { reading } from './en/reading.ts'
import { record } from './en/record.ts'
import { refusals } from './en/refusals.ts'
import { site } from './en/site.ts'
import { workbench } from './en/workbench.ts'
import type { SameKeys } from './shape.ts'
import type { zhCN } from './zh-CN.ts'

export const en: SameKeys<typeof zhCN> = {
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
  refusals: { ...refusals, ...documentText, ...evaluationRefusals, ...auditFindings },
}
