import { DEGREES, UNDERTAKES } from '../lexicon/verbs.ts'
import type { DeadlineSource } from '../plan-reading.ts'
import type { Sentence } from '../text/sentences.ts'
import { datingPhrase, type FigureContext } from './figure-context.ts'
import type { TimePhrase } from './time-phrases.ts'

export interface Deadline {
  year: number
  source: DeadlineSource
}

const VERB_FIRST = new RegExp(`^(?:${DEGREES})*(?:${UNDERTAKES})`)
/**
 * A new undertaking after a semicolon has left the date before it: `…提高至4万元；建立健全…制度，年度补助限额最高8万元`.
 */
const NEW_UNDERTAKING = /；(?:[^；，。]*?)(?:建立健全|建立|健全|完善|探索)[^；]*$/

/** `2026年加装300部，2027年起每年不少于550部`: a year something starts in ends the reach of the date before. */
const STARTS = /20\d\d年起/

/** A date so near the head of a sentence opens it. */
const OPENING = 6

/** The deadline a figure has from its own sentence. */
export function ownDeadline(context: FigureContext): Deadline | null {
  const time = datingPhrase(context)
  if (!time || time.past) return null
  const between = context.text.slice(time.to, context.mention.from)
  if (STARTS.test(between)) return null
  if (NEW_UNDERTAKING.test(between)) return null
  const isFirst = !context.mentions.some(
    ({ from }) => from > time.to && from < context.mention.from,
  )
  if (time.source !== 'stated') return { year: time.year, source: time.source }
  return { year: time.year, source: isFirst ? 'stated' : 'inherited' }
}

/**
 * Deadlines that reach beyond their sentence: to the states that follow in the same paragraph
 * (`到2025年，…得到合理保障。…安全利用率达到91%以上。`), and from a section's opening to its subsections.
 */
export class DeadlineScope {
  #paragraph = -1
  #carried: number | null = null
  #openings = new Map<string, number>()

  /** A heading may date its section: `第二节 2025年主要目标`. */
  openSection(section: string, times: TimePhrase[]): void {
    const year = times.findLast(({ past, reference }) => !past && !reference)?.year
    if (year) this.#openings.set(section, year)
  }

  /**
   * What a figure in this sentence inherits. A sentence that opens with a verb is a new act and
   * inherits nothing, unless the word only begins a noun that is measured: `再开发地块安全利用率达到91%`.
   * */
  inherited(sentence: Sentence, isInFirstClause: boolean, isLevel: boolean): Deadline | null {
    const follows = sentence.paragraph === this.#paragraph && this.#carried !== null
    const isAct = VERB_FIRST.test(sentence.passage.text) && !isLevel
    if (follows && isInFirstClause && !isAct) {
      return { year: this.#carried as number, source: 'inherited' }
    }
    for (let id = sentence.section; id; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
      const year = this.#openings.get(id)
      if (year) return { year, source: 'inherited' }
    }
    return null
  }

  /** Takes note of a sentence once its figures are read. */
  pass(sentence: Sentence, times: TimePhrase[], opensSection: boolean): void {
    const { text } = sentence.passage
    const time = times.findLast(({ past, reference }) => !past && !reference)
    const opens = time !== undefined && time === times[0] && time.from <= OPENING
    const isNewParagraph = sentence.paragraph !== this.#paragraph
    const frames =
      opens && isFrame(text, time) && (isNewParagraph || !/\d/.test(text.slice(time.to)))
    if (frames) this.#carried = time.year
    else if (isNewParagraph || time || VERB_FIRST.test(text)) this.#carried = null
    this.#paragraph = sentence.paragraph
    if (opensSection && opens) this.#openings.set(sentence.section, time.year)
  }
}

/**
 * `到2025年，…` frames what follows, at the head of a paragraph or where it measures nothing itself;
 * `2026年底前建成…中心` dates one act, and no more.
 */
function isFrame(text: string, time: TimePhrase): boolean {
  return /^(?:到|至|力争|争取)/.test(text.slice(time.from)) && /^[，：]/.test(text.slice(time.to))
}

/** Whether what stands before a figure is a measured subject with the verb of its level. */
export function isState(before: string): boolean {
  return /(?:率|比例|比重|占比|水平|面积|数|量|收入|强度|浓度)[^，]{0,4}(?:达到?|提高到|为|控制在|不[低高少大]于)$/.test(
    before,
  )
}
