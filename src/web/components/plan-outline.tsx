import type { Translate } from '../../text/translate.ts'
import { StateBar, type StateCounts } from './state-bar.tsx'
import { langOf } from './lang-of.ts'

/** A chapter or section in the outline. */
export interface OutlineItem {
  readonly title: string
  readonly href: string
  readonly current: boolean
  /** Missing where nothing under it is promised. */
  readonly counts?: StateCounts | undefined
  readonly items?: readonly OutlineItem[] | undefined
}

/** The plan's contents with the state of each chapter as a small bar. */
export function PlanOutline({ t, items }: { t: Translate; items: readonly OutlineItem[] }) {
  return (
    <nav class="outline" aria-label={t('plan.outline')}>
      <OutlineList t={t} items={items} />
    </nav>
  )
}

function OutlineList({ t, items }: { t: Translate; items: readonly OutlineItem[] }) {
  return (
    <ol>
      {items.map((item) => (
        <li>
          <span class="entry">
            <a
              href={item.href}
              aria-current={item.current ? 'true' : undefined}
              lang={langOf(item.title, t.language)}
            >
              {item.title}
            </a>
            {item.counts && <StateBar t={t} counts={item.counts} size="spark" />}
          </span>
          {item.items && item.items.length > 0 && <OutlineList t={t} items={item.items} />}
        </li>
      ))}
    </ol>
  )
}
