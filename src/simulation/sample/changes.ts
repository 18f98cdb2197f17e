// What the sample's plan office changed during the first year: a target lowered, a unit replaced, a promise dropped, and
// a binding figure lowered under a decision of the congress.
import { changeLead, changeTarget, dropCommitment } from '../../engines/plan/change/commands.ts'
import { recordDecision } from '../../engines/plan/change/record-decision.ts'
import type { Enact } from '../../systems/found-city.ts'
import type { Happening } from './happening.ts'
import { type OwnedCommitment, planOfficeHead } from './split-plan.ts'
import type { CommitmentHistory } from './types.ts'

const congress = 'person.zhuang-zhihui'

interface Changing {
  plan: string
  owned: readonly OwnedCommitment[]
  histories: readonly CommitmentHistory[]
}

/** The changes of the first year; what is given to another unit or dropped had never been reported on. */
export function sampleChanges(enact: Enact, changing: Changing): Happening[] {
  const firms = figureOf(changing.owned, '高新技术企业')
  const beds = figureOf(changing.owned, '养老机构护理型床位占比')
  return [
    ...(firms ? [lowerFirms(enact, firms)] : []),
    ...(beds ? lowerBeds(enact, changing.plan, beds) : []),
    ...unreported(enact, changing),
  ]
}

interface Figure {
  commitment: string
  measure: string
}

function figureOf(owned: readonly OwnedCommitment[], indicator: string): Figure | null {
  for (const { id, wording } of owned) {
    const figure = wording.measures.find(
      (each) => each.type === 'figure' && each.indicator.includes(indicator),
    )
    if (figure) return { commitment: id, measure: figure.id }
  }
  return null
}

function lowerFirms(enact: Enact, figure: Figure): Happening {
  const reason =
    '国家七月起提高认定标准，按新标准复审，有214家到期后不再符合。原目标按旧标准定，调到2800家，口径写在报告里。'
  const input = { ...figure, target: '2800', upper: null, reason, decision: null }
  return { at: '2026-08-05T03:10:00.000Z', enact: () => enact(planOfficeHead, changeTarget, input) }
}

function lowerBeds(enact: Enact, plan: string, figure: Figure): Happening[] {
  const decision = '2026-1'
  const { commitment, measure } = figure
  const target = { measure, target: '72', upper: null }
  const recorded = {
    decision,
    plan,
    title: '关于调整养老机构护理型床位占比指标的决定',
    reference: '云溪市第十五届人民代表大会常务委员会第三十一次会议',
    decidedOn: '2026-09-24',
    reason:
      '两家护理院改建查出地基问题，护理型床位要晚两年。会议同意指标由75%调到72%，要求同时把居家照护床位单独列入年度计划。',
    permits: [{ commitment, allows: { type: 'target' as const, ...target } }],
  }
  const lowered = {
    commitment,
    ...target,
    decision,
    reason: '按市人大常委会九月二十四日的决定调整。',
  }
  return [
    {
      at: '2026-09-25T02:00:00.000Z',
      enact: () => enact(congress, recordDecision, recorded),
    },
    {
      at: '2026-09-28T06:30:00.000Z',
      enact: () => enact(planOfficeHead, changeTarget, lowered),
    },
  ]
}

function unreported(enact: Enact, { owned, histories }: Changing): Happening[] {
  const silent = new Set(
    histories
      .filter(({ reports, moves }) => reports.length === 0 && moves.length === 0)
      .map(({ commitment }) => commitment),
  )
  const [first, second] = owned.filter(
    ({ id, wording }) =>
      silent.has(id) &&
      wording.strength !== 'explore' &&
      wording.measures.every((each) => each.type === 'milestones' || each.binding !== true),
  )
  const happenings: Happening[] = []
  if (first) {
    const { id: commitment, lead, supporting } = first
    const reason =
      '机构职责调整，这项工作划到发展改革部门；原单位改为配合，没有交接清楚的由规划办督促。'
    const others = [...supporting.filter((each) => each !== 'org.fagai'), lead]
    const input = { commitment, lead: 'org.fagai', supporting: others, reason }
    if (lead !== 'org.fagai')
      happenings.push({
        at: '2026-10-12T01:20:00.000Z',
        enact: () => enact(planOfficeHead, changeLead, input),
      })
  }
  if (second) {
    const reason = '省里今年起统一办理，市里不再另办一套。执行省里办法的情况并入年度报告。'
    const input = { commitment: second.id, reason, decision: null }
    happenings.push({
      at: '2026-10-19T08:05:00.000Z',
      enact: () => enact(planOfficeHead, dropCommitment, input),
    })
  }
  return happenings
}
