import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Language, parseLanguage } from '../text/language.ts'

const cookie = 'lang'
const oneYearSeconds = 365 * 24 * 60 * 60

/**
 * The language of a request: what its address asks for (`?lang=en`), else what was chosen before (a
 * cookie), else Chinese. The browser's own setting is not consulted: it often says English on
 * machines set up by others.
 */
export function languageOf(c: Context): Language {
  return parseLanguage(c.req.query('lang')) ?? parseLanguage(getCookie(c, cookie)) ?? 'zh-CN'
}

/** Remembers a language that the address asks for, so that the pages after this one keep it. */
export function rememberLanguage({ https }: { https: boolean }): MiddlewareHandler {
  return async (c, next) => {
    const asked = parseLanguage(c.req.query('lang'))
    if (asked) {
      const attributes = { path: '/', sameSite: 'Lax', secure: https, httpOnly: true } as const
      setCookie(c, cookie, asked, { ...attributes, maxAge: oneYearSeconds })
    }
    await next()
  }
}

/** Path and query of a request without `lang`: the page itself, in whatever language. */
export function pathOf(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.delete('lang')
  const query = searchParams.toString()
  // `//host` would be another site's address in a link or a redirect.
  return pathname.replace(/^\/{2,}/, '/') + (query === '' ? '' : `?${query}`)
}

/** The same page in another language. */
export function inLanguage(path: string, language: Language): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
}
