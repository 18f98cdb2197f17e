import { alternatives } from '../lexicon/alternatives.ts'
import { MEASURES } from '../lexicon/measures.ts'
import { IS_COUNT } from '../lexicon/units.ts'
import { ATTAINS, DEGREES, FALLS, RISES } from '../lexicon/verbs.ts'
import { cutAt } from './clause.ts'
import type { FigureContext } from './figure-context.ts'
import { wholeName } from './whole-name.ts'

const SETS_UP = alternatives(`
  补充 新建 新开 改扩建 扩建 改建 修缮 开办 加装 连通 惠及 组织 促成 改造 整治 新创建 建成(?!区) 建设 建有
  建立 打造 创建 培育 培养 引进 新增 组建 成立 设立 搭建 实施 完成 完善 实现 推进 加快
  推动 确保 力争 争取 努力 使 将 把 开发 筹集 募集 销售
`)
const CONNECTS = alternatives(`
  其中 同时 累计 总计 预计 [两三四五]年(?=年均|累计|$)
  [两三五]年(?=${SETS_UP}|为|向|吸引|统筹) [两三四五\\d]年内(?=${SETS_UP}) 每年(?=${SETS_UP}) 先 并 且 以及
  到时 全市 我市 全区 全县 全省 本市
`)
const LEAD = new RegExp(
  `^(?:${CONNECTS}|的|(?:${DEGREES})*(?:${SETS_UP})(?![率数量额度])|[和、与](?=${SETS_UP}))+`,
)
const ADVERBS =
  '(?:总体平均|总体|平均|分别|均|都|各|共|总计|合计|累计|要|将|应|力争|努力|基本|全部|稳步|逐步|逐年|年均|每年)'
const WITHIN = '(?:[两二三四五六七八九十\\d]+年(?:内|(?=累计)))?'
/** `由11.2%下降到` tells where it starts; `从立案到裁决的时间` belongs to the name. */
const FROM = '(?:由[^，]*|从(?:现状|目前|[^，]*\\d)[^，]*)?'
const VERB = `(?:${ATTAINS}|${RISES}|${FALLS})*(?:约|近|到|至|了)?`
/** `降到每立方米25微克`: what it is counted for. */
const COUNTED_FOR =
  '(?:每(?:[百千万](?=人|户))?(?:立方米|平方米|公里|公顷|亩|人|户|张|个|件|月|年|日|天|周|秒))*'
const TAIL_VERB = new RegExp(`${WITHIN}${ADVERBS}*${FROM}${ADVERBS}*${VERB}${COUNTED_FOR}$`)
const MEASURED_END = new RegExp(`(?:${MEASURES})$`)
/** `建成24小时书房100家` keeps its hours, `新增10所学校` loses a figure of its own. */
const HOURS_IN_NAME = /\d(?:小时|分钟)[\u4e00-\u9fff]{2,8}$/
const FIGURE_BEFORE = /\d[\d.]*(?![\d.A-Z])[^\d，]{1,4}$/
const LEADING_YEAR = /^(?:到|至|在)?(?:19|20)\d\d年(?:底|末|前)?/
/** After this many characters a modifier before 的 may be left out of a name. */
const ENOUGH_FOR_A_NAME = 5

/**
 * What the figure measures. The subject before the verb (`人均运动场地面积达到2.6平方米`), the object between
 * verb and figure (`建设科技孵化器30家`), or the noun after it (`建成4个省级实验区`).
 */
export function indicatorsOf(context: FigureContext, previousClause: string): string[] {
  const { before, after, mention } = context
  if (mention.unit === '%' && /^(?:以上|左右|以下)?的/.test(after)) return [shareOf(after)]
  const isNounAfter =
    (IS_COUNT.test(mention.unit ?? '') || /^[^，；。]*圈$/.test(after)) &&
    /^(?:以上|左右|以内|以下)?的?[\d\u4e00-\u9fff“]/.test(after)
  const nounAfter = thingAfter(after)
  if (isNounAfter && nounAfter && !isMeasured(before)) return [nounAfter]
  const inherited = subjectOfClause(previousClause)
  const bare = before.replace(COMPARED, '')
  const subject = subjectOf(HOURS_IN_NAME.test(bare) ? bare : bare.replace(FIGURE_BEFORE, ''))
  if (mention.unit === '%' && before.endsWith('实现') && /^[\u4e00-\u9fff]{2,6}$/.test(after)) {
    return [`${subject}${after}率`]
  }
  if (isShareOf(context)) return [`${subject.slice(subject.lastIndexOf('的') + 1)}占比`]
  if (/^(?:占|其占)/.test(subject)) return [inherited + subject]
  if (!subject) return [nounAfter || inherited || previousClause]
  if (/(?:均|各)[^，]{0,8}$/.test(before) && coordinated(subject).length > 1)
    return coordinated(subject)
  return [wholeName(subject, { before, after, unit: mention.unit, inherited })]
}

/** What a whole clause is about: `助餐点覆盖率达到85%` is about 助餐点覆盖率. */
export function subjectOfClause(clause: string): string {
  const upToFigure = clause.replace(LEADING_YEAR, '').replace(COMPARED, '')
  return subjectOf(upToFigure.replace(/(?<![A-Za-z\d.])\d.*$/, ''))
}

