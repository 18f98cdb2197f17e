import type { Gain } from '../../../engines/plan/assessment/gains.ts'
import type { Rank } from '../../../engines/plan/assessment/ranks.ts'
import { groupOf } from '../../../engines/plan/assessment/score-sheet.ts'
import type {
  Assessment,
  Objection,
  Score,
  ScoreSheet,
} from '../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { FactRow } from '../../components/fact-row.tsx'
import { Layout } from '../../components/layout.tsx'
import { formatNumber, formatPercent } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { OrganLink, organName } from '../organ-link.tsx'
import { isPublished, nextOf } from './assessment-facts.tsx'
import { AssessmentMark } from './assessment-mark.tsx'
import { Place, Total } from './group-table.tsx'
import { ObjectionItem } from './objection-item.tsx'
import { ScoreLines } from './score-lines.tsx'

interface UnitScorePageProps {
  site: Site
  assessment: Assessment
  sheet: ScoreSheet
  score: Score
  rank: Rank | undefined
  gains: readonly Gain[]
  objections: readonly Objection[]
  organs: ReadonlyMap<string, Organ>
  /** Whether whoever is signed in may object for this unit now. */
  mayObject: boolean
}

/** /assessments/…/units/…: one unit's score, line by line, with what it was reckoned from and what would change it. */
export function UnitScorePage(props: UnitScorePageProps) {
  const { site, assessment, sheet, score, objections, organs } = props
  const { t, language } = site
  const unit = organName(organs, score.organ, language)
  const title = t('assessment.unit.title', { unit })
  const group = groupOf(sheet.content, score.organ)
  return (
    <Layout site={site} title={title} door="supervision">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('assessment.list.title'), href: '/assessments' },
          { label: localText(assessment.title, language), href: `/assessments/${assessment.id}` },
          { label: unit },
        ]}
      />
      <h1>{title}</h1>
      <p>
        <AssessmentMark t={t} status={assessment.status} /> {nextOf(site, assessment)}
      </p>
      <p class="small">
        {group && localText(group.title, language)} ·{' '}
        <OrganLink organs={organs} id={score.organ} language={language} />
      </p>
      {isPublished(assessment) ? (
        <>
          <ScoreFacts {...props} />
          <ScoreLines {...props} />
          {props.mayObject && (
            <p>
              <a class="button secondary" href={`/work/assessments/${assessment.id}/object`}>
                {t('assessment.unit.object')}
              </a>
            </p>
          )}
          {objections.length > 0 && (
            <>
              <h2 id="objections">{t('assessment.one.allObjections')}</h2>
              {objections.map((objection) => (
                <ObjectionItem site={site} objection={objection} sheet={sheet} organs={organs} />
              ))}
            </>
          )}
        </>
      ) : (
        <p>{t('assessment.unit.notYet')}</p>
      )}
    </Layout>
  )
}

function ScoreFacts({ site, score, rank }: UnitScorePageProps) {
  const { t, language } = site
  const { score: now } = score
  const number = (value: string | null | undefined) => formatNumber(value ?? '0', language)
  return (
    <>
      <p class="total num">
        <Total site={site} score={score} /> · {t('assessment.one.place')}{' '}
        <Place site={site} rank={rank} />
      </p>
      <FactRow
        facts={[
          {
            value: now?.base ? number(now.base) : '—',
            label: t('assessment.unit.base'),
          },
          { value: `−${number(now?.deductions)}`, label: t('assessment.one.deductions') },
          { value: `+${number(now?.bonuses)}`, label: t('assessment.one.bonuses') },
          {
            value: formatPercent(Number(now?.coverage ?? 0), language),
            label: t('assessment.one.coverage'),
          },
        ]}
      />
    </>
  )
}
