import { alternatives } from '../lexicon/alternatives.ts'
import { DEGREES, UNDERTAKES } from '../lexicon/verbs.ts'
import type { Period } from '../plan-reading.ts'
import { timePhrases } from '../figures/time-phrases.ts'

/** How one kind of sentence shows that it tells what is or was so. */
interface FactRule {
  example: string
  holds(sentence: string, period: Period | null): boolean
}

const COUNT = '(?:[一二两三四五六七八九十]+|(?<!\\d)\\d{1,2})'
const PAST = alternatives(`
  去年 前年 上年 上一年 上一?个五年 过去 以往 从前 以前 此前 早在 近${COUNT}?年来? 多年来 长期以来
  ${COUNT}年[来前里] 目前 当前 现在 如今 眼下 至今 至目前 到目前 截至 截止
`)
const NOW_OR_BEFORE = new RegExp(`^(?:[全我本][市省区县])?(?:${PAST})`)
const STANDS = alternatives(`
  现有 现已 至今 仍有 还有 尚有 已有 已经 已达 只有 仅有 共有(?!产权) 约有 每天有 曾经? 仍[在未不有] 尚未
`)
/** `系统里已有的数据` is about what there is, and tells nothing of it. */
const STANDS_SO = new RegExp(`^[^，。；]{0,24}(?:${STANDS})(?![^，。；]{0,4}的)`)
const YET = /^[^。；]{0,30}，[^，。；]{0,8}[却但而](?:只有|仍)/
const HAPPENED = /共(?:收到|受理|发生)|^[^，。；]{2,14}[时后][^，。；]{0,4}[动出到成加少高]了/
const FOUND = /^[^，。；]{0,12}(?:中|时|后)?(?:发现|显示|表明|反映)(?=，|：)/
const SPEAKERS = '居民|市民|群众|企业|社区工作者|一位|一名'
const OPINION = new RegExp(
  `^(?:${SPEAKERS})[^，。；]{0,14}(?:说(?!了算)|反映(?!强烈|集中|突出|的)|认为|的一句话是)|^(?:调查中|据统计)`,
)
/** `整合现有资产` sets about what there is. */
const VERB_FIRST = new RegExp(`^(?:${DEGREES})*(?:${UNDERTAKES})`)
/** What is due after the plan began is told of the future: 到2027年，已建成的…. */
const DUE_MARK = /^(?:到|至|力争到)?20\d\d年(?!以?前)/

/** `现有企业全部纳入监管` is told of what there is, and yet undertaken. */
const PROMISED = /^现有[^，。；]{2,16}(?:全部|一律|逐步)|力争|确保(?!了)|必须/

const RULES: FactRule[] = [
  { example: '2010年，全市共有企业39家', holds: opensBeforePlan },
  { example: '目前，全市有…件 · 去年… · 上一个五年…', holds: (text) => NOW_OR_BEFORE.test(text) },
  {
    example: '全市现有职业学校26所 · 仍有三成…',
    holds: (text) => !DUE_MARK.test(text) && !VERB_FIRST.test(text) && STANDS_SO.test(text),
  },
  {
    example: '东西长九十公里，却只有一条大路',
    holds: (text) => !DUE_MARK.test(text) && YET.test(text),
  },
  { example: '共收到意见2143条 · 审议时改动了三十多处', holds: (text) => HAPPENED.test(text) },
  { example: '清理中发现，有46份…', holds: (text) => FOUND.test(text) },
  { example: '居民最常说的一句话是：…', holds: (text) => OPINION.test(text) },
]

/** Whether a sentence tells what is or was so, and undertakes nothing. */
export function tellsFact(sentence: string, period: Period | null): boolean {
  if (isDueLater(sentence, period) || PROMISED.test(sentence)) return false
  return RULES.some((rule) => rule.holds(sentence, period))
}

/** `现有燃煤机组2025年底前完成改造`: a date within the plan makes it something to be done. */
function isDueLater(text: string, period: Period | null): boolean {
  return timePhrases(text, null).some(
    ({ past, reference, year }) => !past && !reference && period !== null && year >= period.from,
  )
}

/** `2024年7月的那场暴雨…`, `到2025年底，全市装了…` in a plan that begins later. */
function opensBeforePlan(text: string, period: Period | null): boolean {
  if (period === null) return false
  const time = timePhrases(text.slice(0, 24), null)[0]
  if (!time || time.from > 4 || time.reference) return false
  return time.past || time.year < period.from
}
