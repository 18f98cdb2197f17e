import type { Translate } from '../../text/translate.ts'

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
              <span aria-current="page">{label}</span>
            ) : (
              <a href={href}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
