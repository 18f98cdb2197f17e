import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { PlanFigure } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'

/**
 * The plan of an invented city, labelled by hand: ⊕ opens a promise, ⊙ a sentence that may be taken
 * either way; ⟦…⟧ holds a figure that is undertaken, ⟨…⟩ one that may be taken either way.
 */
const LABELLED = readFileSync(join(import.meta.dirname, 'sample-plan.labelled.txt'), 'utf8')

interface Mark {
  mark: string
  at: number
}

const { text, marks } = withoutMarks(LABELLED)
const reading = readPlan(text)

function withoutMarks(labelled: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  for (const char of labelled) {
    if ('⊕⊙⟦⟧⟨⟩'.includes(char)) marks.push({ mark: char, at: text.length })
    else text += char
  }
  return { text, marks }
}

/** The sentence or row a promise stands in: up to the next full stop, or the row's last cell. */
function placesOf(mark: string): { start: number; end: number }[] {
  return marks
    .filter((one) => one.mark === mark)
    .map(({ at }) => {
      const rest = text.slice(at)
      const length = /^[^。！？\n]*(?:[。！？]|(?:\n[^。\n]*){1,3}(?:约束性|预期性))/.exec(
        rest,
      )?.[0].length
      return { start: at, end: at + (length ?? rest.length) }
    })
}

function figuresIn(open: string, close: string): { at: number; printed: string }[] {
  return marks.flatMap((one, index) => {
    const end = marks[index + 1]
    if (one.mark !== open || end?.mark !== close) return []
    return { at: one.at, printed: text.slice(one.at, end.at) }
  })
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) > 2
}

function report(what: string, rows: { start: number; end: number }[]): string {
  return rows.map(({ start, end }) => `\n${what}: ${text.slice(start, end)}`).join('')
}

test('of what the sample calls promises nearly all are, and nearly all of them are found', () => {
  const promised = placesOf('⊕')
  const eitherWay = placesOf('⊙')
  const wrong = reading.commitments.filter(
    (found) => ![...promised, ...eitherWay].some((place) => overlaps(found, place)),
  )
  const missed = promised.filter(
    (place) => !reading.commitments.some((found) => overlaps(found, place)),
  )
  const detail = report('wrong', wrong) + report('missed', missed)
  const right = reading.commitments.length - wrong.length
  assert.ok(right / reading.commitments.length >= LEAST.promisesRight, detail)
  assert.ok((promised.length - missed.length) / promised.length >= LEAST.promisesFound, detail)
})

test('the figures the sample undertakes are told from those it tells', () => {
  const labelled = figuresIn('⟦', '⟧')
  const known = [...labelled, ...figuresIn('⟨', '⟩')]
  const targets = reading.figures.filter(({ kind }) => kind === 'target')
  const explicit = targets.filter((figure) => !isCoverage(figure))
  const wrong = explicit.filter((figure) => !known.some((label) => isAbout(figure, label)))
  const missed = labelled.filter((label) => !explicit.some((figure) => isAbout(figure, label)))
  const detail =
    report('wrong', wrong) +
    missed.map(({ at, printed }) => `\nmissed: ${text.slice(at - 20, at)}${printed}`).join('')
  const right = explicit.length - wrong.length
  assert.ok(right / explicit.length >= LEAST.figuresRight, detail)
  assert.ok((labelled.length - missed.length) / labelled.length >= LEAST.figuresFound, detail)
})

/** 全覆盖 is a target of 100 % without a figure in print. */
function isCoverage({ value, unit, quote }: PlanFigure): boolean {
  return unit === '%' && (value === 100 || value === 0) && !quote.includes(`${value}%`)
}

function isAbout(figure: PlanFigure, label: { at: number; printed: string }): boolean {
  if (label.at < figure.start || label.at >= figure.end) return false
  const printed = /\d+(?:\.\d+)?/.exec(label.printed)?.[0]
  const value = printed === undefined ? CHINESE[label.printed] : Number(printed)
  return value === undefined || [figure.value].flat().includes(value)
}

// biome-ignore format: a table reads best in rows
/** The Chinese numerals that the labels hold, and what they are worth in the unit they are read in. */
const CHINESE: Record<string, number> = {
  六十万平方米: 60, 六家: 6, 一处: 1, 一半: 50, 三分之一: 33.33, 六成: 60, 一所: 1, 半年: 0.5, 七成: 70, 五天: 5, 两成: 20,
  七折: 70, 一番: 1, 三成: 30, 九成: 90, 三处: 3, 四座: 4, 三次: 3, 九座: 9, 两名: 2, 两家: 2, 一家: 1, 八成: 80, 八项: 8,
  两份: 2, 一名: 1,
}

/** What this reader reaches; a change that reads worse fails. */
const LEAST = { promisesRight: 0.98, promisesFound: 0.98, figuresRight: 0.98, figuresFound: 0.98 }
