import type { Context, MiddlewareHandler } from 'hono'
import type { WebEnv } from '../env.ts'
import { Problem } from '../problem.ts'
import { clientAddress } from './client-address.ts'
import { type Allowance, tokenBuckets } from './token-buckets.ts'

/** How many requests a caller has, apart for reading and writing. */
export interface RateLimits {
  /** For one address. A whole government building may share one, so these are wide. */
  readonly address: { readonly read: Allowance; readonly write: Allowance }
  /** For one session: a person with a browser. */
  readonly session: { readonly read: Allowance; readonly write: Allowance }
}

/** Set in November 2026 for one server; reviewed against its logs. */
export const defaultRateLimits: RateLimits = {
  address: {
    read: { capacity: 1200, perSecond: 100 },
    write: { capacity: 300, perSecond: 20 },
  },
  session: {
    read: { capacity: 300, perSecond: 20 },
    write: { capacity: 60, perSecond: 2 },
  },
}

export interface RateLimitOptions {
  readonly limits: RateLimits
  readonly now: () => number
  readonly trustedProxies?: number
}

/** Answers 429 with Retry-After to a caller who is over its allowance by address. */
export function limitByAddress(options: RateLimitOptions): MiddlewareHandler<WebEnv> {
  const take = taker(options.limits.address, options.now)
  return async (c, next) => {
    take(c, clientAddress(c, options.trustedProxies))
    await next()
  }
}

/** The same by session, for those who are signed in: visitors are counted by address alone. */
export function limitBySession(options: RateLimitOptions): MiddlewareHandler<WebEnv> {
  const take = taker(options.limits.session, options.now)
  return async (c, next) => {
    const { user, key } = c.get('session')
    if (user && key) take(c, key)
    await next()
  }
}

function taker(limits: { read: Allowance; write: Allowance }, now: () => number) {
  const read = tokenBuckets(limits.read, now)
  const write = tokenBuckets(limits.write, now)
  return (c: Context, key: string) => {
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const retryAfterSeconds = (reading ? read : write).take(key)
    if (retryAfterSeconds > 0) throw new Problem('tooMany', { retryAfterSeconds })
  }
}
