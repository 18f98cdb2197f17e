import type { Site } from '../../../site.ts'
import { formatNumber } from '../../../format-number.ts'

/** One kind of work that waits. */
export interface DeskTask {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly hint: string
  /** How many wait; missing where nothing is counted. */
  readonly count?: number | undefined
  /** `late`: somebody is waiting for it already. Default: it can be done when there is time. */
  readonly tone?: 'late' | 'risk' | undefined
}

/**
 * What waits, each with how many: the pattern of a task list, with a count where that has a state.
 */
export function DeskList({ site, tasks }: { site: Site; tasks: readonly DeskTask[] }) {
  return (
    <ul class="tasks">
      {tasks.map(({ id, title, href, hint, count, tone }) => (
        <li id={id}>
          <div>
            <a href={href}>{title}</a>
            <div class="hint">{hint}</div>
          </div>
          {count !== undefined && (
            <span class={`count num ${tone ?? ''}`}>{formatNumber(count, site.language)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
