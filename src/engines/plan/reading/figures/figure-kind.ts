import { MEASURES } from '../lexicon/measures.ts'
import { IS_AGE, IS_COUNT } from '../lexicon/units.ts'
import { ATTAINS, BUILDS, FALLS, RISES } from '../lexicon/verbs.ts'
import type { FigureKind } from '../plan-reading.ts'
import { datingPhrase, type FigureContext } from './figure-context.ts'

/** One rule that tells what a figure does. */
interface KindRule {
  kind: FigureKind
  example: string
  holds(context: FigureContext): boolean
}

const ATTAINS_IT = new RegExp(`(?:${ATTAINS})(?:了|约|近|成)?$`)
const CHANGES_IT = new RegExp(`(?:${RISES}|${FALLS})(?:了|约|近)?$`)
const BUILDS_IT = new RegExp(BUILDS)
/** A noun of measure directly before the figure. */
const MEASURED = new RegExp(`(?:${MEASURES})(?:（[^）]*）)?(?:为|约|在|年均)?$`)
const NOT_MORE_THAN_SIZE = /^[^，。；、]{0,6}(?:及?以上|及?以下|以内)/
/** `35蒸吨/小时及以下燃煤锅炉`, `5000平方米以上建筑工地`: the capacity or area of the thing named next. */
const SIZE_OF_THING = /^及?以[上下](?!的)[\u4e00-\u9fff]{2,}/
const IS_CAPACITY = /^(?:蒸吨|平方米|吨|千伏|千瓦|米)/

/**
 * Figures that name: in a slogan, a title, a grade, a group; then facts; conditions; and what is
 * undertaken.
 */
const RULES: KindRule[] = [
  { kind: 'name', example: '“12338”战略 · “17个统筹”', holds: (c) => isInside(c, '“', '”') },
  { kind: 'name', example: '《…改革方案（1+6）》', holds: (c) => isInside(c, '《', '》') },
  { kind: 'name', example: '7+X · 1+6', holds: (c) => printed(c).includes('+') },
  { kind: 'name', example: '5A级景区', holds: ({ after }) => /^[A-Za-z]/.test(after) },
  { kind: 'name', example: '0~3岁幼儿', holds: isAgeGroup },
  {
    kind: 'name',
    example: '500强 · 110社会联动机制',
    holds: (c) => !c.mention.unit && !isAttained(c) && !isBaseline(c),
  },
  { kind: 'name', example: '24小时书房100家', holds: isTimeInName },
  { kind: 'name', example: '细化为18个二级分区', holds: isClassification },
  { kind: 'background', example: '三年行动 · 5年来', holds: isLapse },
  {
    kind: 'achievement',
    example: '一、发展基础：城镇化率达到70%',
    holds: (c) => c.role === 'achieved',
  },
  { kind: 'achievement', example: '截至2010年底，信贷客户达221家', holds: isDatedBefore },
  { kind: 'achievement', example: '已建成12个', holds: isToldAsDone },
  {
    kind: 'background',
    example: '规划范围：面积16410平方公里',
    holds: (c) => c.role === 'background',
  },
  {
    kind: 'background',
    example: '每3至10万居民',
    holds: ({ before }) => /每(?:个)?$/.test(before),
  },
  { kind: 'background', example: '由9600元以下提高到…', holds: isBaseline },
  { kind: 'background', example: '涨幅达到6%的，次月…', holds: isCase },
  { kind: 'background', example: '50年一遇', holds: ({ after }) => after.startsWith('一遇') },
  { kind: 'background', example: '管径<600mm', holds: isDimension },
  { kind: 'background', example: '只要满100人就…', holds: isConditional },
  { kind: 'background', example: '1所200张床位以上的养老机构', holds: isSizeOfCounted },
  { kind: 'background', example: '2万名老人以上的街（镇）各建有…', holds: isSizeOfSubject },
  { kind: 'target', example: '参保率达到95%以上', holds: isUndertaken },
]

