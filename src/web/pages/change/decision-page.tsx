import type { Permit } from '../../../engines/plan/change/decision.ts'
import type { Decision } from '../../../engines/plan/change/load-decisions.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../kernel/entry.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { CheckAnswers } from '../../components/check-answers.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { langOf } from '../../components/lang-of.ts'
import { Layout } from '../../components/layout.tsx'
import { OwnWords, ownWords } from '../../components/own-words.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { commitmentTitle } from '../commitment-facts.ts'
import { organName } from '../organ-link.tsx'
import { DoneBanner } from '../workbench/act/done-banner.tsx'
import { allowedWords } from './change-words.ts'

interface DecisionPageProps {
  site: Site
  decision: Decision
  planTitle: string
  /** The promises it names, by id. */
  views: ReadonlyMap<string, CommitmentView>
  organs: ReadonlyMap<string, Organ>
  done: Entry | null
}

/** /changes/decisions/…: what the adopting body allowed, and what of it was used. */
export function DecisionPage(props: DecisionPageProps) {
  const { site, decision, planTitle, views, organs } = props
  const { t, language } = site
  const { made } = decision
  return (
    <Layout site={site} title={ownWords(site, decision.title)} door="supervision">
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('change.title'), href: '/changes' },
          { label: t('change.decision.one', { id: decision.id }) },
        ]}
      />
      <h1>
        <OwnWords site={site} words={decision.title} />
      </h1>
      <CheckAnswers
        t={t}
        answers={[
          {
            question: t('change.work.plan'),
            answer: (
              <a href={`/plans/${decision.plan}`}>
                <OwnWords site={site} words={planTitle} />
              </a>
            ),
          },
          {
            question: t('change.decision.reference'),
            answer: <OwnWords site={site} words={decision.reference} />,
          },
          {
            question: t('change.decision.decidedOn'),
            answer: formatDate(decision.decidedOn, language),
          },
          {
            question: t('change.column.reason'),
            answer: <span lang={langOf(made.text, language)}>{made.text}</span>,
          },
        ]}
      />
      <h2>{t('change.decision.allows')}</h2>
      <p>{t('change.decision.each')}</p>
      <DataTable<Permit>
        t={t}
        caption={t('change.decision.allows')}
        captionHidden
        rows={decision.permits}
        columns={[
          {
            heading: t('change.column.commitment'),
            names: true,
            cell: ({ commitment }) => (
              <Named site={site} id={commitment} view={views.get(commitment)} />
            ),
          },
          {
            heading: t('change.column.what'),
            cell: ({ commitment, allows }) => allowedWords(site, allows, views.get(commitment)),
          },
          {
            heading: t('public.unit.state'),
            cell: ({ usedAt }) =>
              usedAt === null
                ? t('change.decision.unused')
                : t('change.decision.used', { on: formatDate(civilDateOf(usedAt), language) }),
          },
        ]}
      />
      <p class="small">
        {t('change.by', {
          organ: organName(organs, made.organ, language),
          on: formatDate(civilDateOf(made.at), language),
        })}
      </p>
    </Layout>
  )
}

function Named({ site, id, view }: { site: Site; id: string; view: CommitmentView | undefined }) {
  if (!view) return <>{id}</>
  return (
    <a href={`/commitments/${id}#changes`}>
      <OwnWords site={site} words={commitmentTitle(view)} />
    </a>
  )
}
