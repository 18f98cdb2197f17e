import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import { SearchForm } from '../../components/search-form.tsx'
import type { Site } from '../../site.ts'
import type { CityData } from '../city-data.ts'
import { CommitmentTable } from '../commitment-table.tsx'
import { organName } from '../organ-link.tsx'

const mostFound = 100

/** The promises whose words, indicators or units contain all of what was asked for. */
export function SearchPage({ site, city, query }: { site: Site; city: CityData; query: string }) {
  const { t } = site
  const found = query === '' ? [] : search(city, query)
  return (
    <Layout site={site} title={t('public.search.title')} door="plan">
      <h1>{t('public.search.title')}</h1>
      <SearchForm t={t} action="/search" placeholder={t('public.home.searchFor')} value={query} />
      {query === '' && <p>{t('public.search.prompt')}</p>}
      {query !== '' && found.length === 0 && (
        <EmptyState title={t('public.search.none', { query })} />
      )}
      {found.length > 0 && (
        <>
          <h2>{t('public.search.results', { query, count: found.length })}</h2>
          <CommitmentTable
            site={site}
            caption={t('public.search.title')}
            rows={found.slice(0, mostFound)}
          />
        </>
      )}
    </Layout>
  )
}

function search({ commitments, organs }: CityData, query: string) {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return commitments.filter(({ id, wording, measures, commitment }) => {
    const units = [commitment.lead, ...commitment.supporting].flatMap((each) =>
      each === null ? [] : [organName(organs, each, 'zh-CN'), organName(organs, each, 'en')],
    )
    const indicators = measures.map((each) => (each.type === 'figure' ? each.indicator : ''))
    const all = [id, wording.text, ...indicators, ...units]
      .join(' ')
      .normalize('NFKC')
      .toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
