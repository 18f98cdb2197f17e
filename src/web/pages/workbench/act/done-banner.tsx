// After an act the next page says which entry it became. The address carries only the entry's
// number; whose act it was and what is read from the journal, so that a forged address shows
// nothing.
import type { Entry } from '../../../../kernel/entry.ts'
import { loadEntry } from '../../../../kernel/journal/load-entry.ts'
import { NotificationBanner } from '../../../components/notification-banner.tsx'
import { formatNumber } from '../../../format-number.ts'
import type { SignedIn, Site } from '../../../site.ts'
import { doneTitle } from './done-title.ts'
import type { Visit } from './officer.tsx'

/** Who came back from a form, and where entries are read. */
interface Finding {
  c: Visit['c']
  deps: Pick<Visit['deps'], 'reader'>
  user: SignedIn | null
}

/** The entry the page before led to; null where there is none, or it is another person's. */
export async function doneOf({ c, deps, user }: Finding): Promise<Entry | null> {
  const asked = c.req.query('done')
  if (user === null || asked === undefined || !/^[1-9]\d{0,14}$/.test(asked)) return null
  const entry = await loadEntry(deps.reader, Number(asked))
  return entry?.actor === user.person ? entry : null
}

/** Says what was just done, as which entry, and where its receipt is. */
export function DoneBanner({ site, done }: { site: Site; done: Entry | null }) {
  if (!done) return null
  const { t, language } = site
  return (
    <NotificationBanner t={t} kind="success" title={doneTitle(t, done.command)}>
      <p>
        {t('work.done.recorded')}{' '}
        <a href={`/record/entries/${done.seq}`}>
          {t('work.done.entry', { seq: formatNumber(done.seq, language) })}
        </a>
        {' · '}
        <a href={`/record/receipts/${done.seq}.json`} download={`receipt-${done.seq}.json`}>
          {t('work.done.receipt')}
        </a>
      </p>
    </NotificationBanner>
  )
}
