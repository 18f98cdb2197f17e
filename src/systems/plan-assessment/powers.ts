// Assessment (考核), accountability (问责) and awards (奖励): by published sheets, ladders and rounds, each act open to an
// answer.
import { answerCase, decideCase, openCase } from '../../engines/plan/accountability/commands.ts'
import {
  computeScores,
  finalizeAssessment,
  openAssessment,
  publishAssessment,
} from '../../engines/plan/assessment/commands/assess.ts'
import {
  raiseObjection,
  ruleOnObjection,
} from '../../engines/plan/assessment/commands/objection.ts'
import { correctSheet, publishSheet } from '../../engines/plan/assessment/commands/sheet.ts'
import {
  decideAward,
  nominateForAward,
  openRound,
  supportAward,
  voteOnAward,
} from '../../engines/plan/award/commands.ts'
import type { CataloguePower } from '../catalogue-power.ts'

const basis = {
  zh: '规划实施机制：实施情况纳入部门、地方领导班子和领导干部考核，奖励改革创新',
  en: 'The plan, on its own implementation: it counts in assessments; reform and innovation are rewarded',
}

export const planAssessmentPowers: readonly CataloguePower[] = [
  {
    code: 'sheet.publish',
    title: { zh: '公布评分表', en: 'Publish score sheets' },
    sort: 'power',
    basis,
    commands: [publishSheet, correctSheet],
    scope: 'chain',
  },
  {
    code: 'assessment.hold',
    title: { zh: '组织考核', en: 'Hold assessments' },
    sort: 'power',
    basis,
    commands: [openAssessment, computeScores, publishAssessment, finalizeAssessment],
    scope: 'chain',
  },
  {
    code: 'objection.raise',
    title: { zh: '对考核得分提出申诉', en: 'Object to a score' },
    sort: 'power',
    basis,
    commands: [raiseObjection],
    scope: 'own',
  },
  {
    code: 'objection.rule',
    title: { zh: '裁定考核申诉', en: 'Rule on objections' },
    sort: 'power',
    basis,
    commands: [ruleOnObjection],
    scope: 'chain',
  },
  {
    code: 'accountability.open',
    title: { zh: '提起问责', en: 'Open accountability cases' },
    sort: 'power',
    basis,
    commands: [openCase],
    scope: 'chain',
  },
  {
    code: 'accountability.answer',
    title: { zh: '答复问责', en: 'Answer accountability cases' },
    sort: 'power',
    basis,
    commands: [answerCase],
    scope: 'own',
  },
  {
    code: 'accountability.decide',
    title: { zh: '决定问责', en: 'Decide accountability cases' },
    sort: 'power',
    basis,
    commands: [decideCase],
    scope: 'chain',
  },
  {
    code: 'award.nominate',
    title: { zh: '提名改革创新奖', en: 'Nominate for awards' },
    sort: 'right',
    basis,
    commands: [nominateForAward],
    scope: 'chain',
  },
  {
    code: 'award.support',
    title: { zh: '支持获奖提名', en: 'Support a nomination' },
    sort: 'right',
    basis,
    commands: [supportAward],
    scope: 'chain',
  },
  {
    code: 'award.vote',
    title: { zh: '评审获奖提名', en: 'Vote on nominations' },
    sort: 'power',
    basis,
    commands: [voteOnAward],
    scope: 'chain',
  },
  {
    code: 'award.decide',
    title: { zh: '组织评选、决定奖励', en: 'Hold rounds and decide awards' },
    sort: 'power',
    basis,
    commands: [openRound, decideAward],
    scope: 'chain',
  },
]
