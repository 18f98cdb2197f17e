import { Button } from '../../../components/button.tsx'
import { CheckAnswers } from '../../../components/check-answers.tsx'
import { ErrorSummary, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { formatDate } from '../../../format-date.ts'
import { formatNumber } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'
import { draftHref } from '../draft/confirm-page.tsx'
import { countDraft, type Draft } from '../draft/draft.ts'

/** A date and a decision that were found in order. */
export interface Adoption {
  on: string
  decision: string
}

interface AdoptCheckPageProps {
  site: Site
  draft: Draft
  adoption: Adoption
  errors: readonly FieldError[]
}

/** Everything once more before the plan is in force. */
export function AdoptCheckPage({ site, draft, adoption, errors }: AdoptCheckPageProps) {
  const { t, language } = site
  const counts = countDraft(draft)
  const title = t('work.adopt.checkTitle')
  const change = `${draftHref(draft)}/adopt?${new URLSearchParams(adoptionQuery(adoption))}`
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <CheckAnswers
        t={t}
        answers={[
          { question: t('work.adopt.plan'), answer: draft.version.title },
          {
            question: t('work.adopt.version'),
            answer: t('work.plans.version', { number: draft.version.number }),
          },
          {
            question: t('work.adopt.on'),
            answer: formatDate(adoption.on, language),
            changeHref: change,
          },
          {
            question: t('work.adopt.decision'),
            answer: adoption.decision,
            changeHref: change,
          },
          {
            question: t('work.adopt.promises'),
            answer: formatNumber(counts.promises, language),
          },
          {
            question: t('work.adopt.dropped'),
            answer: formatNumber(counts.dropped, language),
          },
        ]}
      />
      <ActForm
        site={site}
        hidden={[
          ['adoptedOn', adoption.on],
          ['decision', adoption.decision],
        ]}
      >
        <div class="actions">
          <Button>{t('work.adopt.confirm')}</Button>
          <a href={change}>{t('work.adopt.change')}</a>
        </div>
      </ActForm>
    </Layout>
  )
}

/** The adoption as the form of the page before sends it. */
function adoptionQuery({ on, decision }: Adoption): Record<string, string> {
  const [year = '', month = '', day = ''] = on.split('-')
  return { 'on-year': year, 'on-month': month, 'on-day': day, decision }
}
