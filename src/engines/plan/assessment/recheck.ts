// Works every published score out again from the journal's entries alone, and names what is not as published. It
// trusts neither the published inputs nor the published points.
import type { Entry } from '../../../kernel/entry.ts'
import { assess } from './assess.ts'
import { type AssessmentState, assessmentKind } from './assessment.ts'
import { objectionKind } from './objection.ts'
import { Past } from './past.ts'
import { correctedInputs, scoreIdOf, scoreKind, type ScoreState } from './score.ts'
import { type SheetContent, scoreSheetKind, unitsOf } from './score-sheet.ts'
import { scoreUnit, type UnitScore } from './score-unit.ts'
import type { UnitInput } from './unit-input.ts'

/** What is not as published, with the value that was published and the one the entries give. */
export interface Discrepancy {
  assessment: string
  organ: string
  what: 'cut-off' | 'score' | 'input' | 'line' | 'total' | 'coverage' | 'correction'
  /** Which input or item. */
  of: string
  published: string
  found: string
}

export interface Rechecked {
  /** Published scores that were worked out again. */
  scores: number
  assessments: number
  discrepancies: Discrepancy[]
}

/**
 * Reads the entries once for what was published and once for each assessment; `entriesAgain` begins anew each time.
 */
export async function recheckScores(entriesAgain: () => AsyncIterable<Entry>): Promise<Rechecked> {
  const published = new Past([assessmentKind, scoreSheetKind, scoreKind, objectionKind])
  for await (const entry of entriesAgain()) published.take(entry)
  const discrepancies: Discrepancy[] = []
  const assessments = [...published.all(assessmentKind)].filter(
    ([, { status }]) => status === 'provisional' || status === 'final',
  )
  let scores = 0
  for (const [id, state] of assessments) {
    const content = published.all(scoreSheetKind).get(state.sheet)?.content
    if (!content) continue
    scores += unitsOf(content).length
    const own = { id, state, content, published }
    discrepancies.push(...(await recheckOne(entriesAgain(), own)))
  }
  return { scores, assessments: assessments.length, discrepancies }
}

interface Published {
  id: string
  state: AssessmentState
  content: SheetContent
  published: Past
}

async function recheckOne(
  entries: AsyncIterable<Entry>,
  { id, state, content, published }: Published,
): Promise<Discrepancy[]> {
  const found = await assess(entries, state, content)
  const cutOff = named(id, '', 'cut-off')(String(state.cutOff?.seq), String(found?.cutOff.seq))
  const units = (found?.units ?? []).flatMap(({ organ, inputs }) => {
    const score = published.all(scoreKind).get(scoreIdOf(id, organ))
    const name = (what: Discrepancy['what'], of = '') => named(id, organ, what, of)
    if (!score?.score) return name('score')('', organ)
    const corrections = score.corrections.flatMap(({ objection }) => {
      const ruled = published.all(objectionKind).get(objection)?.status ?? 'none'
      const upheld = ruled === 'upheld' || ruled === 'upheld-in-part'
      return upheld ? [] : name('correction', objection)(objection, ruled)
    })
    return [...corrections, ...recheckUnit(score, { inputs, content, name })]
  })
  return [...cutOff, ...units]
}

type Name = (what: Discrepancy['what'], of?: string) => Compare
type Compare = (published: string, found: string) => Discrepancy[]

/** Compares two writings of the same thing; none where they agree to the last digit. */
function named(assessment: string, organ: string, what: Discrepancy['what'], of = ''): Compare {
  return (published, found) =>
    published === found ? [] : [{ assessment, organ, what, of, published, found }]
}

function recheckUnit(
  { computed, corrections, provisional, score }: ScoreState,
  { inputs, content, name }: { inputs: UnitInput[]; content: SheetContent; name: Name },
): Discrepancy[] {
  const differing = inputs.flatMap((found) => {
    const own = computed.find((each) => each.name === found.name)
    return name('input', found.name)(own ? writtenInput(own) : '', writtenInput(found))
  })
  const first = recheckScore(provisional, scoreUnit(content, inputs), name)
  const now = scoreUnit(content, correctedInputs(inputs, corrections))
  return [...differing, ...unique([...first, ...recheckScore(score, now, name)])]
}

function recheckScore(published: UnitScore | null, found: UnitScore, name: Name): Discrepancy[] {
  const lines = found.lines.flatMap(({ item, points }) => {
    const own = published?.lines.find((each) => each.item === item)
    return name('line', item)(String(own?.points), String(points))
  })
  return [
    ...lines,
    ...name('total')(String(published?.total), String(found.total)),
    ...name('coverage')(published?.coverage ?? '', found.coverage),
  ]
}

/** The same thing is named once, though the provisional and the present score both show it. */
function unique(all: readonly Discrepancy[]): Discrepancy[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

function writtenInput({ value, known, of, least, entries }: UnitInput): string {
  return `${value} (${known}/${of}, ${least ?? '–'}; ${entries.join(' ')})`
}
