import type { Challenge } from '../../../../engines/plan/views/load-challenges.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { langOf } from '../../../components/lang-of.ts'
import { Layout } from '../../../components/layout.tsx'
import { formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { ChallengeMark } from '../../challenge-item.tsx'
import { excerpt } from '../../measure-text.ts'
import { organName } from '../../organ-link.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface ChallengeListPageProps {
  site: Site
  challenges: readonly Challenge[]
  organs: ReadonlyMap<string, Organ>
  done: Entry | null
}

/** /work/challenges: what waits for this office's answer or ruling, the oldest first. */
export function ChallengeListPage({ site, challenges, organs, done }: ChallengeListPageProps) {
  const { t, language } = site
  const title = t('challenge.queue.title')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      {challenges.length === 0 ? (
        <EmptyState title={t('challenge.queue.none')}>
          <p>{t('challenge.queue.noneBody')}</p>
        </EmptyState>
      ) : (
        <DataTable<Challenge>
          t={t}
          caption={title}
          captionHidden
          rows={challenges}
          columns={[
            {
              heading: t('challenge.queue.statement'),
              names: true,
              size: 'wide',
              cell: ({ id, statement }) => (
                <a href={challengeHref(id)} lang={langOf(statement, language)}>
                  {excerpt(statement, 44)}
                </a>
              ),
            },
            {
              heading: t('challenge.queue.organ'),
              cell: ({ organ }) => organName(organs, organ, language),
            },
            {
              heading: t('challenge.queue.state'),
              cell: (challenge) => <ChallengeMark site={site} challenge={challenge} />,
            },
            {
              heading: t('challenge.queue.limit'),
              cell: ({ answerBy }) => formatDate(answerBy, language),
            },
          ]}
        />
      )}
    </Layout>
  )
}

/** Where a challenge is answered and ruled on. */
function challengeHref(id: string): string {
  return `/work/challenges/${encodeURIComponent(id)}`
}
