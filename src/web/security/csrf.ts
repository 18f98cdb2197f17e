import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { WebEnv } from '../env.ts'
import { Problem } from '../problem.ts'

/** The name of the hidden field every form carries. */
export const csrfField = 'csrf'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface CsrfOptions {
  /**
   * The public origin: `https://plan.example.cn`. Behind a proxy that ends TLS it must be given,
   * since the request then arrives as http under another name. Default: the origin of the request's
   * own address.
   */
  readonly origin?: string | undefined
}

/**
 * Lets a write through only where BOTH hold: the browser says it comes from our own pages (Sec-
 * Fetch-Site, Origin), and the form carries this session's token. Either alone has been got around
 * before. Runs after `limitBody`.
 */
export function csrf(options: CsrfOptions = {}): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (!safeMethods.has(c.req.method)) {
      const origin = options.origin ?? new URL(c.req.url).origin
      if (!comesFromOurPages(c, origin) || !(await carriesToken(c))) throw new Problem('csrf')
    }
    await next()
  }
}

/** At least one of the two headers is there, and none that is there says otherwise. */
function comesFromOurPages(c: Context, ourOrigin: string): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  if (site === undefined && origin === undefined) return false
  const siteHolds = site === undefined || site === 'same-origin'
  const originHolds = origin === undefined || origin === ourOrigin
  return siteHolds && originHolds
}

async function carriesToken(c: Context<WebEnv>): Promise<boolean> {
  const session = c.get('session')
  if (!session.known) return false
  const sent = await sentToken(c)
  const expected = Buffer.from(session.csrf)
  const given = Buffer.from(sent ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

async function sentToken(c: Context): Promise<string | undefined> {
  try {
    const value = (await c.req.parseBody())[csrfField]
    return typeof value === 'string' ? value : undefined
  } catch (cause) {
    throw new Problem('invalid', { cause })
  }
}
