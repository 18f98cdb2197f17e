// How Word numbers paragraphs: numbering.xml holds lists of levels, each with a format (一, 1, a) and a pattern
// (第%1章, %1.%2); a paragraph, or its style, names a list and a level. (ECMA-376 Part 1, 17.9.)
import { Parser } from 'htmlparser2'

export interface NumberingLevel {
  format: string
  /** `第%1章`: %1 stands for the number of the first level. */
  pattern: string
  start: number
  /** The style whose paragraphs take this level. */
  style: string | undefined
  /** False where nothing stands between the label and the text. */
  spaced: boolean
}

export interface NumberingList {
  /** Lists with the same abstract list count on together. */
  abstractId: string
  levels: ReadonlyMap<number, NumberingLevel>
  /** Where this list begins anew, by level. */
  restarts: ReadonlyMap<number, number>
}

/** The list and level that a paragraph or a style names; either may be left to the style. */
export interface NumberingReference {
  list?: string
  level?: number
}

export interface WordNumbering {
  lists: ReadonlyMap<string, NumberingList>
  styles: ReadonlyMap<string, NumberingReference & { basedOn?: string }>
}

const LONGEST_PATTERN = 40

export function parseNumbering(numberingXml: string, stylesXml: string): WordNumbering {
  return { lists: parseLists(numberingXml), styles: parseStyles(stylesXml) }
}

type Attributes = Record<string, string>

/** Calls `open` for each element with its `w:val`, the one attribute most of them have. */
export function eachElement(
  xml: string,
  open: (tag: string, value: string, attributes: Attributes) => void,
): void {
  const parser = new Parser(
    { onopentag: (tag, attributes) => open(tag, attributes['w:val'] ?? '', attributes) },
    { xmlMode: true },
  )
  parser.end(xml)
}

function parseLists(xml: string): Map<string, NumberingList> {
  const abstracts = new Map<string, Map<number, NumberingLevel>>()
  const lists = new Map<string, NumberingList & { restarts: Map<number, number> }>()
  let levels = new Map<number, NumberingLevel>()
  let level: NumberingLevel | undefined
  let list = ''
  let overridden = 0
  eachElement(xml, (tag, value, attributes) => {
    if (tag === 'w:abstractNum') {
      levels = new Map()
      abstracts.set(attributes['w:abstractNumId'] ?? '', levels)
    } else if (tag === 'w:lvl') {
      level = { format: 'decimal', pattern: '', start: 1, style: undefined, spaced: true }
      levels.set(Number(attributes['w:ilvl']), level)
    } else if (tag === 'w:num') {
      list = attributes['w:numId'] ?? ''
      levels = new Map()
    } else if (tag === 'w:abstractNumId') {
      lists.set(list, {
        abstractId: value,
        levels: abstracts.get(value) ?? levels,
        restarts: new Map(),
      })
    } else if (tag === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'])
    else if (tag === 'w:startOverride') lists.get(list)?.restarts.set(overridden, Number(value))
    else if (level) describeLevel(level, tag, value)
  })
  return lists
}

function describeLevel(level: NumberingLevel, tag: string, value: string): void {
  if (tag === 'w:start') level.start = Number(value)
  else if (tag === 'w:numFmt') level.format = value
  else if (tag === 'w:lvlText') level.pattern = value.slice(0, LONGEST_PATTERN)
  else if (tag === 'w:pStyle') level.style = value
  else if (tag === 'w:suff') level.spaced = value !== 'nothing'
}

function parseStyles(xml: string): WordNumbering['styles'] {
  const styles = new Map<string, NumberingReference & { basedOn?: string }>()
  let style: NumberingReference & { basedOn?: string } = {}
  eachElement(xml, (tag, value, attributes) => {
    if (tag === 'w:style') {
      style = {}
      styles.set(attributes['w:styleId'] ?? '', style)
    } else if (tag === 'w:basedOn') style.basedOn = value
    else if (tag === 'w:numId') style.list = value
    else if (tag === 'w:ilvl') style.level = Number(value)
  })
  return styles
}
