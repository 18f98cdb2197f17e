import { formatInstant } from '../format-date.ts'
import { formatNumber } from '../format-number.ts'
import type { Site } from '../site.ts'

/** The proof of one entry as a person sees it. */
export interface ReceiptSummary {
  readonly chain: string
  readonly seq: number
  /** Digests as text; long ones are shown by their ends. */
  readonly leaf: string
  readonly root: string
  readonly at: string
  readonly downloadHref: string
  /** What the downloaded file is called, as the command line names it. */
  readonly fileName: string
}

/** A receipt to keep: which entry, its leaf and root, and how anyone checks it. */
export function ReceiptBox({ site, receipt }: { site: Site; receipt: ReceiptSummary }) {
  const { t, language } = site
  return (
    <section class="receipt" aria-label={t('parts.receipt.title')}>
      <p class="entry">
        {t('parts.receipt.title')} {receipt.chain}#{formatNumber(receipt.seq, language)}
      </p>
      <p>{t('parts.receipt.sealed', { at: formatInstant(receipt.at, language) })}</p>
      <dl>
        <dt>{t('parts.receipt.leaf')}</dt>
        <dd title={receipt.leaf}>{shortDigest(receipt.leaf)}</dd>
        <dt>{t('parts.receipt.root')}</dt>
        <dd title={receipt.root}>{shortDigest(receipt.root)}</dd>
      </dl>
      <p>
        {t('parts.receipt.anyone')}
        <br />
        <code>gangmu verify {receipt.fileName}</code>
      </p>
      <p>
        <a href={receipt.downloadHref} download={receipt.fileName}>
          {t('parts.receipt.download')}
        </a>
      </p>
    </section>
  )
}

/** `9c1f…b07e`: enough to compare by eye; the whole is in the file. */
export function shortDigest(digest: string): string {
  return digest.length <= 12 ? digest : `${digest.slice(0, 4)}…${digest.slice(-4)}`
}
