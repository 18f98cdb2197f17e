import { alternatives } from '../lexicon/alternatives.ts'
import { IS_UNIT, MAGNITUDE, UNIT } from '../lexicon/units.ts'
import type { Line } from '../text/lines.ts'
import { passageOf, type Span } from '../text/passage.ts'

/** What a piece of a flattened table is. */
export type TokenKind = 'head' | 'attribute' | 'value' | 'empty' | 'unit' | 'text'

export interface TableToken extends Span {
  kind: TokenKind
  /** As a rule reads it: no white space, one width. */
  text: string
  /** Index of its line in the table. */
  line: number
}

const ATTRIBUTE = /^(?:约束性?|预期性?|导向性|指导性)(?:指标)?[①-⑩*]?$/
const HEAD_WORDS = alternatives(`
  序号 指标 主要指标 指标名称 指标内容 类别 分类 类型 单位 计量单位 属性 指标属性 指标性质 性质
  备注 责任单位 领域 (?:20\\d\\d|二〇..)年.{0,8} .{0,6}(?:现状|基期|基准|目标|规划|完成|实际)值?
  .{0,8}年均.{0,6} 年均.{0,12}累计.{0,2} .{0,4}累计.{0,4} “?十.五”?.{0,6} 增速.{0,4} 增长率?.{0,4}
`)
const HEAD = new RegExp(`^(?:${HEAD_WORDS})$`)
/** `年均浓度` may head a column, and is part of a name once the rows have begun. */
const LOOSE_HEAD = /年均|累计|增速|增长/
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?'
const OPEN = '[\\[〔（]?'
const CLOSE = '[\\]〕）]?'
const WORDS = alternatives(`
  累计 年均 每年 达到 达 提高到 提高至 下降到 控制在 不低于 不少于 不高于 不超过 不大于 大于 小于 超过
  下降 降低 减少 削减 压减 增长 提高 提升 增加 新增 约 近 力争
`)
const AMOUNT = `${NUMBER}(?:%|${MAGNITUDE}?${UNIT})?`
const CLOSING = `(?:左右|以上|以下|以内|多|余)*${CLOSE}(?:[①-⑩*]|[\\[〔]\\d[\\]〕])?`
const VALUE = new RegExp(
  `^${OPEN}(?:${WORDS})*[<>≥≤]?${AMOUNT}(?:[~－–—\\-至到]${AMOUNT})?${CLOSING}$`,
)
const BARE_YEAR = /^20[0-4]\d$/
const EMPTY = /^(?:[—–\-－/]+|…+)$/

/** A word between blanks; a pollutant's number belongs to its name: `PM 2.5 浓度`. */
const PIECE = /\S*PM\s*(?:2\.5|10)(?:\s*）)?\S*|\S+/g

/** `1.地区生产总值`, `2、城镇化率`, `（3）人口`: the number of the row is no part of its name. */
const ROW_NUMBER = /^(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）])(?=[\u4e00-\u9fff“A-Z])/

const BARE_ROW_NUMBER = /^\d{1,2}[.．、]$/

/** The pieces of a table in reading order, wherever the page or the cell broke. */
export function tokensOf(source: string, lines: Line[]): TableToken[] {
  const tokens = lines.flatMap((line, index) => tokensOfLine(source, line, index))
  return withBareYears(tokens)
}

function tokensOfLine(source: string, line: Line, index: number): TableToken[] {
  const pieces = [...line.text.matchAll(PIECE)].filter(([piece]) => !BARE_ROW_NUMBER.test(piece))
  return pieces.map((piece) => {
    const end = line.start + piece.index + piece[0].length
    const start = end - piece[0].replace(ROW_NUMBER, '').length
    const { text } = passageOf(source, { start, end })
    return { kind: kindOf(text), text, start, end, line: index }
  })
}

/** `2025` is a year in the head of a table and a value in its rows. */
function withBareYears(tokens: TableToken[]): TableToken[] {
  const isHead = ({ kind, text }: TableToken) =>
    kind === 'head' || kind === 'unit' || BARE_YEAR.test(text)
  const firstRow = tokens.findIndex((token) => !isHead(token))
  return tokens.map((token, i) => {
    if (i < firstRow) return BARE_YEAR.test(token.text) ? { ...token, kind: 'head' } : token
    return token.kind === 'head' && LOOSE_HEAD.test(token.text) ? { ...token, kind: 'text' } : token
  })
}

function kindOf(text: string): TokenKind {
  if (ATTRIBUTE.test(text)) return 'attribute'
  if (HEAD.test(text)) return 'head'
  if (EMPTY.test(text)) return 'empty'
  if (IS_UNIT.test(text.replace(/^（(.*)）$/, '$1'))) return 'unit'
  return VALUE.test(text) ? 'value' : 'text'
}
