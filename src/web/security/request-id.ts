import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { WebEnv } from '../env.ts'

/**
 * Names each request. The name is always our own: one sent by the client could forge another
 * request's trace.
 */
export function requestId(create: () => string = randomUUID): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const id = create()
    c.set('requestId', id)
    c.header('X-Request-Id', id)
    await next()
  }
}
