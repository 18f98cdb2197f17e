import type { Child } from 'hono/jsx'
import type { Translate } from '../../text/translate.ts'

interface NotificationBannerProps {
  t: Translate
  /**
   * `success` answers what was just done and is read out at once; `important` says something about
   * the page.
   */
  kind: 'success' | 'important'
  title: string
  children?: Child | undefined
}

/** Something to know before the page itself. */
export function NotificationBanner({ t, kind, title, children }: NotificationBannerProps) {
  const success = kind === 'success'
  return (
    <div
      class={`banner ${kind}`}
      role={success ? 'alert' : 'region'}
      aria-labelledby="banner-title"
    >
      <h2 id="banner-title">
        <span class="visually-hidden">{t(`parts.banner.${kind}`)} </span>
        {title}
      </h2>
      {children}
    </div>
  )
}
