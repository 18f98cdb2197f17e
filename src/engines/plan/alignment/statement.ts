// What is aligned: the sentences of a plan, cut again at ；, without its headings.
import { withoutContents } from '../reading/outline/contents.ts'
import { outlineOf } from '../reading/outline/outline.ts'
import { linesOf } from '../reading/text/lines.ts'
import { withoutFurniture } from '../reading/text/page-furniture.ts'
import { paragraphsOf } from '../reading/text/paragraphs.ts'
import { type Passage, placeOf, slicePassage, type Span } from '../reading/text/passage.ts'
import { sentencesOf } from '../reading/text/sentences.ts'

/** What a sentence says, in the form that is compared. */
export interface Wording {
  /** Its words alone: no white space, no punctuation, no names of documents (《…规划》). */
  letters: string
  /** Its figures with what they count, as printed: `95%`, `40家`, `2015年`, `六座`. */
  figures: string[]
  /** Every run of TRIGRAM letters of it. */
  trigrams: ReadonlySet<string>
}

/** One thing a plan says, and where: offsets are those of the decoded text. */
export interface Statement extends Span, Wording {}

export const TRIGRAM = 3
/** Shorter ones are cells of tables and labels: 改革任务, 2015年. */
const SHORTEST = 5

const figure =
  /(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千两]+(?=[个家所座项万亿倍成名张套亩]))(?:[%个家所座项万亿倍成名张套亩元年]|平方|公里|公顷)?/g

/** The statements of a plan's text, in order. */
export function statementsOf(text: string): Statement[] {
  const paragraphs = withoutContents(paragraphsOf(text, withoutFurniture(linesOf(text))))
  return sentencesOf(outlineOf(text, paragraphs).blocks)
    .flatMap(({ passage }) => cutAtSemicolons(passage))
    .map((part) => ({ ...wordingOf(part.text), ...placeOf(part, 0, part.text.length) }))
    .filter(({ letters }) => letters.length >= SHORTEST)
}

/** The wording of any text: a sentence, or a commitment as it was published. */
export function wordingOf(text: string): Wording {
  const letters = text.replace(/《[^》]*》/g, '').replace(/[^\p{L}\p{N}%]/gu, '')
  return { letters, figures: text.match(figure) ?? [], trigrams: runsOf(letters) }
}

function runsOf(letters: string): Set<string> {
  const runs = new Set<string>()
  for (let i = 0; i + TRIGRAM <= letters.length; i++) runs.add(letters.slice(i, i + TRIGRAM))
  return runs
}

function cutAtSemicolons(passage: Passage): Passage[] {
  let from = 0
  return [...passage.text.matchAll(/；|$/g)].map(({ index }) => {
    const part = slicePassage(passage, from, index + 1)
    from = index + 1
    return part
  })
}
