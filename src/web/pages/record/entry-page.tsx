import { hash } from 'node:crypto'
import type { Entry } from '../../../kernel/entry.ts'
import { leafHash } from '../../../kernel/journal/merkle.ts'
import type { Receipt } from '../../../kernel/journal/receipt.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { CheckAnswers } from '../../components/check-answers.tsx'
import { Details } from '../../components/details.tsx'
import { Layout } from '../../components/layout.tsx'
import { ReceiptBox } from '../../components/receipt-box.tsx'
import { formatInstant } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { actTitle } from '../act-title.ts'
import type { CityData } from '../city-data.ts'
import { organName } from '../organ-link.tsx'
import { PowerName } from '../power-name.tsx'

interface EntryPageProps {
  site: Site
  entry: Entry
  receipt: Receipt
  /** What the entry's organ and power are called. */
  known: Pick<CityData, 'organs' | 'powers'>
}

/** One entry: what was asked, what changed, under which power, and the proof that it is in the journal. */
export function EntryPage({ site, entry, receipt, known }: EntryPageProps) {
  const { t, language } = site
  const title = t('record.entry', { seq: formatNumber(entry.seq, language) })
  return (
    <Layout site={site} title={title} door="record">
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('record.title'), href: '/record' }, { label: title }]}
      />
      <h1>{actTitle(t, entry.command)}</h1>
      <div class="commitment">
        <div>
          <CheckAnswers t={t} answers={factsOf(site, entry, known)} />
          <h2>{t('record.detail.changed')}</h2>
          <ul class="events">
            {entry.events.map(({ kind, id, event }) => (
              <li>
                <h3>
                  {event.type} <ThingLink kind={kind} id={id} />
                </h3>
                <pre class="wrap">
                  <code>{JSON.stringify(withoutType(event), null, 2)}</code>
                </pre>
              </li>
            ))}
          </ul>

          <Details summary={t('record.detail.input')}>
            <pre class="wrap">
              <code>{JSON.stringify(entry.input, null, 2)}</code>
            </pre>
          </Details>
          <Details summary={t('record.detail.raw')}>
            <pre class="wrap">
              <code>{receipt.entry}</code>
            </pre>
          </Details>
          <p class="small">{t('record.detail.sealedNote')}</p>
          <p>
            {entry.seq > 1 && (
              <a href={`/record/entries/${entry.seq - 1}`} rel="prev">
                {t('record.detail.older')}
              </a>
            )}{' '}
            {entry.seq < receipt.size && (
              <a href={`/record/entries/${entry.seq + 1}`} rel="next">
                {t('record.detail.newer')}
              </a>
            )}
          </p>
        </div>
        <aside>
          <ReceiptBox
            site={site}
            receipt={{
              chain: receipt.chain,
              seq: entry.seq,
              leaf: Buffer.from(leafHash(Buffer.from(receipt.entry))).toString('hex'),
              root: rootIn(receipt.note),
              at: entry.at,
              downloadHref: `/record/receipts/${entry.seq}.json`,
              fileName: `receipt-${entry.seq}.json`,
            }}
          />
          <p class="small">{t('record.detail.proofBody', { count: receipt.proof.length })}</p>
        </aside>
      </div>
    </Layout>
  )
}

/** What the event says beside its name, which heads it. */
function withoutType({ type: _, ...said }: { type: string }): object {
  return said
}

/** The thing an event is about, leading to its page where it has one. */
function ThingLink({ kind, id }: { kind: string; id: string }) {
  const name = `${kind} ${id}`
  const href = thingHref(kind, id)
  return <span class="small">{href === null ? name : <a href={href}>{name}</a>}</span>
}

function thingHref(kind: string, id: string): string | null {
  if (kind === 'commitment') return `/commitments/${id}`
  if (kind === 'report') return `/commitments/${id.replace(/\.r\d+$/, '')}#reports`
  if (kind === 'organ') return `/units/${id}`
  return kind === 'plan' ? `/plans/${id}` : null
}

function factsOf(site: Site, entry: Entry, { organs, powers }: EntryPageProps['known']) {
  const { t, language } = site
  return [
    { question: t('record.columns.at'), answer: formatInstant(entry.at, language) },
    {
      question: t('record.columns.who'),
      answer:
        entry.organ === null
          ? t('record.citizen')
          : `${organName(organs, entry.organ, language)} · ${entry.post ?? ''}`,
    },
    {
      question: t('record.columns.power'),
      answer: <PowerName code={entry.power} powers={powers} language={language} />,
    },
    { question: t('record.detail.act'), answer: <code>{entry.command}</code> },
    { question: t('record.detail.key'), answer: <code>{shortKey(entry.key)}</code> },
  ]
}

/** Keys are long and say nothing to a reader; their digest's beginning tells two apart. */
function shortKey(key: string): string {
  return key.length <= 48 ? key : `${key.slice(0, 20)}…${hash('sha256', key).slice(0, 8)}`
}

/** The root in a signed head: its third line, base64 there and hex here. */
function rootIn(note: string): string {
  return Buffer.from(note.split('\n')[2] ?? '', 'base64').toString('hex')
}
