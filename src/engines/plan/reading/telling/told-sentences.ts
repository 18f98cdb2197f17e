import { DEGREES, UNDERTAKES } from '../lexicon/verbs.ts'
import type { SectionRole } from '../outline/section-roles.ts'
import type { Period } from '../plan-reading.ts'
import type { Sentence } from '../text/sentences.ts'
import { tellsFact } from './facts.ts'

/** A sentence with what it does: its section's role, or `achieved` where it tells a fact itself. */
export interface ToldSentence extends Sentence {
  role: SectionRole
}

/** What leaves the facts of a paragraph: a verb, a date ahead, an order, a level to reach. */
const TURNS = new RegExp(
  `^(?:为此|因此|下一步|今后|未来|到20\\d\\d年|(?:进一步|继续|加快|着力|大力|要|应当|必须|须|力争|确保)|(?:${DEGREES})*(?:${UNDERTAKES})(?!会|不|的|是|了|[^，。]{0,12}(?:比|要等|最)))`,
)
const LEVEL = /(?:达到|提高到|下降到|降到|控制在|不低于|不少于|不超过)[^，。；]{0,4}\d/

/**
 * The sentences of a plan and what each does. A fact told at the head of a paragraph goes on until
 * the text turns to what shall be done: `目前，全市有公园39个。有的离家很远。要新建公园20个。`
 */
export function toldSentences(
  sentences: Sentence[],
  roles: Map<string, SectionRole>,
  period: Period | null,
): ToldSentence[] {
  let telling = -1
  return sentences.map((sentence) => {
    const role = roles.get(sentence.section) ?? 'task'
    if (role === 'achieved' || role === 'background') return { ...sentence, role }
    const { text } = sentence.passage
    const isFact = tellsFact(text, period)
    if (isFact) telling = sentence.paragraph
    else if (TURNS.test(text) || LEVEL.test(text)) telling = -1
    return { ...sentence, role: isFact || telling === sentence.paragraph ? 'achieved' : role }
  })
}
