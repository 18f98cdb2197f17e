import { adoptPlan } from './adopt.ts'
import { assignCommitments } from './assign.ts'
import { answerChallenge, raiseChallenge, ruleOnChallenge } from './challenge.ts'
import { recordNoRuling, recordSilence, remindOfChallenge } from './challenge-clock.ts'
import {
  addProposal,
  correctMeasures,
  dismissProposal,
  mergeProposals,
  restoreProposal,
  splitProposal,
} from './correct.ts'
import { draftReport, returnReport, submitReport, verifyReport } from './report.ts'
import { proposeCommitments, takeInPlan, withdrawDraft } from './take-in.ts'

/** Every command of the plan engine. */
export const planCommands = [
  takeInPlan,
  proposeCommitments,
  withdrawDraft,
  dismissProposal,
  restoreProposal,
  correctMeasures,
  addProposal,
  splitProposal,
  mergeProposals,
  adoptPlan,
  assignCommitments,
  draftReport,
  submitReport,
  returnReport,
  verifyReport,
  raiseChallenge,
  answerChallenge,
  ruleOnChallenge,
  remindOfChallenge,
  recordSilence,
  recordNoRuling,
] as const
