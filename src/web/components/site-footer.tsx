import { formatInstant } from '../format-date.ts'
import { formatNumber } from '../format-number.ts'
import type { Site } from '../site.ts'

/** The head of the journal, and the way to check it without us. */
export function SiteFooter({ site }: { site: Site }) {
  const { t } = site
  return (
    <footer class="site">
      <div class="journal">
        <p>{t('site.footer.about')}</p>
        <JournalLine site={site} />
      </div>
      <ul class="links">
        <li>
          <a href="/record">{t('site.journal.open')}</a>
        </li>
        <li>
          <a href="/record#verify">{t('site.journal.verify')}</a>
        </li>
      </ul>
    </footer>
  )
}

function JournalLine({ site: { t, journal, language } }: { site: Site }) {
  if (!journal) return <p class="head">{t('site.journal.empty')}</p>
  const size = formatNumber(journal.size, language)
  const at = formatInstant(journal.at, language)
  return (
    <p class="head">
      {t('site.journal.head', { chain: journal.chain, size, at })}
      <br />
      {t('site.journal.root', { root: journal.root })}
    </p>
  )
}
