import type { Award, AwardRound } from '../../../engines/plan/award/load-awards.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { langOf } from '../../components/lang-of.ts'
import { Layout } from '../../components/layout.tsx'
import { formatDate } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { OrganLink } from '../organ-link.tsx'
import { AwardMark } from './award-mark.tsx'

interface AwardListPageProps {
  site: Site
  rounds: readonly AwardRound[]
  awards: readonly Award[]
  organs: ReadonlyMap<string, Organ>
}

/** /awards: every round with its rules and nominations, the latest first. */
export function AwardListPage({ site, rounds, awards, organs }: AwardListPageProps) {
  const { t, language, today } = site
  return (
    <Layout site={site} title={t('award.title')} door="supervision">
      <h1>{t('award.title')}</h1>
      <p class="lead">{t('award.lead')}</p>
      {rounds.length === 0 && (
        <EmptyState title={t('award.none')}>
          <p>{t('award.noneBody')}</p>
        </EmptyState>
      )}
      {rounds.map((round) => (
        <section id={round.id}>
          <h2>{localText(round.title, language)}</h2>
          <RoundRules site={site} round={round} />
          {today <= round.nominateUntil && (
            <p>
              <a class="button secondary" href={`/nominate/${round.id}`}>
                {t('award.nominate')}
              </a>
            </p>
          )}
          <Nominations
            site={site}
            organs={organs}
            awards={awards.filter((award) => award.round === round.id)}
          />
        </section>
      ))}
    </Layout>
  )
}

/** The rules of a round in one line. */
export function RoundRules({ site: { t, language }, round }: { site: Site; round: AwardRound }) {
  const { publicVote, quorum, majority, nominateUntil, basis } = round
  const parts = [
    t('award.rules.basis', { basis: localText(basis, language) }),
    t('award.rules.nominate', { on: formatDate(nominateUntil, language) }),
    publicVote
      ? t('award.rules.public', {
          on: formatDate(publicVote.until, language),
          needed: formatNumber(publicVote.needed, language),
        })
      : t('award.rules.noPublic'),
    t('award.rules.panel', { quorum, ...majority }),
  ]
  return <p class="small">{parts.join(language === 'en' ? '; ' : '；')}</p>
}

interface NominationsProps {
  site: Site
  awards: readonly Award[]
  organs: ReadonlyMap<string, Organ>
}

function Nominations({ site, awards, organs }: NominationsProps) {
  const { t, language } = site
  return (
    <DataTable<Award>
      t={t}
      caption={t('award.nomination')}
      captionHidden
      rows={awards}
      empty={t('award.noNominations')}
      columns={[
        {
          heading: t('award.nomination'),
          names: true,
          size: 'wide',
          cell: ({ id, title }) => (
            <a href={`/awards/${id}`} lang={langOf(title, language)}>
              {title}
            </a>
          ),
        },
        {
          heading: t('award.unit'),
          cell: ({ organ }) => <OrganLink organs={organs} id={organ} language={language} />,
        },
        {
          heading: t('award.state'),
          cell: ({ status }) => <AwardMark t={t} status={status} />,
        },
        {
          heading: t('award.votesHeading'),
          numeric: true,
          cell: (award) => votesText(site, award),
        },
        {
          heading: t('award.supportHeading'),
          numeric: true,
          cell: ({ support }) => formatNumber(support, language),
        },
      ]}
    />
  )
}

/** How many of the panel are in favour, of how many that voted. */
export function votesText({ t }: Site, { votes }: Pick<Award, 'votes'>): string {
  const inFavour = votes.filter((vote) => vote.inFavour).length
  return t('award.votes', { inFavour, votes: votes.length })
}
