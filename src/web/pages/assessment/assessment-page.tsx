import type { Objection } from '../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Layout } from '../../components/layout.tsx'
import { formatDate } from '../../format-date.ts'
import { formatNumber, formatPercent } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { OrganLink } from '../organ-link.tsx'
import { AssessmentFacts, type Assessing, isPublished, nextOf } from './assessment-facts.tsx'
import { rangeOf } from './assessment-list-page.tsx'
import { AssessmentMark } from './assessment-mark.tsx'
import { GroupTable } from './group-table.tsx'
import { ObjectionItem } from './objection-item.tsx'
import { SheetItems } from './sheet-items.tsx'

interface AssessmentPageProps extends Assessing {
  site: Site
  objections: readonly Objection[]
  organs: ReadonlyMap<string, Organ>
  /** The title of the plan that is assessed; null: the whole city. */
  plan: string | null
}

/** /assessments/…: the units in their groups, and everything needed to work the scores out again. */
export function AssessmentPage(props: AssessmentPageProps) {
  const { site, assessment, sheet, objections, organs } = props
  const { t, language } = site
  const title = localText(assessment.title, language)
  const floor = formatPercent(Number(sheet.content.coverageFloor), language)
  return (
    <Layout site={site} title={title} door="supervision">
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('assessment.list.title'), href: '/assessments' }, { label: title }]}
      />
      <h1>{title}</h1>
      <p>
        <AssessmentMark t={t} status={assessment.status} /> {nextOf(site, assessment)}
      </p>
      <AboutAssessment {...props} />
      <AssessmentFacts {...props} objections={objections.length} />
      {isPublished(assessment) && (
        <>
          {sheet.content.groups.map((group) => (
            <section>
              <GroupTable {...props} group={group} />
            </section>
          ))}
          <p class="small">{t('assessment.one.noRankWhy', { floor })}</p>
        </>
      )}
      <h2>{t('assessment.one.how')}</h2>
      <p>{t('assessment.one.howBody')}</p>
      <SheetItems site={site} items={sheet.content.items} />
      <h2>{t('assessment.one.verify')}</h2>
      <p>{t('assessment.one.verifyBody')}</p>
      <p class="command">
        <code>gangmu verify --scores gangmu-export.tar.gz</code>
      </p>
      <h2 id="objections">{t('assessment.one.allObjections')}</h2>
      {objections.length === 0 && <p>{t('assessment.one.noObjections')}</p>}
      {objections.map((objection) => (
        <ObjectionItem site={site} objection={objection} sheet={sheet} organs={organs} />
      ))}
    </Layout>
  )
}

/** Over what, until when, by which sheet, computed by whom. */
export function AboutAssessment({ site, assessment, sheet, organs, plan }: AssessmentPageProps) {
  const { t, language } = site
  const { cutOff, cutOffOn, computedBy, period } = assessment
  const offices = [...new Set(computedBy.map(({ organ }) => organ))]
  return (
    <dl class="about">
      <dt>{t('assessment.list.period')}</dt>
      <dd>{rangeOf(site, period)}</dd>
      <dt>{t('assessment.one.of')}</dt>
      <dd>{plan ?? t('assessment.one.city')}</dd>
      <dt>{t('assessment.one.cutOff')}</dt>
      <dd>
        {formatDate(cutOffOn, language)}
        {cutOff && (
          <>
            {' · '}
            <a href={`/record/entries/${cutOff.seq}`}>
              {t('assessment.one.cutOffEntry', { seq: formatNumber(cutOff.seq, language) })}
            </a>
          </>
        )}
      </dd>
      <dt>{t('assessment.list.sheet')}</dt>
      <dd>
        <a href={`/sheets/${sheet.id}`}>{localText(sheet.content.title, language)}</a>{' '}
        {t('assessment.sheet.version', { version: sheet.version })}
      </dd>
      {offices.length > 0 && (
        <>
          <dt>{t('assessment.one.computedBy')}</dt>
          <dd>
            {offices.map((organ) => (
              <OrganLink organs={organs} id={organ} language={language} />
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}
