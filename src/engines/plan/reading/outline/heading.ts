import { type Passage, placeOf, slicePassage, type Span } from '../text/passage.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import { HEADING_FORMS, type HeadingForm, UNNUMBERED } from './heading-forms.ts'

/** A heading found at the start of a paragraph, and what of the paragraph is left as its body. */
export interface Heading {
  form: HeadingForm['name']
  rank: number
  /** The numbering as a reader quotes it: 4.3.1, 第七章, （一）. */
  label: string
  title: string
  place: Span
  body: Passage
}

const LONGEST_TITLE = 60
const LONGEST_RUN_IN = 45
/** A numbered sentence this short and alone on its line is a heading: `（一）加强领导。` */
const LONGEST_SENTENCE_TITLE = 25
/** A figure makes it a promise and not a heading; a year does not: `1．2025年主要目标`. */
const HOLDS_FIGURE = /\d+(?:\.\d+)?\s*(?:%|[^\d年.\s])/

/** The heading a paragraph opens with, or null where it is plain text. */
export function headingOf({ passage }: Paragraph, source: string): Heading | null {
  if (UNNUMBERED.test(passage.text)) {
    return make({ name: 'chapter', rank: 2 }, passage, {
      label: 0,
      title: passage.text.length,
      source,
    })
  }
  for (const form of HEADING_FORMS) {
    const label = form.pattern.exec(passage.text)
    if (!label) continue
    const cut = titleEnd(passage.text, label[0].length, form.name)
    return cut === null ? null : make(form, passage, { label: label[0].length, title: cut, source })
  }
  return null
}

function make(
  form: Pick<HeadingForm, 'name' | 'rank'>,
  passage: Passage,
  cut: { label: number; title: number; source: string },
): Heading {
  const body = passage.text.slice(cut.title).match(/^[。：]*/)?.[0].length ?? 0
  const label = placeOf(passage, 0, cut.label)
  return {
    form: form.name,
    rank: form.name === 'decimal' ? form.rank + depth(label, cut.source) : form.rank,
    label: cut.label ? cut.source.slice(label.start, label.end).trim() : '',
    title: passage.text.slice(cut.label, cut.title).trim(),
    place: placeOf(passage, 0, cut.title),
    body: slicePassage(passage, cut.title + body, passage.text.length),
  }
}

/** 4.3.1 stands inside 4.3: a tenth for every step. */
function depth(label: Span, source: string): number {
  return (source.slice(label.start, label.end).split('.').length - 1) / 10
}

/**
 * Where a title ends. A line without a full stop is all title (`第一节 科技创新`); else the first
 * sentence is, if it is short and text follows (`1．坚持创新。着眼…`). Returns null where the number
 * opens a mere sentence.
 */
function titleEnd(text: string, from: number, form: HeadingForm['name']): number | null {
  const stop = text.slice(from).search(/[。！？；]/)
  const colon = text.slice(from).search(/：/)
  const whole = text.length - from
  if (whole === 0 || leader(text)) return null
  if (form === 'decimal' && !/^ ?[\u4e00-\u9fff“《A-Z]/.test(text.slice(from))) return null
  if (stop < 0 && whole <= LONGEST_TITLE) {
    if (isList(form) && HOLDS_FIGURE.test(text.slice(from)) && /，/.test(text)) return null
    return colon > 0 && colon < whole - 1 && isList(form) ? from + colon : text.length
  }
  const first = colon > 0 && (stop < 0 || colon < stop) ? colon : stop
  if (first <= 0 || HOLDS_FIGURE.test(text.slice(from, from + first))) return null
  const alone = from + first + 1 >= text.length
  return first <= (alone ? LONGEST_SENTENCE_TITLE : LONGEST_RUN_IN) ? from + first : null
}

function isList(form: HeadingForm['name']): boolean {
  return form === 'arabic' || form === 'dash' || form === 'small' || form === 'circled'
}

/** A row of the table of contents: `第一章 总则 …… 3`. */
function leader(text: string): boolean {
  return /(?:\.{4,}|…{2,}|·{4,})\s*\d{0,4}$/.test(text)
}

/**
 * The text of a paragraph whose number opens a mere sentence, without the number:
 * `（四）老年人健康管理率达到75%…`.
 */
export function withoutLabel(passage: Passage): Passage {
  for (const { pattern, name } of HEADING_FORMS) {
    const label = name === 'decimal' || name === 'box' ? null : pattern.exec(passage.text)
    if (label) return slicePassage(passage, label[0].length, passage.text.length)
  }
  return passage
}
