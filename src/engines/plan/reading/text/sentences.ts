import type { Block } from '../outline/outline.ts'
import { type Passage, slicePassage } from './passage.ts'

/** A sentence of the plan's text, with the section it stands under. */
export interface Sentence {
  passage: Passage
  section: string
  /** Number of the paragraph it belongs to, so that a deadline reaches the rest of its passage. */
  paragraph: number
}

const OPENING = '（“《[〔'
const CLOSING = '）”》]〕'
/** What belongs to the sentence before it: a closing mark, or the item's offices in brackets. */
const TAIL_FOLLOWS =
  /^[”）]|^（(?:牵头|责任|配合|主办)|^（[^（）。]{2,160}(?:牵头|负责|配合|参与|落实)）/
/**
 * No sentence of a plan is longer; what is, is no prose, and is cut so that reading stays linear.
 */
const LONGEST = 1200

/**
 * Splits blocks at 。！？. What brackets hold stays whole, and a bracketed tail after the full stop
 * (`…以上。（牵头单位：市水务局）`) belongs to the sentence before it.
 */
export function sentencesOf(blocks: Block[]): Sentence[] {
  return blocks.flatMap(({ passage, section }, paragraph) =>
    cuts(passage.text).map(([from, to]) => ({
      passage: slicePassage(passage, from, to),
      section,
      paragraph,
    })),
  )
}

function cuts(text: string): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string // i stays inside
    if (OPENING.includes(char)) depth++
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1)
    const isEnd = '。！？!?'.includes(char) && depth === 0
    if (!isEnd && !isOverlong(char, i - from)) continue
    depth = 0
    found.push([from, i + 1])
    from = i + 1
  }
  if (from < text.length) found.push([from, text.length])
  return withTails(text, found)
}

/** Past the longest sentence the next comma ends it, and soon after that anything does. */
function isOverlong(char: string, length: number): boolean {
  return length > LONGEST && ('，；、'.includes(char) || length > 2 * LONGEST)
}

function withTails(text: string, found: [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const cut of found) {
    const before = joined.at(-1)
    if (before && TAIL_FOLLOWS.test(text.slice(cut[0], Math.min(cut[1], cut[0] + 200))))
      before[1] = cut[1]
    else joined.push(cut)
  }
  return joined
}
