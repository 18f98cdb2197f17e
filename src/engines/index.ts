// What the writer runs: every kind and command of every engine.
import type { AnyCommand } from '../kernel/command.ts'
import type { AnyKind } from '../kernel/kind.ts'
import { accountabilityCaseKind } from './plan/accountability/accountability-case.ts'
import { accountabilityCommands } from './plan/accountability/commands.ts'
import { assessmentKind } from './plan/assessment/assessment.ts'
import { assessmentCommands } from './plan/assessment/commands/index.ts'
import { objectionKind } from './plan/assessment/objection.ts'
import { scoreKind } from './plan/assessment/score.ts'
import { scoreSheetKind } from './plan/assessment/score-sheet.ts'
import { annualCommands } from './plan/annual/commands.ts'
import { annualItemKind } from './plan/annual/annual-item.ts'
import { annualPlanKind } from './plan/annual/annual-plan.ts'
import { awardKind } from './plan/award/award.ts'
import { awardRoundKind } from './plan/award/award-round.ts'
import { awardCommands } from './plan/award/commands.ts'
import { supportKind } from './plan/award/support.ts'
import { challengeKind } from './plan/challenge.ts'
import { changeCommands } from './plan/change/commands.ts'
import { decisionKind } from './plan/change/decision.ts'
import { recordDecision } from './plan/change/record-decision.ts'
import { commitmentKind } from './plan/commitment.ts'
import { planCommands } from './plan/commands/index.ts'
import { alignmentKind } from './plan/coordination/alignment.ts'
import { coordinationCommands } from './plan/coordination/index.ts'
import { dutyCommands } from './plan/duty/index.ts'
import { dutyKind } from './plan/duty/duty.ts'
import { evaluationCommands } from './plan/evaluation/commands/index.ts'
import { evaluationKind } from './plan/evaluation/evaluation.ts'
import { evaluationAnswerKind } from './plan/evaluation/evaluation-answer.ts'
import { evaluationMeasureKind } from './plan/evaluation/evaluation-measure.ts'
import { evaluationViewKind } from './plan/evaluation/evaluation-view.ts'
import { planKind } from './plan/plan.ts'
import { planVersionKind } from './plan/plan-version.ts'
import { reportKind } from './plan/report.ts'
import { chainKind } from './registry/chain.ts'
import { foundChain, registryCommands } from './registry/commands.ts'
import { organKind } from './registry/organ.ts'
import { personKind } from './registry/person.ts'

export const engineKinds: readonly AnyKind[] = [
  chainKind,
  organKind,
  personKind,
  planKind,
  planVersionKind,
  commitmentKind,
  decisionKind,
  dutyKind,
  annualPlanKind,
  annualItemKind,
  reportKind,
  challengeKind,
  alignmentKind,
  scoreSheetKind,
  assessmentKind,
  scoreKind,
  objectionKind,
  accountabilityCaseKind,
  awardRoundKind,
  awardKind,
  supportKind,
  evaluationKind,
  evaluationMeasureKind,
  evaluationViewKind,
  evaluationAnswerKind,
]

export const engineCommands: readonly AnyCommand[] = [
  foundChain,
  ...registryCommands,
  ...planCommands,
  ...changeCommands,
  recordDecision,
  ...dutyCommands,
  ...annualCommands,
  ...coordinationCommands,
  ...assessmentCommands,
  ...accountabilityCommands,
  ...awardCommands,
  ...evaluationCommands,
]
