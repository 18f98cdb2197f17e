import type { MiddlewareHandler } from 'hono'
import type { WebEnv } from '../env.ts'

/**
 * Pages depend on the cookies for their language and on who is signed in: no shared cache may hand
 * one person's page to another, and a page with somebody's name or form token is kept nowhere.
 * Others are asked for again each time.
 */
export function pageCaching(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next()
    if (c.res.headers.has('Cache-Control')) return
    const personal = c.get('session').user !== null || c.res.headers.has('Set-Cookie')
    c.res.headers.set('Cache-Control', personal ? 'no-store' : 'no-cache')
    c.res.headers.append('Vary', 'Cookie')
  }
}
