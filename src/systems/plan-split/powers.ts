// Splitting the plan (分解落实): who may take a plan in, correct the reading, adopt it, and give its promises to units.
import {
  adoptAnnualPlan,
  changeAnnualItem,
  openAnnualPlan,
  releaseAnnualItem,
  removeAnnualItems,
  setAnnualItems,
} from '../../engines/plan/annual/commands.ts'
import { adoptPlan } from '../../engines/plan/commands/adopt.ts'
import { assignCommitments } from '../../engines/plan/commands/assign.ts'
import { changeCommands } from '../../engines/plan/change/commands.ts'
import { recordDecision } from '../../engines/plan/change/record-decision.ts'
import {
  addProposal,
  correctMeasures,
  dismissProposal,
  mergeProposals,
  restoreProposal,
  splitProposal,
} from '../../engines/plan/commands/correct.ts'
import {
  proposeCommitments,
  takeInPlan,
  withdrawDraft,
} from '../../engines/plan/commands/take-in.ts'
import type { CataloguePower } from '../catalogue-power.ts'

const basis = {
  zh: '规划实施机制：目标任务分解落实、年度计划',
  en: 'The plan, on its own implementation: splitting its tasks, annual plans',
}

export const planSplitPowers: readonly CataloguePower[] = [
  {
    code: 'plan.take-in',
    title: { zh: '读入规划', en: 'Take a plan in' },
    sort: 'power',
    basis,
    commands: [takeInPlan, proposeCommitments, withdrawDraft],
    scope: 'chain',
  },
  {
    code: 'plan.correct',
    title: { zh: '核对改正读出的承诺', en: 'Correct what was read' },
    sort: 'power',
    basis,
    commands: [
      dismissProposal,
      restoreProposal,
      correctMeasures,
      addProposal,
      splitProposal,
      mergeProposals,
    ],
    scope: 'chain',
  },
  {
    code: 'plan.adopt',
    title: { zh: '规划通过生效', en: 'Bring a plan into force' },
    sort: 'power',
    basis,
    commands: [adoptPlan],
    scope: 'chain',
  },
  {
    code: 'plan.assign',
    title: { zh: '分解落实到单位', en: 'Give promises to units' },
    sort: 'power',
    basis,
    commands: [assignCommitments],
    scope: 'chain',
  },
  {
    code: 'plan.change',
    title: { zh: '规划实施中的变动', en: 'Change promises during the plan' },
    sort: 'power',
    basis,
    commands: changeCommands,
    scope: 'chain',
  },
  {
    code: 'plan.decide',
    title: { zh: '登记调整规划的决定', en: 'Record decisions to adjust a plan' },
    sort: 'power',
    basis: {
      zh: '通过规划的机关对规划调整的批准',
      en: 'Approval of adjustments by the body that adopted the plan',
    },
    commands: [recordDecision],
    scope: 'chain',
  },
  {
    code: 'annual.draft',
    title: { zh: '编制年度计划', en: 'Draft annual plans' },
    sort: 'power',
    basis,
    commands: [openAnnualPlan, setAnnualItems, removeAnnualItems],
    scope: 'chain',
  },
  {
    code: 'annual.adopt',
    title: { zh: '批准年度计划', en: 'Approve annual plans' },
    sort: 'power',
    basis,
    commands: [adoptAnnualPlan],
    scope: 'chain',
  },
  {
    code: 'annual.change',
    title: { zh: '改动已批准的年度计划', en: 'Change approved annual plans' },
    sort: 'power',
    basis,
    commands: [changeAnnualItem, releaseAnnualItem],
    scope: 'chain',
  },
]
