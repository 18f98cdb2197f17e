import { computeScores, finalizeAssessment, openAssessment, publishAssessment } from './assess.ts'
import { raiseObjection, ruleOnObjection } from './objection.ts'
import { correctSheet, publishSheet } from './sheet.ts'

/** Every command of assessments. */
export const assessmentCommands = [
  publishSheet,
  correctSheet,
  openAssessment,
  computeScores,
  publishAssessment,
  finalizeAssessment,
  raiseObjection,
  ruleOnObjection,
] as const
