import { CLAUSE_MARKS, cutAt } from '../figures/clause.ts'
import { DEGREES, EXPLORES, STRIVES, UNDERTAKES } from '../lexicon/verbs.ts'
import type { SectionRole } from '../outline/section-roles.ts'
import type { Body, PlanCommitment, PlanFigure, Strength } from '../plan-reading.ts'
import { placeOf } from '../text/passage.ts'
import type { ToldSentence } from '../telling/told-sentences.ts'
import { isRemark } from '../telling/remarks.ts'
import type { Sentence } from '../text/sentences.ts'
import { isUndertaking } from './undertakings.ts'
import { runningBodies, tailBodies, tailStart } from './bodies.ts'

/** A commitment before it has an id. */
export type CommitmentDraft = Omit<PlanCommitment, 'id'>

interface CommitmentReading {
  source: string
  sentences: ToldSentence[]
  figures: PlanFigure[]
}

/** What may stand before the verb: 到2015年，在…方面，以…为重点，按照…，对…，将…. */
const BEFORE_VERB =
  /^(?:[“”]|(?:到|至)?20\d\d年[^，]{0,4}|(?:在|以|按照?|根据|围绕|通过|结合|针对|对于?|向|与|从|为)[^，；。]{0,40}?)?/
const VERB_FIRST = new RegExp(`${BEFORE_VERB.source}(?:${DEGREES})*(?:${UNDERTAKES})`)
/** Premises and remarks: 改革是手段 · 这些都是…要加以推进的方面 · 主要目标是：. */
const PREMISE = /^(?:这些|总之|当前|目前|从[^，]{1,8}看|[^，]{1,12}是[^，。]{1,20}[。，；])|[：:]$/

/** 到2015年，… · …普及率逐年提高: what will be so, without a verb of doing. */
const STATE_TO_COME =
  /^(?:到|至|力争到)20\d\d年|(?:逐年|逐步|稳步|进一步|明显|显著|持续)(?:提高|提升|增长|扩大|改善|降低|下降|缩小|增强)/

/** 县委书记要抓好… · 各部门应当…: someone is told to. */
const MUST = /(?:^|[，；])[^，。；]{2,24}(?:(?<![主重需紧必首])要|应当|必须)(?![求素点约])/

/**
 * The undertakings of a plan, one a sentence: those under a task or an aim that begin a clause with
 * a verb, print a target, or say in an aim what will be so. A tail of offices belongs to every
 * sentence of its item.
 */
export function commitmentsOf({
  source,
  sentences,
  figures,
}: CommitmentReading): CommitmentDraft[] {
  const tails = tailsByParagraph(sentences)
  const targets = figures.filter(({ kind }) => kind === 'target')
  let next = 0
  const found: CommitmentDraft[] = []
  for (const sentence of sentences) {
    const end = tailStart(sentence.passage.text)
    const text = sentence.passage.text.slice(0, end)
    const place = placeOf(sentence.passage, 0, end)
    while ((targets[next]?.start ?? Number.POSITIVE_INFINITY) < place.start) next++
    const own: string[] = []
    for (let i = next; (targets[i]?.start ?? Number.POSITIVE_INFINITY) < place.end; i++)
      own.push(targets[i]?.id ?? '')
    const isSure = own.length > 0 || end < sentence.passage.text.length
    const isTitle = sentence.section === '' && !/[。；！]$/.test(text)
    if ((isTitle && !isSure) || !isUndertaken(text, sentence.role, isSure)) continue
    found.push({
      section: sentence.section,
      ...place,
      text: source.slice(place.start, place.end),
      strength: strengthOf(text),
      figures: own,
      bodies: merged(tails.get(sentence.paragraph) ?? [], runningBodies(text)),
    })
  }
  return found
}

function isUndertaken(text: string, role: SectionRole, isSure: boolean): boolean {
  if (role === 'achieved' || role === 'background' || text.length < 5) return false
  if (isSure) return true
  if (PREMISE.test(text) || isRemark(text)) return false
  if (role === 'goal' && /[。；]$/.test(text)) return true
  if (STATE_TO_COME.test(text) || MUST.test(text) || isUndertaking(text)) return true
  return verbClauses(text).length > 0
}

function verbClauses(text: string): string[] {
  return cutAt(text, CLAUSE_MARKS)
    .map(({ from, to }) => text.slice(from, to))
    .filter((clause) => VERB_FIRST.test(clause) || runningBodies(clause).length > 0)
}

/** By the first clause that undertakes something: 探索建立… explore, 力争…, 努力… strive, else must. */
export function strengthOf(text: string): Strength {
  const first = verbClauses(text)[0] ?? text
  if (EXPLORES.test(first) || first.endsWith('试点')) return 'explore'
  return STRIVES.test(first) ? 'strive' : 'must'
}

/**
 * The offices of each paragraph. A tail on a line of its own belongs to the paragraph before it.
 */
function tailsByParagraph(sentences: Sentence[]): Map<number, Body[]> {
  const tails = new Map<number, Body[]>()
  sentences.forEach(({ passage, paragraph }, index) => {
    const from = tailStart(passage.text)
    if (from === passage.text.length) return
    const before = from === 0 ? sentences[index - 1]?.paragraph : undefined
    tails.set(before ?? paragraph, tailBodies(passage.text.slice(from)))
  })
  return tails
}

function merged(tail: Body[], running: Body[]): Body[] {
  return [...tail, ...running.filter(({ name }) => !tail.some((body) => body.name === name))]
}
