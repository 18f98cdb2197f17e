import type { PanelVote } from '../../../engines/plan/award/award.ts'
import type { Award, AwardRound } from '../../../engines/plan/award/load-awards.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../kernel/entry.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type FieldError } from '../../components/error-summary.tsx'
import { langOf } from '../../components/lang-of.ts'
import { Layout } from '../../components/layout.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { OrganLink, organName } from '../organ-link.tsx'
import { ActForm } from '../workbench/act/act-form.tsx'
import { DoneBanner } from '../workbench/act/done-banner.tsx'
import { RoundRules } from './award-list-page.tsx'
import { AwardMark } from './award-mark.tsx'

interface AwardPageProps {
  site: Site
  award: Award
  round: AwardRound
  organs: ReadonlyMap<string, Organ>
  /** Whether whoever is signed in supports it already. */
  supported: boolean
  done: Entry | null
  errors: readonly FieldError[]
}

/** /awards/…: one nomination, its votes and their reasons, its support, the decision. */
export function AwardPage(props: AwardPageProps) {
  const { site, award, round, organs, done, errors } = props
  const { t, language } = site
  const { title, statement, decision } = award
  return (
    <Layout site={site} title={title} door="supervision" hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('award.title'), href: '/awards' },
          { label: localText(round.title, language), href: `/awards#${round.id}` },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1 lang={langOf(title, language)}>{title}</h1>
      <p>
        <AwardMark t={t} status={award.status} /> ·{' '}
        <OrganLink organs={organs} id={award.organ} language={language} /> ·{' '}
        {t('award.nominatedOn', { on: formatDate(civilDateOf(award.nominatedAt), language) })}
      </p>
      <p class="quoted" lang={langOf(statement, language)}>
        {statement}
      </p>
      <RoundRules site={site} round={round} />
      {round.publicVote && <Support {...props} />}
      <h2>{t('award.panelVotes')}</h2>
      {award.votes.length === 0 && <p>{t('award.noVotes')}</p>}
      {award.votes.map((vote) => (
        <Vote site={site} vote={vote} organs={organs} />
      ))}
      {decision && (
        <>
          <h2>{t('award.decision')}</h2>
          <p>
            <AwardMark t={t} status={award.status} />{' '}
            <span class="small">
              {t('award.decided', { organ: organName(organs, decision.organ, language) })} ·{' '}
              {formatDate(civilDateOf(decision.at), language)}
            </span>
          </p>
          <p lang={langOf(decision.text, language)}>{decision.text}</p>
        </>
      )}
    </Layout>
  )
}

function Support({ site, award, round, supported }: AwardPageProps) {
  const { t, language, user, today } = site
  const { publicVote } = round
  if (!publicVote) return null
  const runs = award.status === 'nominated' && today <= publicVote.until
  return (
    <>
      <p class="num">
        {t('award.supportersNeeded', {
          count: formatNumber(award.support, language),
          needed: formatNumber(publicVote.needed, language),
        })}
      </p>
      {runs && supported && <p>{t('award.supported')}</p>}
      {runs && !user && (
        <p>
          <a href={`/sign-in?to=${encodeURIComponent(site.path)}`}>{t('award.signIn')}</a>
        </p>
      )}
      {runs && user && !supported && (
        <ActForm site={site} action={`/support/${award.id}`}>
          <Button>{t('award.supportSubmit')}</Button>
        </ActForm>
      )}
    </>
  )
}

interface VoteProps {
  site: Site
  vote: PanelVote
  organs: ReadonlyMap<string, Organ>
}

function Vote({ site: { t, language }, vote, organs }: VoteProps) {
  return (
    <div class="said">
      <p>
        <StatusMark tone={vote.inFavour ? 'on' : 'idle'}>
          {t(vote.inFavour ? 'award.inFavour' : 'award.against')}
        </StatusMark>{' '}
        <span class="small">
          {t('award.voted', { organ: organName(organs, vote.organ, language) })} ·{' '}
          {formatDate(civilDateOf(vote.at), language)}
        </span>
      </p>
      <p lang={langOf(vote.text, language)}>{vote.text}</p>
    </div>
  )
}
