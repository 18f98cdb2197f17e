import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import type { Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'
import { draftHref } from './confirm-page.tsx'
import type { Draft } from './draft.ts'

interface WithdrawPageProps {
  site: Site
  draft: Draft
  errors: readonly FieldError[]
}

/** Asks once whether a draft is to be given up. */
export function WithdrawPage({ site, draft, errors }: WithdrawPageProps) {
  const { t } = site
  const version = draft.version.number
  const title = t('work.withdraw.title')
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.plans.title'), href: '/work/plans' },
          { label: t('work.confirm.title', { version }), href: draftHref(draft) },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead" lang="zh-CN">
        {draft.version.title}
      </p>
      <p>{t('work.withdraw.lead', { version })}</p>
      <ActForm site={site}>
        <div class="actions">
          <Button kind="danger">{t('work.withdraw.submit', { version })}</Button>
          <a href={draftHref(draft)}>{t('form.cancel')}</a>
        </div>
      </ActForm>
    </Layout>
  )
}
