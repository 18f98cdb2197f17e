import type { Context, MiddlewareHandler } from 'hono'
import type { LocalText } from '../kernel/power.ts'
import { translate } from '../text/translate.ts'
import type { WebEnv } from './env.ts'
import { civilDateOf } from './format-date.ts'
import { languageOf, pathOf } from './language.ts'
import type { JournalHead, Site } from './site.ts'

export interface SiteOptions {
  readonly city: LocalText
  readonly sample: boolean
  readonly journalHead: () => JournalHead | null
  readonly now: () => number
  readonly asset: (name: string) => string
  readonly englishOf?: ((chinese: string) => string | null) | undefined
}

/** Puts the request's `Site` on the context. Runs after `sessions`. */
export function siteOfRequest(options: SiteOptions): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set('site', siteOf(c, options))
    await next()
  }
}

function siteOf(c: Context<WebEnv>, options: SiteOptions): Site {
  const language = languageOf(c)
  return {
    language,
    t: translate(language),
    path: pathOf(c),
    // Read when drawn, not before: a sign-in changes the one, and reading the other sets a cookie.
    get user() {
      return c.get('session').user
    },
    get csrf() {
      return c.get('session').csrf
    },
    sample: options.sample,
    city: options.city,
    journal: options.journalHead(),
    today: civilDateOf(new Date(options.now()).toISOString()),
    asset: options.asset,
    englishOf: options.englishOf ?? (() => null),
  }
}
