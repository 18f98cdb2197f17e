import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import type { SettledDifference } from '../../../engines/plan/views/align-loaded-plans.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { ownWords } from '../../components/own-words.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { targetText } from '../measure-text.ts'
import { organName } from '../organ-link.tsx'

type Organs = ReadonlyMap<string, Organ>

interface DifferenceListProps {
  site: Site
  organs: Organs
  differences: readonly SettledDifference[]
  a: CommitmentView
  b: CommitmentView
  /** The titles of the two plans. */
  titles: { a: string; b: string }
}

/** What two promises say otherwise, one line each: `数值：≥ 5,000 张 / ≥ 4,000 张`, and what was decided about it. */
export function DifferenceList(props: DifferenceListProps) {
  const { site, differences } = props
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li>
          <b>{site.t(`alignment.about.${difference.about}`)}</b>{' '}
          {differenceText(difference, 'a', props)}
          {' / '}
          {differenceText(difference, 'b', props)}
          {difference.settled && <Settled {...props} settled={difference.settled} />}
        </li>
      ))}
    </ul>
  )
}

function Settled(
  props: DifferenceListProps & { settled: NonNullable<SettledDifference['settled']> },
) {
  const { site, settled, organs } = props
  const { t, language } = site
  return (
    <div class="small">
      {holdsText(site, settled.holds, props)}
      {language === 'en' ? ': ' : '：'}
      <span lang="zh-CN">{settled.reason}</span>
      {language === 'en' ? ' — ' : '——'}
      {t('alignment.settledBy', {
        on: formatDate(civilDateOf(settled.at), language),
        organ: organName(organs, settled.organ, language),
      })}
    </div>
  )
}

function holdsText(site: Site, holds: string | null, { a, titles }: DifferenceListProps): string {
  if (holds === null) return site.t('alignment.bothHold')
  const plan = ownWords(site, holds === a.id ? titles.a : titles.b)
  return site.t('alignment.holds', { plan })
}

/** What one of the two promises says on the point in which they differ. */
function differenceText(
  { about, measures, ...values }: SettledDifference,
  side: 'a' | 'b',
  props: { site: Site; organs: Organs; a: CommitmentView; b: CommitmentView },
): string {
  const { site, organs } = props
  const { t, language } = site
  const value = values[side]
  const measure = measureOf(props[side], measures?.[side])
  if (about === 'date') return formatDate(value, language)
  if (about === 'owner') return organName(organs, value, language)
  if (about === 'binding')
    return t(value === 'true' ? 'alignment.binding.true' : 'alignment.binding.false')
  if (about === 'unit' && value === '') return t('alignment.noUnit')
  return measure ? targetText(measure, t) : value
}

function measureOf({ measures }: CommitmentView, id: string | undefined): Measure | undefined {
  return measures.find((each) => each.id === id)
}
