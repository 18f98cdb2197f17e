import { placeOf, slicePassage } from '../text/passage.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import type { Heading } from './heading.ts'

const LONGEST_TITLE = 30
/** The first 1.1 stands at most so many paragraphs below its 1. */
const REACH = 12

/**
 * The outermost heading of a plan numbered 1, 1.1, 1.1.1: a bare number before a short title,
 * `4 重点任务`, believed only where `4.1` follows.
 */
export function decimalChapter(
  paragraphs: Paragraph[],
  index: number,
  source: string,
): Heading | null {
  const { passage, start, end } = paragraphs[index] as Paragraph // the caller walks the list
  const label = /^(\d{1,2})[\u4e00-\u9fff][^，。；：]+$/.exec(passage.text)?.[1]
  if (!label || passage.text.length > LONGEST_TITLE) return null
  if (!/^\d{1,2}\s/.test(source.slice(start, end))) return null
  const first = `${label}.1`
  const followed = paragraphs
    .slice(index + 1, index + 1 + REACH)
    .some(
      ({ passage: { text } }) => text.startsWith(first) && !/^[\d.]/.test(text.slice(first.length)),
    )
  if (!followed) return null
  return {
    form: 'decimal',
    rank: 5,
    label,
    title: passage.text.slice(label.length),
    place: placeOf(passage, 0, passage.text.length),
    body: slicePassage(passage, 0, 0),
  }
}
