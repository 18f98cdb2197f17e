import type { MeasureTerms } from '../../../engines/plan/commitment.ts'
import { addDays, daysBetween } from '../../../engines/calendar/civil-date.ts'
import type { Span } from '../../../engines/plan/arithmetic/pace.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { assignedOn } from './calendar.ts'

type Steps = MeasureTerms['steps']

/** The ways of getting a promise done, told apart by its words; five steps each. */
const ways: [words: RegExp, titles: string[]][] = [
  [
    /公布|公开|上网|写明|标明|可查|看到/,
    ['列出清单', '统一格式', '试公开', '听取使用意见', '全部公开'],
  ],
  [
    /投票|听证|征求意见|旁听|抽签/,
    ['拟定办法', '公开征求意见', '选定首个事项', '办完第一次', '形成惯例'],
  ],
  [/探索|试行|试点/, ['拟定试点方案', '选定试点单位', '开始试点', '中期小结', '评估并公布结论']],
  [
    /建成|新建|建设|改造|扩建|修缮|通车|贯通|筹集|安装|装上/,
    ['完成选址和设计', '办完审批手续', '开工', '完成主体', '验收并投入使用'],
  ],
  [
    /平台|系统|市场|银行|登记库|目录|共享/,
    ['梳理需求', '完成招标', '上线试运行', '全部单位接入', '验收并正式运行'],
  ],
  [
    /制度|机制|办法|体系|标准/,
    ['调查研究', '起草初稿', '公开征求意见', '印发施行', '检查执行情况'],
  ],
]
const anyWay = ['定下负责人和做法', '完成准备', '首批落实', '全面铺开', '逐项核对完毕']

/** How many of the five steps are due before today; the others follow until the promise is due. */
const stepsDue = 3

/** Five steps for a promise without a figure. Where it is due already, all five were due before. */
export function stepsFor(text: string, span: Span, today: CivilDate): Steps {
  const titles = ways.find(([words]) => words.test(text))?.[1] ?? anyWay
  return titles.map((title, i) => ({ title, dueOn: stepDate(i, span, today) }))
}

function stepDate(i: number, { dueOn }: Span, today: CivilDate): CivilDate {
  if (dueOn <= today) return onTheWay(assignedOn, dueOn, (i + 1) / 5)
  return i < stepsDue
    ? onTheWay(assignedOn, today, (i + 1) / (stepsDue + 0.5))
    : onTheWay(today, dueOn, (i + 1 - stepsDue) / (5 - stepsDue))
}

function onTheWay(from: CivilDate, to: CivilDate, share: number): CivilDate {
  return addDays(from, Math.max(0, Math.round(daysBetween(from, to) * share)))
}
