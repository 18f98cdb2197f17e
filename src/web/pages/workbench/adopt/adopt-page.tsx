import type { Wording } from '../../../../engines/plan/commitment.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DateField, type DateParts } from '../../../components/date-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { FactRow } from '../../../components/fact-row.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { formatNumber } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import { draftHref } from '../draft/confirm-page.tsx'
import { countDraft, type Draft } from '../draft/draft.ts'
import { RelationMark, relationTones } from '../draft/relation-mark.tsx'

export interface AdoptTyped {
  on: DateParts
  decision: string
}

interface AdoptPageProps {
  site: Site
  draft: Draft
  /** Whether whoever looks may adopt; others only see what would change. */
  mayAdopt: boolean
  typed: AdoptTyped
  errors: readonly FieldError[]
}

/**
 * What a draft would change, the worst first; and for those who adopt, on which day by which
 * decision.
 */
export function AdoptPage({ site, draft, mayAdopt, typed, errors }: AdoptPageProps) {
  const { t } = site
  const { version, old } = draft
  const compare = old === null ? t('work.adopt.title') : t('work.adopt.changed', { old })
  const title = mayAdopt ? t('work.adopt.title') : compare
  return (
    <Layout site={site} title={`${title} · ${version.title}`} hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.plans.title'), href: '/work/plans' },
          {
            label: t('work.confirm.title', { version: version.number }),
            href: draftHref(draft),
          },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead" lang="zh-CN">
        {version.title}
      </p>
      <Changes site={site} draft={draft} />
      {mayAdopt && version.status === 'draft' && (
        <form method="get" action={`${draftHref(draft)}/adopt/check`} novalidate>
          <h2>{t('work.adopt.title')}</h2>
          <p>{t('work.adopt.lead')}</p>
          <DateField
            t={t}
            name="on"
            label={t('work.adopt.on')}
            value={typed.on}
            error={errorOf(errors, 'on')}
          />
          <TextField
            t={t}
            name="decision"
            label={t('work.adopt.decision')}
            hint={t('work.adopt.decisionHint')}
            value={typed.decision}
            error={errorOf(errors, 'decision')}
          />
          <div class="actions">
            <Button>{t('work.adopt.check')}</Button>
          </div>
        </form>
      )}
    </Layout>
  )
}

function Changes({ site, draft }: { site: Site; draft: Draft }) {
  const { t, language } = site
  const counts = countDraft(draft)
  if (draft.old === null)
    return (
      <>
        <p>{t('work.adopt.first')}</p>
        <FactRow
          facts={[
            {
              value: formatNumber(counts.promises, language),
              label: t('work.adopt.promises'),
            },
          ]}
        />
      </>
    )
  const relations = ['dropped', 'weakened', 'reworded', 'new', 'kept'] as const
  return (
    <>
      <FactRow
        facts={relations.map((relation) => ({
          value: formatNumber(counts[relation], language),
          label: t(`work.confirm.relation.${relation}`),
          tone: counts[relation] > 0 ? relationTones[relation] : undefined,
        }))}
      />
      <ul class="changes">
        {draft.dropped.map(({ wording }) => (
          <Change site={site} relation="dropped" before={wording} now={null} />
        ))}
        {(['weakened', 'reworded', 'new'] as const).flatMap((relation) =>
          draft.passages
            .filter(({ wording }) => wording.dismissed === null && wording.relation === relation)
            .map(({ wording, before }) => (
              <Change site={site} relation={relation} before={before} now={wording} />
            )),
        )}
      </ul>
    </>
  )
}

interface ChangeProps {
  site: Site
  relation: Wording['relation'] | 'dropped'
  before: Wording | null
  now: Wording | null
}

/** One change: what it was, struck, and what it is to be. */
function Change({ site, relation, before, now }: ChangeProps) {
  return (
    <li>
      <RelationMark t={site.t} relation={relation} />
      <div lang="zh-CN">
        {before && (
          <p>
            <del>{before.text}</del>
          </p>
        )}
        {now && (
          <p>
            <ins>{now.text}</ins>
          </p>
        )}
      </div>
    </li>
  )
}
