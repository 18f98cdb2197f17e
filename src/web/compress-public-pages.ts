import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { WebEnv } from './env.ts'

/**
 * Compresses pages that hold no secret. A page with a form token or somebody's name beside text that came with the
 * request must not be compressed: its length would tell the secret letter by letter (BREACH, 2013). So only pages
 * of visitors without a session are, and only those that give none.
 */
export function compressPublicPages(): MiddlewareHandler<WebEnv> {
  const zip = compress({ encoding: 'gzip' })
  return async (c, next) => {
    await next()
    const { known } = c.get('session')
    if (!known && !c.res.headers.has('Set-Cookie')) await zip(c, async () => {})
  }
}
