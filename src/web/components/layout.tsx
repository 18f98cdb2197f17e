import type { Child } from 'hono/jsx'
import { raw } from 'hono/html'
import type { Door, Site } from '../site.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

interface LayoutProps {
  site: Site
  /** What this page is, before the name of the site. Also the text of its h1, or nearly. */
  title: string
  /** The door this page lies behind: marked in the header. */
  door?: Door | undefined
  /** Islands to load, by file name: `plan-notes.js`. The page must do without them. */
  islands?: readonly string[] | undefined
  /**
   * Whether a form on the page was refused: the title then says so first, for those who hear it.
   */
  hasErrors?: boolean | undefined
  /** Without it the page's content is as wide as the window. */
  width?: 'full' | 'page' | 'text' | undefined
  children?: Child | undefined
}

/** The frame of every page: head, skip link, header, main, footer. */
export function Layout(props: LayoutProps) {
  const { site, title, width = 'page' } = props
  const { t } = site
  const named = t('site.titleWithName', { title })
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={site.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{props.hasErrors ? t('form.titleWithError', { title: named }) : named}</title>
          <link rel="stylesheet" href={site.asset('site.css')} />
          <link rel="icon" href={site.asset('favicon.svg')} type="image/svg+xml" />
          {props.islands?.map((name) => (
            <script type="module" src={site.asset(name)} />
          ))}
        </head>
        <body>
          <a class="skip" href="#main">
            {t('site.skip')}
          </a>
          {site.sample && (
            <aside class="sample" aria-label={t('site.sample.short')}>
              {t('site.sample.banner')}
            </aside>
          )}
          <SiteHeader site={site} door={props.door} />
          <main id="main" class={`main main-${width}`} tabindex={-1}>
            {props.children}
          </main>
          <SiteFooter site={site} />
        </body>
      </html>
    </>
  )
}
