import type { Translate } from '../../text/translate.ts'

/** One filter: a link to the list it leaves. */
export interface Chip {
  readonly label: string
  readonly href: string
  readonly current: boolean
  /** How many the list then has. */
  readonly count?: string | undefined
  /**
   * What the island shows without a new page: rows whose `data-filter` has this word; '' is all.
   */
  readonly filter?: string | undefined
}

/**
 * Filters side by side, one of them on. Links, so they work, print and can be passed on without
 * scripts.
 */
export function Chips({
  t,
  chips,
  label,
}: {
  t: Translate
  chips: readonly Chip[]
  label?: string | undefined
}) {
  return (
    <nav class="chips" aria-label={label ?? t('parts.filter')}>
      <ul>
        {chips.map((chip) => (
          <li>
            <a
              href={chip.href}
              aria-current={chip.current ? 'true' : undefined}
              data-filter={chip.filter}
            >
              {chip.label}
              {chip.count !== undefined && <span class="num"> {chip.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
