import { alternatives } from '../lexicon/alternatives.ts'
import type { Mention } from './mention.ts'
import { chineseNumber } from './numerals.ts'

/**
 * Chinese numerals are mostly names (十大产业, 三个平台). They are read only where they count what is
 * undertaken: after a verb of building and at the end of a clause, after a bound or a change, and as
 * shares of a whole.
 */
interface NumeralRule {
  example: string
  pattern: RegExp
}

const DIGITS = '[两二三四五六七八九十百千]{1,7}'
const ANY = '[一两二三四五六七八九十百千]{1,7}'
const UNITS = alternatives(`
  平方米 平方公里 公里 公顷 万吨 座 家 所 条 亩 套 户 名 张 辆 台 处 支 间 片 份 项 次 部 个班 个 倍 番 天
`)
const BUILDS = alternatives(`
  新建 扩建 改建 修建 兴建 设立 建成 建设 打造 创建 培育 引进 培养 新增 完成 改造 达到 超过 突破 翻 配备
`)
const BOUNDS =
  '不低于|不少于|不超过|不得超过|不得少于|至少有?|至少配备|至少开出|少于|多于|达到|占到?'
const MOVES = '减少到|增加到|缩短到|压缩到|提高到|降低到|降到'
const COUNT = `(余|多)?(万|亿)?(${UNITS})`
const NOT_A_NAME = '(?!大|级|位|一体|代|强|方|面|中)'

const RULES: NumeralRule[] = [
  {
    example: '建成六座污水处理厂 · 翻两番',
    pattern: new RegExp(
      `(?:${BUILDS})(?:约|近|成|了)?((?<=翻)一|${DIGITS})${COUNT}${NOT_A_NAME}`,
      'g',
    ),
  },
  {
    example: '新建、扩建污水处理厂四座',
    pattern: new RegExp(`(?<![第十])(${DIGITS})${COUNT}(?=以上|左右|[，。；、]|$)`, 'g'),
  },
  {
    example: '不少于六家 · 至少配备两名 · 减少到两份',
    pattern: new RegExp(`(?:${BOUNDS}|${MOVES})(${ANY})${COUNT}${NOT_A_NAME}`, 'g'),
  },
]

/** What stands before a share that is undertaken: 不低于六成, 缩短三分之一, 市场价的七折, 须经三分之二. */
const BEFORE_SHARE = alternatives(`
  不低于 不少于 不高于 不超过 占到? 达到 至少 减少 提高到 下降到 降到 占比 下降 缩短 降低 压缩 增加 提高 保留 价的 价格的 不[低少高超][于过][^，。；\\d]{1,12}的 经
`)
/** A part of a whole, in per cent: 六成 60, 一半 50, 三分之一 33.33. */
const SHARE = new RegExp(
  `(?:(?:${BEFORE_SHARE})(?:约|近)?|^)((十|[两二三四五六七八九])[成折]|一半|(${ANY})分之(${ANY}))`,
  'g',
)

/** Every Chinese numeral of a sentence that may be undertaken, in order and without overlaps. */
export function findChineseNumbers(text: string): Mention[] {
  const counts = RULES.flatMap(({ pattern }) => [...text.matchAll(pattern)].flatMap(counted))
  const found = [...counts, ...[...text.matchAll(SHARE)].flatMap(shared)]
  const inOrder = found.toSorted((a, b) => a.from - b.from)
  return inOrder.filter((mention, index) => mention.from >= (inOrder[index - 1]?.to ?? 0))
}

function counted(match: RegExpMatchArray): Mention[] {
  const [whole, digits = '', open = '', magnitude = '', unit = ''] = match
  const value = chineseNumber(digits)
  if (value === null) return []
  const to = (match.index ?? 0) + whole.length
  const numberEnd = to - unit.length - magnitude.length
  const from = numberEnd - digits.length - open.length
  return [{ from, to, numberEnd, value, unit: magnitude + unit, numeral: 'chinese' }]
}

function shared(match: RegExpMatchArray): Mention[] {
  const [whole, share = '', tenths, parts, part] = match
  const to = (match.index ?? 0) + whole.length
  const from = to - share.length
  const value = tenths
    ? (chineseNumber(tenths) ?? 0) * 10
    : parts
      ? percent(chineseNumber(part ?? '') ?? 0, chineseNumber(parts) ?? 1)
      : 50
  return [{ from, to, numberEnd: to, value, unit: '%', numeral: 'chinese' }]
}

/** To two decimals: a third is printed as 33.33 %. */
function percent(part: number, whole: number): number {
  return Math.round((part * 10_000) / whole) / 100
}