/**
 * What a figure does, by the first rule that holds. Without a sign that it is undertaken it is
 * background: `依托200万亩耕地保护空间`.
 */
export function figureKind(context: FigureContext): FigureKind {
  return RULES.find((rule) => rule.holds(context))?.kind ?? 'background'
}

function printed({ text, mention }: FigureContext): string {
  return text.slice(mention.from, mention.numberEnd)
}

function isInside({ text, mention }: FigureContext, open: string, close: string): boolean {
  const opened = text.lastIndexOf(open, mention.from)
  return (
    opened >= 0 &&
    !text.slice(opened, mention.from).includes(close) &&
    text.includes(close, mention.to)
  )
}

function isAttained({ before }: FigureContext): boolean {
  return ATTAINS_IT.test(before) || MEASURED.test(before)
}

/** Ages tell who is meant, unless an age is what is reached: `平均寿命超过80岁`. */
function isAgeGroup(context: FigureContext): boolean {
  return IS_AGE.test(context.mention.unit ?? '') && !isAttained(context)
}

function isClassification({ before, mention }: FigureContext): boolean {
  return (
    IS_COUNT.test(mention.unit ?? '') &&
    /(?:划分|细分|细化|分为|分成|划定|归纳|概括)[^，]{0,6}$/.test(before)
  )
}

function isDatedBefore(context: FigureContext): boolean {
  const time = datingPhrase(context)
  if (!time) return false
  return time.past || (context.period !== null && time.year < context.period.from)
}

const DONE =
  /已(?:经)?(?:建|完|达|有|实|形|成|累|超|全|覆|培|引|启|开|设)|目前|现有|现已|现状|(?:建成|完成|达到|实现|启动|形成|引进|培育|新增|突破|超过)了/

function isToldAsDone(context: FigureContext): boolean {
  const time = datingPhrase(context)
  const isDue = time && (!context.period || time.year >= context.period.from) && !time.past
  return !isDue && DONE.test(context.before)
}

const ROSE_OR_FELL =
  /^(?:以下|以上|左右)?(?:大幅|逐步|进一步)?(?:提高|增加|上升|下降|降低|减少|调整|扩大|缩短|提升|增长|压缩|压减)(?:到|至|为)/

function isBaseline({ before, after }: FigureContext): boolean {
  return /[由从]/.test(before) && ROSE_OR_FELL.test(after)
}

function isDimension({ before }: FigureContext): boolean {
  return /(?:管径|口径|直径|半径|厚度|深度|宽度|坡度|粒径|高程)(?:[<>≤≥]|大于|小于|为)?$/.test(
    before,
  )
}

function isLapse({ mention, after }: FigureContext): boolean {
  return (
    /^(?:年|个月|天)$/.test(mention.unit ?? '') &&
    /^(?:的|来|内|期(?!望)|规划|行动|计划|倍增|制|滚动|一次|前|后|以来)/.test(after)
  )
}

/** `涨幅达到6%的，次月发放补贴` · `落后20个百分点以上的指标，由…`: the case in which the rest holds. */
function isCase({ text, clause, after, passageBefore }: FigureContext): boolean {
  if (text[clause.to] !== '，' || clause.to > text.length - 6) return false
  if (BUILDS_IT.test(passageBefore.slice(0, -1)) && !after.endsWith('的')) return false
  return /^(?:以[上下内])?的(?:[^，。；]{0,8}(?:指标|项目|企业|单位|案件|家庭))?$/.test(after)
}

/** `24小时书房`: the hours belong to the name of what is counted next. */
function isTimeInName({ after, mention }: FigureContext): boolean {
  return /^(?:分钟|小时)$/.test(mention.unit ?? '') && /^[\u4e00-\u9fff]{2,8}\d/.test(after)
}

function isConditional({ before }: FigureContext): boolean {
  return /(?:只要|如果|若|凡|对于?|符合|满足|针对)[^，]*$/.test(before) && !ATTAINS_IT.test(before)
}

