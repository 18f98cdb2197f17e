import type { PlanState } from '../../../../engines/plan/plan.ts'
import type { PlanVersionState } from '../../../../engines/plan/plan-version.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { ButtonLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Layout } from '../../../components/layout.tsx'
import { StatusMark } from '../../../components/status-mark.tsx'
import type { Tone } from '../../../components/tone.ts'
import { formatInstant } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { DoneBanner } from '../act/done-banner.tsx'

/** A plan with all its versions, the latest first. */
export interface PlanVersions {
  id: string
  plan: PlanState
  versions: PlanVersionState[]
}

const tones: Readonly<Record<PlanVersionState['status'], Tone>> = {
  none: 'idle',
  draft: 'risk',
  adopted: 'on',
  superseded: 'idle',
  withdrawn: 'idle',
}

interface PlansPageProps {
  site: Site
  plans: readonly PlanVersions[]
  done: Entry | null
}

/** /work/plans: every plan and version with its next step. */
export function PlansPage({ site, plans, done }: PlansPageProps) {
  const { t } = site
  return (
    <Layout site={site} title={t('work.plans.title')}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: t('work.plans.title') }]}
      />
      <h1>{t('work.plans.title')}</h1>
      <p class="lead">{t('work.plans.lead')}</p>
      <p>
        <ButtonLink href="/work/take-in">{t('work.plans.takeIn')}</ButtonLink>
      </p>
      {plans.length === 0 && (
        <EmptyState title={t('work.plans.empty')}>
          <p>{t('work.plans.emptyBody')}</p>
        </EmptyState>
      )}
      {plans.map((each) => (
        <VersionTable site={site} plan={each} />
      ))}
    </Layout>
  )
}

function VersionTable({ site, plan }: { site: Site; plan: PlanVersions }) {
  const { t, language } = site
  return (
    <section>
      <DataTable<PlanVersionState>
        t={t}
        caption={plan.versions[0]?.title ?? plan.plan.title}
        rows={plan.versions}
        columns={[
          {
            heading: t('work.adopt.version'),
            names: true,
            cell: ({ number }) => t('work.plans.version', { number }),
          },
          {
            heading: t('work.reports.state'),
            cell: ({ status }) => (
              <StatusMark tone={tones[status]}>{t(`work.plans.status.${status}`)}</StatusMark>
            ),
          },
          { heading: t('work.plans.document'), cell: ({ document }) => document.name },
          {
            heading: t('work.plans.takenIn'),
            cell: ({ takenInAt }) => formatInstant(takenInAt, language),
          },
          {
            heading: t('work.plans.next'),
            cell: (version) => <NextStep site={site} id={plan.id} version={version} />,
          },
        ]}
      />
    </section>
  )
}

interface NextStepProps {
  site: Site
  id: string
  version: PlanVersionState
}

function NextStep({ site: { t }, id, version }: NextStepProps) {
  const confirm = `/work/plans/${id}/${version.number}`
  if (version.status === 'draft') return <a href={confirm}>{t('work.plans.confirm')}</a>
  if (version.status !== 'adopted') return <a href={confirm}>{t('work.plans.see')}</a>
  return (
    <>
      <a href={`/work/assign/${id}`}>{t('work.plans.assign')}</a>
      {' · '}
      <a href={`/plans/${id}`}>{t('work.plans.public')}</a>
    </>
  )
}
