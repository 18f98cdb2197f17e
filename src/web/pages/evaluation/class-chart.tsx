import {
  type Finding,
  type Tally,
  type TallyGroup,
  tallyGroups,
  totalOf,
} from '../../../engines/plan/evaluation/tally.ts'
import type { Translate } from '../../../text/translate.ts'
import { svgPercent } from '../../components/percent.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { toneOfFinding } from './class-mark.tsx'

const ofIndicators: readonly Finding[] = ['early', 'faster', 'in-line', 'behind', 'unknown']
const ofSteps: readonly Finding[] = ['as-expected', 'not-as-expected', 'unknown']

/** What the measures of a group can be found to be, the best first. */
export function findingsOf(group: TallyGroup): readonly Finding[] {
  return group === 'steps' ? ofSteps : ofIndicators
}

/** The groups that have anything in them, the first one first. */
export function groupsIn(tally: Tally): TallyGroup[] {
  return tallyGroups.filter((group) => totalOf(tally, group) > 0)
}

/** The shares by class, one bar for each group; the same in words under each, and for those who do not see it. */
export function ClassChart({ t, tally }: { t: Translate; tally: Tally }) {
  return (
    <figure class="classes">
      <figcaption class="visually-hidden">{t('evaluation.one.chart')}</figcaption>
      {groupsIn(tally).map((group) => (
        <div>
          <p>
            <strong>{t(`evaluation.group.${group}`)}</strong>{' '}
            <span class="small num">
              {t('evaluation.one.total', { total: totalOf(tally, group) })}
            </span>
          </p>
          <ClassBar t={t} tally={tally} group={group} />
          <ul class="legend num">
            {findingsOf(group)
              .filter((finding) => finding !== 'unknown' || tally[group][finding])
              .map((finding) => (
                <li>
                  <StatusMark tone={toneOfFinding(finding)}>
                    {countText(t, finding, tally[group][finding] ?? 0)}
                  </StatusMark>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </figure>
  )
}

interface ClassBarProps {
  t: Translate
  tally: Tally
  group: TallyGroup
  /** `row` stands in a list. Default: `tall`. */
  size?: 'tall' | 'row'
}

/** One group as one bar. */
export function ClassBar({ t, tally, group, size = 'tall' }: ClassBarProps) {
  const total = totalOf(tally, group)
  const known = findingsOf(group).filter((finding) => (tally[group][finding] ?? 0) > 0)
  const words = known.map((finding) => countText(t, finding, tally[group][finding] ?? 0))
  let before = 0
  return (
    <svg
      class={`state-bar ${size}`}
      role="img"
      aria-label={t('evaluation.one.bar', {
        group: t(`evaluation.group.${group}`),
        total,
        parts: words.join(t('parts.listSeparator')),
      })}
    >
      {known.map((finding) => {
        const count = tally[group][finding] ?? 0
        const from = before
        before += count
        return (
          <rect
            class={`fill-${toneOfFinding(finding)}`}
            x={svgPercent(from / total)}
            width={svgPercent(count / total)}
            height="100%"
          />
        )
      })}
      {total === 0 && <rect class="fill-none" width="100%" height="100%" />}
    </svg>
  )
}

function countText(t: Translate, finding: Finding, count: number): string {
  return t('plan.stateCount', { state: t(`evaluation.class.${finding}`), count })
}
