import type { Gain } from '../../../engines/plan/assessment/gains.ts'
import type { SheetItem } from '../../../engines/plan/assessment/score-sheet.ts'
import { correctedInputs } from '../../../engines/plan/assessment/score.ts'
import { inputFor } from '../../../engines/plan/assessment/score-unit.ts'
import type { UnitInput } from '../../../engines/plan/assessment/unit-input.ts'
import type { Score, ScoreSheet } from '../../../engines/plan/assessment/views/load-assessments.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import { formatNumber } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { formulaWords, gainWords, inputWords } from './formula-words.ts'

interface ScoreLinesProps {
  site: Site
  sheet: ScoreSheet
  score: Score
  gains: readonly Gain[]
}

interface Line {
  item: SheetItem
  input: UnitInput
  /** As it was before a ruling corrected it; null where none did. */
  before: UnitInput | null
  points: string | null
  gain: Gain | undefined
}

/**
 * Each item of a unit's score: its data and the entries it came from, the formula, the points, what one more would
 * gain.
 */
export function ScoreLines(props: ScoreLinesProps) {
  const { site } = props
  const { t, language } = site
  return (
    <DataTable<Line>
      t={t}
      caption={t('assessment.sheet.items')}
      captionHidden
      rows={linesOf(props)}
      columns={[
        {
          heading: t('assessment.unit.item'),
          names: true,
          size: 'wide',
          cell: ({ item }) => (
            <>
              <strong>{localText(item.title, language)}</strong>
              <br />
              <span class="small">{formulaWords(item.formula, t)}</span>
            </>
          ),
        },
        {
          heading: t('assessment.unit.data'),
          cell: (line) => <Data site={site} line={line} />,
        },
        {
          heading: t('assessment.unit.points'),
          numeric: true,
          cell: ({ points, item }) =>
            points === null ? (
              <span class="quiet">{t('assessment.unit.leftOut')}</span>
            ) : 'weight' in item.formula ? (
              t('assessment.unit.outOf', {
                points: formatNumber(points, language),
                weight: formatNumber(item.formula.weight, language),
              })
            ) : (
              formatNumber(points, language)
            ),
        },
        {
          heading: t('assessment.unit.gain'),
          cell: ({ gain }) => <span class="small">{gain ? gainWords(gain, t) : '—'}</span>,
        },
      ]}
    />
  )
}

function linesOf({ sheet, score, gains }: ScoreLinesProps): Line[] {
  const inputs = correctedInputs(score.computed, score.corrections)
  return sheet.content.items.map((item) => {
    const input = inputFor(item, inputs)
    const before = inputFor(item, score.computed)
    return {
      item,
      input,
      before: score.corrections.some((each) => each.input === item.input) ? before : null,
      points: score.score?.lines.find((line) => line.item === item.id)?.points ?? null,
      gain: gains.find((each) => each.item === item.id),
    }
  })
}

function Data({ site, line: { item, input, before } }: { site: Site; line: Line }) {
  const { t, language } = site
  const missing = input.of - input.known
  return (
    <>
      <span class="num">{inputWords(item.formula, input, t)}</span>
      {missing > 0 && (
        <span class="small">
          <br />
          {t('assessment.unit.missing', { count: missing })}
        </span>
      )}
      {before && (
        <span class="small">
          <br />
          {t('assessment.unit.corrected', { before: inputWords(item.formula, before, t) })}
        </span>
      )}
      {input.entries.length > 0 && (
        <Details summary={t('assessment.unit.entries', { count: input.entries.length })}>
          <p class="small num entries">
            {input.entries.map((seq) => (
              <>
                <a href={`/record/entries/${seq}`}>{formatNumber(seq, language)}</a>{' '}
              </>
            ))}
          </p>
        </Details>
      )}
    </>
  )
}