/** The size of the thing counted just before: `1个90平方米以上的…站点`, `3家以上年产值达200亿元的…企业`. */
function isSizeOfCounted({ text, mention, mentions, clause, after }: FigureContext): boolean {
  if (!/^[^，。；、]{0,4}(?:以上|以下|以内|左右)?的/.test(after)) return false
  const counted = mentions.findLast(({ to, from }) => to <= mention.from && from >= clause.from)
  return (
    counted !== undefined &&
    IS_COUNT.test(counted.unit ?? '') &&
    !/[、，]/.test(text.slice(counted.to, mention.from))
  )
}

/** `服务人口超过5万人的卫生院达到二级水平`: a bound that says which ones. */
function isWhich({ before, after, mention }: FigureContext): boolean {
  if (mention.unit === '%' || !/(?:超过|不足|低于|高于|大于|小于|达到)$/.test(before)) return false
  return /^的[^，。；\d]{2,12}(?:达到|应|要|须|必须|均|都|全部|全面|实现|至少)/.test(after)
}

/** Chooses which places or firms are meant, before what they get: `10名以上…老人的行政村都建有…`. */
function isSizeOfSubject(context: FigureContext): boolean {
  const { before, after, mention, passageBefore } = context
  if (isWhich(context)) return true
  if (SIZE_OF_THING.test(after) && IS_CAPACITY.test(mention.unit ?? '')) return true
  if (/%/.test(mention.unit ?? '') || ATTAINS_IT.test(before)) return false
  if (/^以[上下]的[^，。；\d]{2,}/.test(after) && !IS_COUNT.test(mention.unit ?? '')) return true
  if (BUILDS_IT.test(passageBefore)) return false
  if (!NOT_MORE_THAN_SIZE.test(after)) return false
  return (
    /^[^，]{0,6}以[上下内]的?[^，]{1,30}(?:各|都|均|全部|全面|基本|应|要|必须)/.test(after) ||
    /^以[上下]的?[^，、]{0,12}\d/.test(after)
  )
}

/**
 * A sign that the figure is undertaken: a level reached, a bound, a measured subject, a change, or
 * something built.
 */
function isUndertaken(context: FigureContext): boolean {
  const { before, after, mention, passageBefore } = context
  if (isAttained(context) || CHANGES_IT.test(before)) return true
  if (/^(?:以上|以下|以内|左右|之内)/.test(after)) return true
  if (mention.unit === '%' && /^的?[^，]/.test(after)) return true
  if (/(?:各|每|都|均)[^，]{0,16}(?:有|设|建|配)[^，]{0,6}$/.test(before)) return true
  if (/^[^，]{0,12}(?:全部|均|都)(?:达到|达标|完成)/.test(after)) return true
  if (isResponseTime(context) || isScaleOfWork(context)) return true
  const isCounted =
    IS_COUNT.test(mention.unit ?? '') || after === '' || /^[^，]{0,12}圈$/.test(after)
  return BUILDS_IT.test(isCounted ? passageBefore : before)
}

/** `拖欠工资案件30日内办结` · `预警信息48小时内送达`: how soon an act is done each time. */
function isResponseTime({ mention, after }: FigureContext): boolean {
  return (
    /^(?:个?工作日|小时|分钟|天|日)$/.test(mention.unit ?? '') &&
    /^(?:以?内)[^，。；]{0,6}(?:办|送|答|处|到|完|公|反|核|受)/.test(after)
  )
}

/** `线路长31.5公里，设站22座，2028年底前通车`: the size of what is dated in the same sentence. */
function isScaleOfWork({ after, before, times, period, mention }: FigureContext): boolean {
  const due = times.some(({ past, reference, year }) => {
    return !past && !reference && period !== null && year >= period.from
  })
  return due && after === '' && /[\u4e00-\u9fff]{2}$/.test(before) && mention.unit !== null
}
