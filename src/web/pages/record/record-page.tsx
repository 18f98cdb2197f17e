import type { Entry } from '../../../kernel/entry.ts'
import type { PowerState } from '../../../kernel/power.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FactRow } from '../../components/fact-row.tsx'
import { Layout } from '../../components/layout.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { shortDigest } from '../../components/receipt-box.tsx'
import { formatInstant } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { actTitle } from '../act-title.ts'
import { organName } from '../organ-link.tsx'
import { PowerName } from '../power-name.tsx'

interface RecordPageProps {
  site: Site
  /** Newest first. */
  entries: readonly Entry[]
  organs: ReadonlyMap<string, Organ>
  powers: ReadonlyMap<string, PowerState>
  page: number
  pages: number
  vkey: string
}

/** The journal as anyone may read it, and how to check it without us. */
export function RecordPage(props: RecordPageProps) {
  const { site, page, pages, vkey } = props
  const { t } = site
  return (
    <Layout site={site} title={t('record.title')} door="record">
      <h1>{t('record.title')}</h1>
      <p class="lead">{t('record.lead')}</p>
      <HeadFacts site={site} />
      <h2>{t('record.entries')}</h2>
      <EntryTable {...props} />
      <Pagination t={t} page={page} pages={pages} hrefOf={(one) => `/record?page=${one}`} />
      <HowToVerify site={site} vkey={vkey} />
    </Layout>
  )
}

function HeadFacts({ site }: { site: Site }) {
  const { t, language, journal } = site
  if (!journal) return null
  return (
    <FactRow
      facts={[
        { value: formatNumber(journal.size, language), label: t('record.facts.entries') },
        { value: formatInstant(journal.at, language), label: t('record.facts.sealed') },
        { value: journal.chain, label: t('record.facts.chain') },
        { value: shortDigest(journal.root), label: t('record.facts.root') },
      ]}
    />
  )
}

function EntryTable({ site, entries, organs, powers }: RecordPageProps) {
  const { t, language } = site
  return (
    <DataTable<Entry>
      t={t}
      caption={t('record.entries')}
      captionHidden
      rows={entries}
      empty={t('record.empty')}
      columns={[
        {
          heading: t('record.columns.seq'),
          numeric: true,
          size: 'narrow',
          cell: ({ seq }) => <a href={`/record/entries/${seq}`}>{formatNumber(seq, language)}</a>,
        },
        {
          heading: t('record.columns.what'),
          names: true,
          cell: ({ command, events }) => (
            <>
              {actTitle(t, command)}{' '}
              <span class="small">{t('record.events', { count: events.length })}</span>
            </>
          ),
        },
        {
          heading: t('record.columns.who'),
          cell: ({ organ }) =>
            organ === null ? t('record.citizen') : organName(organs, organ, language),
        },
        {
          heading: t('record.columns.power'),
          cell: ({ power }) => <PowerName code={power} powers={powers} language={language} />,
        },
        {
          heading: t('record.columns.at'),
          numeric: true,
          cell: ({ at }) => <time datetime={at}>{formatInstant(at, language)}</time>,
        },
      ]}
    />
  )
}

function HowToVerify({ site: { t }, vkey }: { site: Site; vkey: string }) {
  return (
    <section id="verify">
      <h2>{t('record.verify.title')}</h2>
      <p>
        {t('record.verify.tool')}{' '}
        <a href="/record/verify.ts" download="verify.ts">
          {t('record.verify.toolLink')}
        </a>
      </p>
      <p>{t('record.verify.receipt')}</p>
      <pre>
        <code>node verify.ts receipt-42.json</code>
      </pre>
      <p>
        {t('record.verify.whole')}{' '}
        <a href="/record/export.tar.gz">{t('record.verify.exportLink')}</a>
      </p>
      <pre>
        <code>node verify.ts export.tar.gz</code>
      </pre>
      <p>
        {t('record.verify.key')} · <a href="/record/checkpoint">{t('record.verify.checkpoint')}</a>
      </p>
      <pre class="wrap">
        <code>{vkey}</code>
      </pre>
    </section>
  )
}
