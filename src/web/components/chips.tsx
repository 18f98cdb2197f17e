import type { Translate } from '../../text/translate.ts'

/** One filter: a link to the list it leaves. */
export interface Chip {
  readonly label: string
  readonly href: string
  readonly current: boolean
  /** How many the list then has. */
  readonly count?: string | undefined
}

interface ChipsProps {
  t: Translate
  chips: readonly Chip[]
  /** What is filtered, where a page has several rows of chips. */
  label?: string | undefined
}

/**
 * Filters side by side, one of them on. Links, so they work, print and can be passed on without
 * scripts.
 */
export function Chips({ t, chips, label }: ChipsProps) {
  return (
    <nav class="chips" aria-label={label ?? t('parts.filter')}>
      <ul>
        {chips.map((chip) => (
          <li>
            <a href={chip.href} aria-current={chip.current ? 'true' : undefined}>
              {chip.label}
              {chip.count !== undefined && <span class="num"> {chip.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
