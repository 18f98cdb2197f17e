// Word keeps automatic numbers outside the text: a heading reads 总则 where the page shows 第一章 总则. Here they are
// counted as Word counts them and written into the text, in front of the paragraph.
import { Parser } from 'htmlparser2'
import { formatNumber } from './number-format.ts'
import type { NumberingList, NumberingReference, WordNumbering } from './word-numbering.ts'

export interface NumberedBody {
  xml: string
  /** Paragraphs whose number could not be made: an unknown list or format. */
  lost: number
}

interface Paragraph extends NumberingReference {
  style?: string
}

/** The document's XML with each automatic number as a run of its own. */
export function numberParagraphs(xml: string, numbering: WordNumbering): NumberedBody {
  const counter = new NumberingCounter(numbering)
  const pieces: string[] = []
  const open: Paragraph[] = []
  let copied = 0
  let lost = 0
  let formerDepth = 0
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'w:p') open.push({})
        if (tag === 'w:pPrChange') formerDepth++
        const paragraph = open.at(-1)
        if (paragraph && formerDepth === 0) describe(paragraph, tag, attributes['w:val'] ?? '')
      },
      onclosetag(tag) {
        if (tag === 'w:p') open.pop()
        if (tag === 'w:pPrChange') formerDepth--
        const paragraph = open.at(-1)
        if (tag !== 'w:pPr' || !paragraph || formerDepth > 0) return
        const label = counter.next(paragraph)
        if (label === null) lost++
        if (!label) return
        const end = parser.endIndex + 1
        pieces.push(xml.slice(copied, end), run(label))
        copied = end
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { xml: pieces.join('') + xml.slice(copied), lost }
}

function describe(paragraph: Paragraph, tag: string, value: string): void {
  if (tag === 'w:pStyle') paragraph.style = value
  else if (tag === 'w:numId') paragraph.list = value
  else if (tag === 'w:ilvl') paragraph.level = Number(value)
}

function run(label: string): string {
  const escaped = label.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`
}

/** Counts the paragraphs of each list. A paragraph begins the levels inside its own anew. */
class NumberingCounter {
  readonly #numbering: WordNumbering
  /** By abstract list: the last number given at each level. */
  readonly #counts = new Map<string, Map<number, number>>()
  readonly #begun = new Set<string>()

  constructor(numbering: WordNumbering) {
    this.#numbering = numbering
  }

  /** The label with the blank after it; '' where there is none, null where it cannot be made. */
  next(paragraph: Paragraph): string | null {
    const { list: listId, level: named } = this.#resolve(paragraph)
    if (listId === undefined || listId === '0') return ''
    const list = this.#numbering.lists.get(listId)
    if (!list) return null
    const level = named ?? levelOfStyle(list, paragraph.style) ?? 0
    return labelOf(list, level, this.#count(listId, list, level))
  }

  /** What the paragraph says itself, else what its style says, else the style that one is based on. */
  #resolve(paragraph: Paragraph): NumberingReference {
    let { list, level, style } = paragraph
    for (let hops = 0; hops < 10 && style !== undefined && list === undefined; hops++) {
      const described = this.#numbering.styles.get(style)
      list = described?.list
      level ??= described?.level
      style = described?.basedOn
    }
    return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) }
  }

  #count(listId: string, list: NumberingList, level: number): ReadonlyMap<number, number> {
    const counts = this.#counts.get(list.abstractId) ?? new Map<number, number>()
    this.#counts.set(list.abstractId, counts)
    if (!this.#begun.has(listId)) for (const [at, start] of list.restarts) counts.set(at, start - 1)
    this.#begun.add(listId)
    const start = list.levels.get(level)?.start ?? 1
    counts.set(level, (counts.get(level) ?? start - 1) + 1)
    for (const inner of counts.keys()) if (inner > level) counts.delete(inner)
    return counts
  }
}

function levelOfStyle(list: NumberingList, style: string | undefined): number | undefined {
  if (style === undefined) return undefined
  return [...list.levels].find(([, level]) => level.style === style)?.[0]
}

function labelOf(
  list: NumberingList,
  level: number,
  counts: ReadonlyMap<number, number>,
): string | null {
  const own = list.levels.get(level)
  if (!own) return null
  if (own.format === 'bullet' || own.pattern === '') return ''
  let known = true
  const label = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const { format = 'decimal', start = 1 } = list.levels.get(at) ?? {}
    const number = formatNumber(counts.get(at) ?? start, format)
    if (number === null) known = false
    return number ?? ''
  })
  return known ? label + (own.spaced ? ' ' : '') : null
}
