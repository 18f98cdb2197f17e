import type { Award, AwardRound } from '../../../../engines/plan/award/load-awards.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { langOf } from '../../../components/lang-of.ts'
import { Layout } from '../../../components/layout.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { localText, type Site } from '../../../site.ts'
import { RoundRules, votesText } from '../../award/award-list-page.tsx'
import { organName, OrganLink } from '../../organ-link.tsx'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface PanelListPageProps {
  site: Site
  awards: readonly Award[]
  organs: ReadonlyMap<string, Organ>
  mayOpen: boolean
  done: Entry | null
}

/** /work/awards: nominations to vote on or to decide. */
export function PanelListPage({ site, awards, organs, mayOpen, done }: PanelListPageProps) {
  const { t, language } = site
  const title = t('award.title')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      {mayOpen && (
        <p>
          <a class="button secondary" href="/work/awards/new">
            {t('award.open')}
          </a>
        </p>
      )}
      <DataTable<Award>
        t={t}
        caption={title}
        captionHidden
        rows={awards}
        empty={t('award.noNominations')}
        columns={[
          {
            heading: t('award.nomination'),
            names: true,
            size: 'wide',
            cell: ({ id, title: name }) => (
              <a href={`/work/awards/${id}`} lang={langOf(name, language)}>
                {name}
              </a>
            ),
          },
          {
            heading: t('award.unit'),
            cell: ({ organ }) => organName(organs, organ, language),
          },
          {
            heading: t('award.votesHeading'),
            numeric: true,
            cell: (award) => votesText(site, award),
          },
        ]}
      />
    </Layout>
  )
}

export interface PanelTyped {
  choice: string
  reason: string
}

interface PanelPageProps {
  site: Site
  award: Award
  round: AwardRound
  organs: ReadonlyMap<string, Organ>
  may: { vote: boolean; decide: boolean }
  typed: PanelTyped
  errors: readonly FieldError[]
}

/** /work/awards/…: one nomination, to be voted on by the panel or decided by the office that holds the round. */
export function PanelPage(props: PanelPageProps) {
  const { site, award, round, organs, may, errors } = props
  const { t, language } = site
  return (
    <Layout site={site} title={award.title} hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('award.title'), href: '/work/awards' },
          { label: award.title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1 lang={langOf(award.title, language)}>{award.title}</h1>
      <p class="small">
        {localText(round.title, language)} ·{' '}
        <OrganLink organs={organs} id={award.organ} language={language} /> ·{' '}
        <a href={`/awards/${award.id}`}>{t('award.panelVotes')}</a> {votesText(site, award)} ·{' '}
        {t('award.supporters', { count: award.support })}
      </p>
      <div class="columns">
        <div>
          <p class="quoted" lang={langOf(award.statement, language)}>
            {award.statement}
          </p>
          <RoundRules site={site} round={round} />
        </div>
        <aside class="card decide">
          {may.vote && <PanelForm {...props} act="vote" />}
          {may.decide && <PanelForm {...props} act="decide" />}
        </aside>
      </div>
    </Layout>
  )
}

function PanelForm({ site, typed, errors, act }: PanelPageProps & { act: 'vote' | 'decide' }) {
  const { t } = site
  const labels =
    act === 'vote'
      ? { yes: t('award.inFavour'), no: t('award.against') }
      : { yes: t('award.grant'), no: t('award.notGrant') }
  return (
    <ActForm site={site} act={act}>
      <h2>{t(`award.${act}`)}</h2>
      <Radios
        t={t}
        name="choice"
        label={t(`award.${act}`)}
        value={typed.choice}
        error={errorOf(errors, 'choice')}
        choices={[
          { value: 'yes', label: labels.yes },
          { value: 'no', label: labels.no },
        ]}
      />
      <TextArea
        t={t}
        name="reason"
        label={t('award.reason')}
        hint={t('award.reasonHint')}
        value={typed.reason}
        error={errorOf(errors, 'reason')}
      />
      <Button>{t(act === 'vote' ? 'award.voteSubmit' : 'award.decideSubmit')}</Button>
    </ActForm>
  )
}
