// Monitoring (监测): the lead unit reports on what it owes; somebody else checks; everyone may challenge what was
// checked.
import {
  answerChallenge,
  raiseChallenge,
  ruleOnChallenge,
} from '../../engines/plan/commands/challenge.ts'
import {
  draftReport,
  returnReport,
  submitReport,
  verifyReport,
} from '../../engines/plan/commands/report.ts'
import { explainSilence, handInPart } from '../../engines/plan/duty/commands.ts'
import type { CataloguePower } from '../catalogue-power.ts'

const basis = {
  zh: '规划实施机制：规划实施情况的监测与评估',
  en: 'The plan, on its own implementation: monitoring and evaluation',
}

export const planMonitoringPowers: readonly CataloguePower[] = [
  {
    code: 'report.submit',
    title: { zh: '报告进展', en: 'Report progress' },
    sort: 'power',
    basis,
    commands: [draftReport, submitReport],
    scope: 'own',
  },
  {
    code: 'report.verify',
    title: { zh: '核验进展报告', en: 'Verify reports' },
    sort: 'power',
    basis,
    commands: [verifyReport, returnReport],
    scope: 'chain',
  },
  {
    code: 'duty.hand-in',
    title: { zh: '交配合材料', en: 'Hand in a part' },
    sort: 'power',
    basis,
    commands: [handInPart],
    scope: 'own',
  },
  {
    code: 'duty.explain',
    title: { zh: '说明没有报告的原因', en: 'Explain a silence' },
    sort: 'power',
    basis,
    commands: [explainSilence],
    scope: 'own',
  },
  {
    code: 'challenge.raise',
    title: { zh: '对进展提出异议', en: 'Challenge reported progress' },
    sort: 'right',
    basis,
    commands: [raiseChallenge],
    scope: 'chain',
  },
  {
    code: 'challenge.answer',
    title: { zh: '答复异议', en: 'Answer challenges' },
    sort: 'power',
    basis,
    commands: [answerChallenge],
    scope: 'own',
  },
  {
    code: 'challenge.rule',
    title: { zh: '裁定异议', en: 'Rule on challenges' },
    sort: 'power',
    basis,
    commands: [ruleOnChallenge],
    scope: 'chain',
  },
]
