import type { Translate } from '../../text/translate.ts'
import { langOf } from './lang-of.ts'

export interface Crumb {
  readonly label: string
  /** Missing for the page itself. */
  readonly href?: string | undefined
}

/** The way from the door to this page. */
export function Breadcrumb({ t, crumbs }: { t: Translate; crumbs: readonly Crumb[] }) {
  return (
    <nav class="breadcrumb" aria-label={t('parts.breadcrumb')}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li>
            {href === undefined ? (
              <span aria-current="page" lang={langOf(label, t.language)}>
                {label}
              </span>
            ) : (
              <a href={href} lang={langOf(label, t.language)}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
