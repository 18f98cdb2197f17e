// One round of awards for reform and innovation: one nomination granted, one not.
import {
  decideAward,
  nominateForAward,
  openRound,
  supportAward,
  voteOnAward,
} from '../../../engines/plan/award/commands.ts'
import type { Happening } from '../happening.ts'
import { reporterOf } from '../reporters.ts'
import type { AssessmentStage } from './assessments.ts'

const round = '2026'
const decider = 'person.zhuang-zhihui'

interface Nomination {
  award: string
  organ: string
  by: string
  title: string
  statement: string
  support: string[]
  votes: [member: string, inFavour: boolean, text: string][]
  granted: boolean
  decision: string
}

const nominations: readonly Nomination[] = [
  {
    award: '2026.1',
    organ: 'org.keji',
    by: 'person.zhao-yifan',
    title: '大型仪器共享：小企业按次付费、当天预约',
    statement:
      '以前一台光谱仪要托人才借得到。现在网上当天能约，按次付费，价格公开。我们六个人的公司，上半年省下一台设备的钱。',
    support: ['person.zhao-yifan', 'person.wu-xiaoyu', 'person.chen-guilan', 'person.xia-mingzhe'],
    votes: [
      ['person.liang-jinghe', true, '抽查了三十次预约，二十九次当天有答复，数据和平台记录一致。'],
      ['person.xu-yan', true, '区县可以照搬，不需要另外花钱。'],
      ['person.dai-zhongyi', true, '收支两条线，账目清楚。'],
      ['person.yan-mingjing', false, '还有四家单位的仪器没有放进来，等放全了再评更好。'],
    ],
    granted: true,
    decision:
      '评委三票赞成、一票不赞成，公众支持达到规定人数，效果有记录可查，授奖。不赞成的意见转平台整改。',
  },
  {
    award: '2026.2',
    organ: 'org.chengguan',
    by: reporterOf('org.chengguan'),
    title: '井盖“日清”：当天报、当天修',
    statement: '市民拍照上报，当天到现场。上半年修了一千多个井盖。',
    support: ['person.chen-guilan', 'person.wu-xiaoyu', 'person.meng-dachuan'],
    votes: [
      ['person.liang-jinghe', false, '“当天修”的记录里，有四成当天只是放了警示牌。'],
      ['person.xu-yan', true, '上报很方便，老人也会用。'],
      ['person.dai-zhongyi', false, '维修合同没有公开单价，看不出是不是更省。'],
      ['person.yan-mingjing', false, '核对工单和现场，时间对不上的不少。'],
    ],
    granted: false,
    decision:
      '评委一票赞成、三票不赞成，没有达到三分之二。上报的办法好，修的时间要如实记，明年可以再报。',
  },
]

/** Everything that happens about the round. */
export function sampleAwards({ enact }: Pick<AssessmentStage, 'enact'>): Happening[] {
  const opening: Happening = {
    at: '2026-05-08T02:00:00.000Z',
    enact: () =>
      enact(decider, openRound, {
        round,
        title: { zh: '2026 年改革创新奖', en: 'Awards for reform and innovation, 2026' },
        basis: {
          zh: '《云溪市改革创新奖励办法（试行）》，云政发〔2026〕22号',
          en: 'Yunxi’s trial rules for awards, document 22 of 2026',
        },
        nominateUntil: '2026-07-31',
        publicVote: { until: '2026-08-31', needed: 3 },
        quorum: 4,
        majority: { votes: 2, of: 3 },
      }),
  }
  return [opening, ...nominations.flatMap((each, i) => happeningsOf(enact, each, i))]
}

function happeningsOf(
  enact: AssessmentStage['enact'],
  { award, organ, by, title, statement, support, votes, granted, decision }: Nomination,
  n: number,
): Happening[] {
  const nomination = { round, award, organ, title, statement }
  const at = (on: string, hour: number) => `${on}T0${hour}:${10 + 20 * n}:00.000Z`
  return [
    { at: at('2026-07-06', 2), enact: () => enact(by, nominateForAward, nomination) },
    ...support.map((person, i) => ({
      at: at(`2026-08-0${3 + i}`, 3),
      enact: () => enact(person, supportAward, { award }),
    })),
    ...votes.map(([member, inFavour, text], i) => ({
      at: at('2026-08-26', 1 + i),
      enact: () => enact(member, voteOnAward, { award, inFavour, reason: text }),
    })),
    {
      at: at('2026-09-08', 2),
      enact: () => enact(decider, decideAward, { award, granted, reason: decision }),
    },
  ]
}
