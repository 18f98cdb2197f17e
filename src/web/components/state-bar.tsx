import type { Translate } from '../../text/translate.ts'
import { svgPercent } from './percent.ts'
import { StatusMark } from './status-mark.tsx'
import { type CommitmentState, commitmentStates, toneOf } from './tone.ts'

/** How many commitments are in each state. */
export type StateCounts = Readonly<Record<CommitmentState, number>>

interface StateBarProps {
  t: Translate
  counts: StateCounts
  /** `tall` heads a page, `row` stands in a list, `spark` in the outline. Default: `tall`. */
  size?: 'tall' | 'row' | 'spark' | undefined
}

/**
 * The commitments of a plan or a chapter as one bar, and for those who do not see it as one
 * sentence.
 */
export function StateBar({ t, counts, size = 'tall' }: StateBarProps) {
  const total = totalOf(counts)
  return (
    <svg class={`state-bar ${size}`} role="img" aria-label={describe(t, counts)}>
      {segments(counts).map(({ state, from, share }) => (
        <rect
          class={`fill-${toneOf(state)}`}
          x={svgPercent(from)}
          width={svgPercent(share)}
          height="100%"
        />
      ))}
      {total === 0 && <rect class="fill-none" width="100%" height="100%" />}
    </svg>
  )
}

/** The same numbers in words and shapes; stands under a tall bar. */
export function StateLegend({ t, counts }: { t: Translate; counts: StateCounts }) {
  return (
    <ul class="legend num">
      {commitmentStates
        .filter((state) => isListed(state, counts))
        .map((state) => (
          <li>
            <StatusMark tone={toneOf(state)}>{countText(t, state, counts[state])}</StatusMark>
          </li>
        ))}
      <li class="small">{t('plan.stateBarTotal', { total: totalOf(counts) })}</li>
    </ul>
  )
}

/**
 * The five states of the law are always listed; the two before a first report only where they
 * occur.
 */
function isListed(state: CommitmentState, counts: StateCounts): boolean {
  return counts[state] > 0 || (state !== 'awaiting' && state !== 'unowned')
}

function totalOf(counts: StateCounts): number {
  return commitmentStates.reduce((sum, state) => sum + counts[state], 0)
}

function countText(t: Translate, state: CommitmentState, count: number): string {
  return t('plan.stateCount', { state: t(`plan.state.${state}`), count })
}

function describe(t: Translate, counts: StateCounts): string {
  const listed = commitmentStates.filter((state) => isListed(state, counts))
  const parts = listed.map((state) => countText(t, state, counts[state]))
  return t('plan.stateBar', { total: totalOf(counts), parts: parts.join(t('parts.listSeparator')) })
}

/** Where each state that occurs begins and how long it is, as shares of the bar. */
function segments(counts: StateCounts): { state: CommitmentState; from: number; share: number }[] {
  const total = totalOf(counts)
  let before = 0
  return commitmentStates
    .filter((state) => counts[state] > 0)
    .map((state) => {
      const segment = { state, from: before / total, share: counts[state] / total }
      before += counts[state]
      return segment
    })
}