/** `享受服务的老人占老人总数的7%`: what it is a share of stands between 占 and the figure. */
function isShareOf({ before, text, mention }: FigureContext): boolean {
  return before.endsWith('占') && !text.slice(0, mention.from).endsWith('占')
}

/** `80%的区（县级市）达到…` measures the share of districts, `100%的卫生院建设达标` a rate. */
function shareOf(after: string): string {
  const noun =
    after
      .replace(/^(?:以上|左右|以下)?的/, '')
      .match(
        /^[^，。；]*?(?=都|均|全部|达到|实现|完成|建[成有立]|配|开展|设[有立]|由|通过|达标|$)/,
      )?.[0] ?? ''
  return `${noun}${after.endsWith('达标') ? '达标率' : '比例'}`
}

/** `张床位的综合养老院` counts the beds of homes. */
function thingAfter(after: string): string {
  const beds = /^(床位|学位|车位|泊位)的([^，。；]+)/.exec(after)
  if (beds) return `${beds[2]}${beds[1]}数`
  const noun =
    after
      .replace(/^(?:（[^）]*）)?(?:以上|左右|以内|以下)?的?/, '')
      .match(/^[^，。；]*?(?=全部|均|都|[，。；]|$)/)?.[0] ?? ''
  const own = noun.slice(noun.lastIndexOf('的') + 1)
  return own.replace(/(?:达到|达标|\d).*$/, '')
}

function isMeasured(before: string): boolean {
  return MEASURED_END.test(before.replace(TAIL_VERB, ''))
}

/** `排放比2025年下降17%`: what it is compared with is no part of the name. */
const COMPARED =
  /(?:在20\d\d年(?:的)?基础上)|[比较](?:“?十.五”?(?:末|期末|期间|时期)?|20\d\d年|上年|上一年)[^，\d]{0,4}?(?=增|提|扩|上|下|降|减|压|缩|翻|$)/

function subjectOf(before: string): string {
  const bare = before
    .replace(/^.*?(?:20\d\d年[^，]*?，|期间，)/, '')
    .replace(TAIL_VERB, '')
    .replace(/[由从](?:[一二两三四五六七八九十]+.)?$|翻[一两]番$|（[^）]*$/, '')
  const subject = afterLast的(bare)
  return subject.replace(LEAD, '').replace(/^(?:，|、|：)+/, '')
}

/** `管理单位掌握的路灯设施完好率` is 路灯设施完好率; `土地的利用率` stays whole. */
function afterLast的(name: string): string {
  const at = name.lastIndexOf('的')
  return at >= 0 && name.length - at - 1 >= ENOUGH_FOR_A_NAME ? name.slice(at + 1) : name
}

/** `养老保险参保率和医疗保险参保率均达到96%` is two indicators, where each part is one. */
function coordinated(subject: string): string[] {
  const parts = cutAt(subject, '、和与及').map(({ from, to }) => subject.slice(from, to))
  return parts.length > 1 && parts.every((part) => MEASURED_END.test(part)) ? parts : [subject]
}

/** `甲和乙参保率分别达到98%和97%`: the names in the order of the figures. */
export function respective(subject: string, count: number): string[] | null {
  const parts = cutAt(subject, '、和与及').map(({ from, to }) => subject.slice(from, to))
  if (parts.length !== count) return null
  const last = parts.at(-1) ?? ''
  const tail = last.slice(parts[0]?.length ?? 0)
  if (
    tail.length > 1 &&
    last.length <= 2 * tail.length &&
    tail.length < 5 &&
    MEASURED_END.test(tail) &&
    parts.slice(0, -1).every(isShort(tail))
  )
    return parts.map((part) => (part === last ? part : part + tail))
  const head = last.match(/.{2,6}(?:率|比例|比重|面|数|量|水平|收入|面积)$/)?.[0] ?? ''
  return parts.map((part) => (MEASURED_END.test(part) ? part : part + head))
}

/** `小学和初中班额` are 小学班额 and 初中班额: a part that could carry the tail of the last. */
function isShort(tail: string): (part: string) => boolean {
  return (part) => part.length <= 4 && !part.endsWith(tail) && !MEASURED_END.test(part)
}

const EACH = new RegExp(
  `每(?!年|月|日|天)(?:个|名|位)?([\\u4e00-\\u9fff\\d~]{0,12}?(?:${alternatives(`
    人 口 户 车 公里 居民 老人 村 社区 （镇） 街道 县 区 学生 儿童
  `)})(?:（[^）]*）)?)`,
)

/** What the value is counted for: 每千人, 人均, 年均, 各区（县级市）. */
export function perOf(clause: string): string | null {
  const each = EACH.exec(clause)
  if (each) return each[1] ?? null
  const unit = /每(立方米|平方米|公里|公顷|亩)/.exec(clause)
  if (unit) return unit[1] ?? null
  if (/人均/.test(clause)) return '人'
  if (/年均|每年|年度/.test(clause)) return '年'
  const all =
    /((?:各|全部)(?:市|区|县|镇|乡|街道|社区|村)(?:（[^）]*）)?)/.exec(clause) ??
    /([^，]{1,25}各)(?:有|建|设|创)/.exec(clause)
  return all?.[1] ?? null
}
