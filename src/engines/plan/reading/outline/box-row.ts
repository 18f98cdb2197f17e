import { placeOf, slicePassage } from '../text/passage.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import type { Heading } from './heading.ts'
import type { OpenHeading } from './outline.ts'

/**
 * A row of a 专栏: its number on a line of its own, its title on the next, then its text.
 *
 *     1
 *     搭建科技金融平台
 *     整合现有资金；…
 *
 * A row of figures (`1` / `地区生产总值（亿元）` / `1200`) belongs to a table of indicators and is none.
 */
export function boxRow(
  paragraphs: Paragraph[],
  index: number,
  open: OpenHeading[],
): Heading | null {
  const box = open.findLast(({ form }) => form === 'box')
  const number = paragraphs[index]?.passage.text ?? ''
  const title = paragraphs[index + 1]?.passage
  if (!box || !title || !/^\d{1,2}$/.test(number)) return null
  if (Number(number) !== box.children + 1) return null
  if (!/^[\u4e00-\u9fff“《]/.test(title.text) || title.text.length > 50) return null
  if (/^[\d.%~<>≥≤]+$/.test(paragraphs[index + 2]?.passage.text ?? '')) return null
  return {
    form: 'row',
    rank: box.rank + 0.5,
    label: number,
    title: title.text,
    place: placeOf(title, 0, title.text.length),
    body: slicePassage(title, 0, 0),
  }
}
