import { decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import type { ScoreSheet } from '../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Layout } from '../../components/layout.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import { formatNumber, formatPercent } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { OrganLink, organName } from '../organ-link.tsx'
import { SheetItems } from './sheet-items.tsx'

/** /sheets: every version of every sheet, the latest first. */
export function SheetListPage({ site, sheets }: { site: Site; sheets: readonly ScoreSheet[] }) {
  const { t, language } = site
  return (
    <Layout site={site} title={t('assessment.sheet.list')} door="supervision">
      <h1>{t('assessment.sheet.list')}</h1>
      <p class="lead">{t('assessment.sheet.lead')}</p>
      <DataTable<ScoreSheet>
        t={t}
        caption={t('assessment.sheet.list')}
        captionHidden
        rows={sheets}
        empty={t('assessment.sheet.none')}
        columns={[
          {
            heading: t('assessment.list.sheet'),
            names: true,
            size: 'wide',
            cell: ({ id, content, version }) => (
              <>
                <a href={`/sheets/${id}`}>{localText(content.title, language)}</a>{' '}
                {t('assessment.sheet.version', { version })}
              </>
            ),
          },
          {
            heading: t('assessment.list.period'),
            cell: ({ content }) =>
              t('assessment.sheet.from', { on: formatDate(content.from, language) }),
          },
          {
            heading: t('assessment.sheet.basis'),
            cell: ({ content }) => localText(content.basis, language),
          },
        ]}
      />
    </Layout>
  )
}

interface SheetPageProps {
  site: Site
  sheet: ScoreSheet
  organs: ReadonlyMap<string, Organ>
}

/** /sheets/…: one version of a sheet, whole. */
export function SheetPage({ site, sheet, organs }: SheetPageProps) {
  const { t, language } = site
  const { content, version, usedBy, followedBy } = sheet
  const title = localText(content.title, language)
  return (
    <Layout site={site} title={title} door="supervision">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('assessment.list.title'), href: '/assessments' },
          { label: t('assessment.sheet.list'), href: '/sheets' },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <p class="small">
        {t('assessment.sheet.version', { version })} ·{' '}
        {t('assessment.sheet.from', { on: formatDate(content.from, language) })} ·{' '}
        {t('assessment.sheet.publishedBy', { organ: organName(organs, sheet.organ, language) })},{' '}
        {formatDate(civilDateOf(sheet.publishedAt), language)}
        {followedBy !== null && (
          <>
            {' · '}
            <a href={`/sheets/${sheet.sheet}@${followedBy}`}>
              {t('assessment.sheet.followed', { version: followedBy })}
            </a>
          </>
        )}
      </p>
      <dl class="about">
        <dt>{t('assessment.sheet.basis')}</dt>
        <dd>{localText(content.basis, language)}</dd>
        <dt>{t('assessment.sheet.usedBy')}</dt>
        <dd>
          {usedBy.length === 0
            ? t('assessment.sheet.unused')
            : usedBy.map((id) => (
                <>
                  <a href={`/assessments/${id}`}>{id}</a>{' '}
                </>
              ))}
        </dd>
      </dl>
      <h2>{t('assessment.sheet.items')}</h2>
      <p>{t('assessment.one.howBody')}</p>
      <SheetItems site={site} items={content.items} />
      <p class="small">
        {t('assessment.sheet.caps', {
          deduct: formatNumber(content.deductionCap, language),
          add: formatNumber(content.bonusCap, language),
          floor: formatPercent(decimal(content.coverageFloor).toNumber(), language),
          days: content.objectionDays,
        })}
      </p>
      <h2>{t('assessment.sheet.groups')}</h2>
      <p>{t('assessment.sheet.groupsLead')}</p>
      {content.groups.map((group) => (
        <p>
          <strong>{localText(group.title, language)}</strong>{' '}
          {group.organs.map((organ) => (
            <>
              <OrganLink organs={organs} id={organ} language={language} />{' '}
            </>
          ))}
        </p>
      ))}
    </Layout>
  )
}
