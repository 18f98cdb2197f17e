import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import { goalOf } from '../../../engines/plan/arithmetic/progress.ts'
import type { Decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import { type MeasureResult, thresholds } from '../../../engines/plan/arithmetic/state.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { OwnWords } from '../../components/own-words.tsx'
import { withUnit } from '../../components/series.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { measureTitle, targetText } from '../measure-text.ts'

/** How the numbers of this page are worked out, with the numbers put in: a reader can redo every line by hand. */
export function Arithmetic({ site, view }: { site: Site; view: CommitmentView }) {
  const { t } = site
  return (
    <section id="how">
      <h2>{t('public.commitment.howWorked')}</h2>
      <p>{t('public.commitment.formula.intro')}</p>
      {view.measures.map((measure) => {
        const standing = view.result.measures.find((each) => each.id === measure.id)
        return standing && <Worked site={site} view={view} measure={measure} standing={standing} />
      })}
      <p class="small">
        {t('public.commitment.formula.rule', {
          on: thresholds.onTrackPoints,
          risk: thresholds.atRiskPoints,
        })}
      </p>
    </section>
  )
}

interface WorkedProps {
  site: Site
  view: CommitmentView
  measure: Measure
  standing: MeasureResult
}

function Worked({ site, view, measure, standing }: WorkedProps) {
  const { t } = site
  const word = (key: 'progress' | 'pace' | 'gap') => t(`public.commitment.formula.${key}`)
  const gap = standing.progress && standing.pace.minus(standing.progress).times(100)
  return (
    <table class="worked num">
      <caption>
        <OwnWords site={site} words={measureTitle(measure, view.wording.text)} />
      </caption>
      <tbody>
        {inputRows(site, measure, standing).map(([name, value]) => (
          <Row name={name} value={value} />
        ))}
        <Row name={word('progress')} value={progressText(site, measure, standing)} />
        <Row name={word('pace')} value={percent(standing.pace)} />
        {gap && <Row name={word('gap')} value={gap.toFixed(1).replace('-', '−')} />}
      </tbody>
    </table>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value}</td>
    </tr>
  )
}

function inputRows(site: Site, measure: Measure, standing: MeasureResult): [string, string][] {
  const { t, language } = site
  const formula = (
    key: 'actual' | 'baseline' | 'target' | 'unknown' | 'assumed' | 'unknownBaseline',
  ) => t(`public.commitment.formula.${key}`)
  const actual = standing.actual ?? null
  if (measure.type === 'milestones') {
    const done = actual === null ? formula('unknown') : `${actual} / ${measure.steps.length}`
    return [[t('public.commitment.milestones'), done]]
  }
  const unit = measure.unit ?? ''
  const goal = goalOf(measure)
  const baseline =
    measure.baseline !== null
      ? withUnit(measure.baseline, unit, language)
      : formula(goal.baseline === null ? 'unknownBaseline' : 'assumed')
  return [
    [formula('actual'), actual === null ? formula('unknown') : withUnit(actual, unit, language)],
    [formula('baseline'), baseline],
    [formula('target'), targetText(measure, t)],
  ]
}

/** （26 − 20）÷（40 − 20）= 30.0%, where the way is known; else only what is known. */
function progressText({ t, language }: Site, measure: Measure, standing: MeasureResult): string {
  const { progress, actual } = standing
  if (progress === null || actual === null) return t('public.commitment.formula.unknown')
  if (measure.type === 'milestones') {
    return `${actual} ÷ ${measure.steps.length} = ${percent(progress)}`
  }
  const { baseline, target } = goalOf(measure)
  if (baseline === null || measure.comparator === 'range') return percent(progress)
  const [a, b, c] = [actual, baseline, target].map((each) => formatNumber(each, language))
  return `(${a} − ${b}) ÷ (${c} − ${b}) → ${percent(progress)}`
}

function percent(share: Decimal): string {
  return `${share.times(100).toFixed(1)}%`
}
