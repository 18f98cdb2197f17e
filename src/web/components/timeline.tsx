import type { Child } from 'hono/jsx'
import type { Translate } from '../../text/translate.ts'

/** One thing that happened, or is to happen. */
export interface Happening {
  readonly title: Child
  /** The machine's form of the time, a civil date or an instant, and as people write it. */
  readonly when: { readonly datetime: string; readonly text: string }
  /** Who, under which power, with which receipt: a short line. */
  readonly by?: Child | undefined
  /** `ok` has happened, `now` is happening, `next` is to come, `bad` went wrong. Default: `ok`. */
  readonly state?: 'ok' | 'now' | 'next' | 'bad' | undefined
  readonly body?: Child | undefined
}

/** What happened in order, as a line with stations. */
export function Timeline({
  t,
  happenings,
  label,
}: {
  t: Translate
  happenings: readonly Happening[]
  label?: string | undefined
}) {
  return (
    <ol class="timeline" aria-label={label ?? t('parts.timeline')}>
      {happenings.map(({ title, when, by, state = 'ok', body }) => (
        <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <p>
            <strong>{title}</strong> <time datetime={when.datetime}>{when.text}</time>
          </p>
          {by && <p class="small">{by}</p>}
          {body && <div class="body">{body}</div>}
        </li>
      ))}
    </ol>
  )
}
