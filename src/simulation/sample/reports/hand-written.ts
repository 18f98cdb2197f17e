// The promises that a visitor meets first, told by hand: what was reported, when, and what somebody wrote about it.
import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import { decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import type { SampleMove } from '../types.ts'
import type { Outcome } from './outcome-mix.ts'

export interface HandWritten {
  /** Words that only this promise has. */
  words: string
  outcome: Outcome
  /** Days from the last verified report to today; null: there never was one. */
  lastAgoDays: number | null
  /** By the target as the plan has it: `60`. Values from the oldest report to the last. */
  figures: {
    target: string
    baseline: string | null
    interim: { on: CivilDate; value: string }[]
    values: string[]
  }[]
  steps: { titles: [title: string, dueOn: CivilDate][]; done: number } | null
  /** The date first given, where it differs from the plan's; then every move. */
  dueOn: CivilDate | null
  moves: Omit<SampleMove, 'by'>[]
  /** The last report's note. */
  note: LocalText
}

const plain = { figures: [], steps: null, dueOn: null, moves: [] }

export const handWritten: readonly HandWritten[] = [
  {
    ...plain,
    words: '五年新增孵化空间六十万平方米',
    outcome: 'on-track',
    lastAgoDays: 9,
    figures: [
      {
        target: '60',
        baseline: null,
        interim: [{ on: '2026-12-31', value: '27' }],
        values: ['9.6', '18.1', '28.4'],
      },
    ],
    note: {
      zh: '东埠机床厂二期验收，新增3.2万平方米，累计28.4万平方米。已签约入驻61家，空置率11%。北亭棉纺厂的屋架查出白蚁，先加固再改造。',
      en: 'Phase two of the Dongbu machine works passed inspection: 32,000 m² more, 284,000 in all. 61 firms have signed; 11% stands empty. Termites were found in the roof of the Beiting cotton mill, which is made safe first.',
    },
  },
  {
    ...plain,
    words: '培育国家级、省级孵化器40家',
    outcome: 'at-risk',
    lastAgoDays: 41,
    figures: [
      {
        target: '40',
        baseline: '22',
        interim: [{ on: '2026-12-31', value: '30' }],
        values: ['23', '26'],
      },
      { target: '6', baseline: '3', interim: [], values: ['3', '4'] },
    ],
    note: {
      zh: '今年新认定4家，累计26家，其中南渚5家、东埠4家。省级认定由一年两次改为一年一次，下半年申报的6家要到明年春天才有结果。',
      en: 'Four were recognised this year, 26 in all: five in Nanzhu, four in Dongbu. The province now recognises once a year instead of twice; six that applied in autumn will hear in spring.',
    },
  },
  {
    ...plain,
    words: '大型仪器向全市企业开放预约',
    outcome: 'on-track',
    lastAgoDays: 9,
    figures: [{ target: '95', baseline: '76', interim: [], values: ['79.5', '84.2', '88.0'] }],
    note: {
      zh: '应开放仪器1416台，已开放1246台，开放率88.0%。没有开放的多在两家医院，收费标准还没有定下来。',
      en: 'Of 1,416 instruments 1,246 can be booked: 88.0%. Most of the others stand in two hospitals whose fees are not settled.',
    },
  },
  {
    ...plain,
    words: '公开全部科技专项的立项、拨付和结题情况',
    outcome: 'done',
    lastAgoDays: 3,
    steps: {
      titles: [
        ['清理历年项目', '2026-05-31'],
        ['统一公开格式', '2026-07-31'],
        ['公开在研项目', '2026-09-30'],
        ['公开已结题项目', '2026-12-31'],
      ],
      done: 4,
    },
    note: {
      zh: '2019年以来的3108个项目全部公开，含27个没有结题的和9个收回经费的。电话回访100位项目负责人，92位认可。',
      en: 'All 3,108 projects since 2019 are public, among them 27 never finished and nine whose money was taken back. Of a hundred principal investigators telephoned, 92 agree.',
    },
  },
  {
    ...plain,
    words: '科技专项从申报到拨付的平均时间缩短三分之一',
    outcome: 'silent',
    lastAgoDays: 213,
    dueOn: '2028-12-31',
    figures: [{ target: '33.3', baseline: null, interim: [], values: ['6'] }],
    moves: [
      {
        dueOn: '2030-06-30',
        reason: {
          zh: '预算系统与项目系统的对接推迟到2027年，拨付环节的时间暂时减不下来。',
          en: 'Joining the budget and project systems was put off to 2027; payment cannot be faster before.',
        },
        at: '2026-07-09T07:20:11.000Z',
      },
    ],
    note: {
      zh: '平均用时由214天减到201天，缩短6%。评审已经快了半个月，钱还是卡在拨付。',
      en: 'The average fell from 214 to 201 days, 6% less. Review is a fortnight quicker; the money still waits at payment.',
    },
  },
  {
    ...plain,
    words: '探索由企业出题、由市民代表旁听的评审办法',
    outcome: 'silent',
    lastAgoDays: null,
    note: { zh: '', en: '' },
  },
  {
    ...plain,
    words: '建成知识产权快速维权中心',
    outcome: 'silent',
    lastAgoDays: 127,
    dueOn: '2026-06-30',
    steps: {
      titles: [
        ['批准设立', '2026-04-15'],
        ['办公场地装修完毕', '2026-05-20'],
        ['人员到位', '2026-06-20'],
        ['国家主管部门验收', '2026-11-30'],
        ['受理第一件', '2026-12-31'],
      ],
      done: 3,
    },
    moves: [
      {
        dueOn: '2026-12-31',
        reason: {
          zh: '国家主管部门的验收排期到四季度，场地和人员已按原定日期到位。',
          en: 'The national inspection is scheduled for the fourth quarter; rooms and staff were ready in time.',
        },
        at: '2026-06-26T03:05:40.000Z',
      },
    ],
    note: {
      zh: '场地、人员、印章都已到位，等待验收。窗口先以“预约咨询”开放，接待了38家企业。',
      en: 'Rooms, staff and seal are ready; inspection is awaited. The counter gives advice meanwhile: 38 firms so far.',
    },
  },
  {
    ...plain,
    words: '五年为老小区加装电梯2600部',
    outcome: 'at-risk',
    lastAgoDays: 22,
    figures: [
      {
        target: '2600',
        baseline: null,
        interim: [{ on: '2026-12-31', value: '300' }],
        values: ['36', '88', '131'],
      },
    ],
    note: {
      zh: '已完工131部，在建104部。多数单元卡在“一户不同意”，正在等新的补贴办法。北亭区陈老师所在的楼九月通了电梯，她四年来第一次自己下楼买菜。',
      en: '131 lifts run and 104 are being built. Most stairwells are held up by one household that disagrees; the new subsidy rules are awaited. In Beiting, Mrs Chen’s building got its lift in September: for the first time in four years she went to market alone.',
    },
  },
  {
    ...plain,
    words: '公共租赁住房平均轮候时间由26个月缩短到12个月以内',
    outcome: 'on-track',
    lastAgoDays: 16,
    figures: [{ target: '12', baseline: '26', interim: [], values: ['25', '24', '22'] }],
    note: {
      zh: '第三季度摇号分配1140套，平均轮候22个月。最长的一户等了四年零九个月，本次已经选房。',
      en: 'The third-quarter draw allotted 1,140 homes; the average wait is 22 months. The family that had waited longest, four years and nine months, has chosen its home.',
    },
  },
  {
    ...plain,
    words: '沿岸步道和跨河步行桥先修哪一个',
    outcome: 'on-track',
    lastAgoDays: 12,
    steps: {
      titles: [
        ['两个方案公开', '2026-09-30'],
        ['登记投票人', '2026-10-31'],
        ['市民投票', '2026-12-01'],
        ['公布结果并开工', '2027-03-31'],
      ],
      done: 2,
    },
    note: {
      zh: '两个方案已公开六周，登记投票人11 320名。12月1日开票，任何人可以复核计票。',
      en: 'Both plans have been public for six weeks and 11,320 voters are on the roll. Votes are counted on 1 December and anyone can check the count.',
    },
  },
]

/** The hand-written history of a promise, if it has one that fits what the promise is measured by. */
export function handWrittenFor(
  text: string,
  measures: readonly Measure[],
): HandWritten | undefined {
  const told = handWritten.find(({ words }) => text.includes(words))
  if (told?.steps && !measures.some(({ type }) => type === 'milestones')) return undefined
  if (!told || told.figures.length === 0) return told
  const fits = told.figures.some((figure) => measures.some((each) => isMeant(figure, each)))
  return fits ? told : undefined
}

/** Whether a hand-written figure is this measure: a third may have been read as 33, 33.3 or 33.33 %. */
export function isMeant(figure: HandWritten['figures'][number], measure: Measure): boolean {
  if (measure.type === 'milestones') return false
  return decimal(figure.target).minus(measure.target).abs().lt('0.5')
}
