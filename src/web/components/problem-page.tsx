import type { Diagnosis } from '../problem-of.ts'
import type { Site } from '../site.ts'
import { Layout } from './layout.tsx'

interface ProblemPageProps {
  site: Site
  diagnosis: Diagnosis
  requestId: string
}

/** What stands in place of a page that cannot be: what happened, what did not, what to do next. */
export function ProblemPage({ site, diagnosis, requestId }: ProblemPageProps) {
  const { t } = site
  const { kind, refusal } = diagnosis
  const title = t(`problem.${kind}.title`)
  return (
    <Layout site={site} title={title} width="text">
      <h1>{title}</h1>
      <p class="lead">
        {refusal ? t.refusal(refusal.code, refusal.values) : bodyOf(site, diagnosis)}
      </p>
      {kind === 'signIn' && (
        <p>
          <a class="button" href={`/sign-in?to=${encodeURIComponent(site.path)}`}>
            {t('site.account.signIn')}
          </a>
        </p>
      )}
      <p>
        <a href="/">{t('problem.goHome')}</a>
      </p>
      <p class="small request-id">{t('problem.requestId', { id: requestId })}</p>
    </Layout>
  )
}

function bodyOf({ t }: Site, { kind, retryAfterSeconds = 1 }: Diagnosis): string {
  if (kind === 'tooMany' || kind === 'unavailable')
    return t(`problem.${kind}.body`, { seconds: retryAfterSeconds })
  return t(`problem.${kind}.body`)
}
