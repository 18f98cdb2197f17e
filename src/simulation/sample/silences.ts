// What heads said about reports that did not come, and what supporting units handed in for their leads' reports.
import { addDays } from '../../engines/calendar/civil-date.ts'
import { explainSilence, handInPart } from '../../engines/plan/duty/commands.ts'
import { listSilent, loadDuties } from '../../engines/plan/duty/load-duties.ts'
import { owesPart } from '../../engines/plan/duty/owes-part.ts'
import type { ReaderStore } from '../../kernel/store.ts'
import type { Enact } from '../../systems/found-city.ts'
import type { Happening } from './happening.ts'
import { headOf } from './heads.ts'
import { reporterOf } from './reporters.ts'
import type { OwnedCommitment } from './split-plan.ts'

interface SilenceStage {
  enact: Enact
  reader: ReaderStore
  owned: readonly OwnedCommitment[]
}

interface Said {
  on: string
  organ: string
  /** Words of the promise. */
  about: string
  days: number
  text: string
}

const said: readonly Said[] = [
  {
    on: '2026-08-12',
    organ: 'org.minzheng',
    about: '独居老人每周至少探访一次',
    days: 30,
    text: '各区县的探访台账口径不一，有的记人次，有的记人数。已请统计局派人一起核，核完一次报齐，不报估数。',
  },
  {
    on: '2026-10-21',
    organ: 'org.jiaotong',
    about: '改造危桥',
    days: 21,
    text: '三座桥的施工单位换了项目经理，月报没有接上。材料在补，报告由总工签字后报。',
  },
  {
    on: '2026-09-15',
    organ: 'org.chengguan',
    about: '新增停车泊位',
    days: 100,
    text: '点位普查分给了街道，还差四个街道没有交。交齐以前报不了准数。',
  },
  {
    on: '2026-10-28',
    organ: 'org.renshe',
    about: '开展补贴性职业技能培训',
    days: 40,
    text: '发补贴的系统七月换了，旧系统里的培训人数要人工核对，预计十二月初核完。',
  },
  {
    on: '2026-11-09',
    organ: 'org.minzheng',
    about: '独居老人每周至少探访一次',
    days: 35,
    text: '上次答应的日子没有做到，是我们的责任。两个区的台账已核完，其余三个区在核，核完一个报一个。',
  },
]

interface Part {
  on: string
  text: string
}

/** What the unit that owes a part first hands in on a day. */
const parts: readonly Part[] = [
  { on: '2026-06-10', text: '分给本单位的部分按季度计划做了，缺两个镇的数，月底补齐。' },
  { on: '2026-06-16', text: '数据已按牵头单位的表填报，截至五月底，口径与上年年报一致。' },
  { on: '2026-09-09', text: '本单位的配套资金到位六成，其余列在十月的拨付计划里。' },
  { on: '2026-09-16', text: '这一季没有进展：招标流标一次，重新挂网，十月二十日开标。' },
  { on: '2026-11-18', text: '本单位这一部分已完成年度任务的九成，余下的十二月中旬收口。' },
]

/** Everything said about silence, and every part handed in, found on the day from what the clock says is owed. */
export function sampleSilences(stage: SilenceStage): Happening[] {
  return [
    ...said.map((each) => ({
      at: `${each.on}T01:40:00.000Z`,
      enact: () => explain(stage, each),
    })),
    ...parts.map((each) => ({
      at: `${each.on}T06:20:00.000Z`,
      enact: () => handIn(stage, each),
    })),
  ]
}

async function explain({ enact, reader, owned }: SilenceStage, each: Said) {
  const { on, organ, about, days, text } = each
  const silent = await listSilent(reader, { organ })
  const promise = owned.find(({ wording }) => wording.text.includes(about))
  if (!promise || !silent.some(({ commitment }) => commitment === promise.id)) return
  const input = { commitment: promise.id, text, promisedOn: addDays(on, days) }
  await enact(headOf(organ), explainSilence, input)
}

async function handIn({ enact, reader, owned }: SilenceStage, { text }: Part) {
  const supported = owned.filter(({ supporting }) => supporting.length > 0)
  const duties = await loadDuties(
    reader,
    supported.map(({ id }) => id),
  )
  for (const duty of duties) {
    const organ = duty.supporting.find((each) => owesPart(duty, each))
    if (organ === undefined) continue
    await enact(reporterOf(organ), handInPart, { commitment: duty.commitment, organ, text })
    return
  }
}
