// A visitor is nobody until they need to be somebody: no cookie is set for one who only reads.
// Drawing a form reads the CSRF token, and that gives the browser a random id; the token is an HMAC
// of the id, so visitors cost no memory. Signing in makes a new id (no fixation) and puts the
// person in the store under its digest.
import { createHmac, randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { WebEnv } from '../env.ts'
import type { SignedIn } from '../site.ts'
import { type Session, type SessionStore, sessionKey } from './session-store.ts'

export interface SessionOptions {
  readonly store: SessionStore
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Signs the CSRF tokens; where it changes, open forms must be loaded again. */
  readonly secret: Uint8Array
  /** Whether the public address is https: the cookie is then Secure and bound to this host. */
  readonly https: boolean
  /** Signed out after this long without a request. */
  readonly idleMs: number
  /** Signed out after this long whatever was done. */
  readonly absoluteMs: number
}

/** The session of one request. */
export interface SessionHandle {
  readonly user: SignedIn | null
  /** The token for this visitor's forms. Reading it gives a visitor without a cookie one. */
  readonly csrf: string
  /** Whether the request came with a session id: without one no token can be right. */
  readonly known: boolean
  /** The store's key: names the session in rate limits without revealing its id. */
  readonly key: string | undefined
  signIn(user: SignedIn): Promise<void>
  signOut(): Promise<void>
}

const idPattern = /^[A-Za-z0-9_-]{43}$/

/** 256 random bits. */
const newId = () => randomBytes(32).toString('base64url')

/**
 * The cookie's name: with the `__Host-` prefix browsers enforce Secure, Path=/ and no Domain (RFC
 * 6265bis).
 */
export const sessionCookie = (https: boolean) => (https ? '__Host-gangmu' : 'gangmu')

/** Puts a `SessionHandle` on the context. */
export function sessions(options: SessionOptions): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const cookie = getCookie(c, sessionCookie(options.https)) ?? ''
    const id = idPattern.test(cookie) ? cookie : undefined
    const live = id === undefined ? undefined : await readLive(options, sessionKey(id))
    c.set('session', handle(c, options, { id, user: live?.user ?? null }))
    await next()
  }
}

/** The session under a key where it has not run out; notes that it was seen. */
async function readLive(options: SessionOptions, key: string): Promise<Session | undefined> {
  const session = await options.store.read(key)
  if (!session) return undefined
  const nowMs = options.now()
  const idle = nowMs - session.seenAtMs >= options.idleMs
  if (idle || nowMs - session.startedAtMs >= options.absoluteMs) {
    await options.store.remove(key)
    return undefined
  }
  await options.store.write(key, { ...session, seenAtMs: nowMs })
  return session
}

interface Visitor {
  id: string | undefined
  user: SignedIn | null
}

function handle(c: Context, options: SessionOptions, visitor: Visitor): SessionHandle {
  const arrivedWithId = visitor.id !== undefined
  const give = (id: string) => {
    visitor.id = id
    setCookie(c, sessionCookie(options.https), id, cookieAttributes(options))
    return id
  }
  const forget = async () => {
    if (visitor.id !== undefined) await options.store.remove(sessionKey(visitor.id))
  }
  return {
    get user() {
      return visitor.user
    },
    get csrf() {
      return csrfToken(options.secret, visitor.id ?? give(newId()))
    },
    known: arrivedWithId,
    get key() {
      return visitor.id === undefined ? undefined : sessionKey(visitor.id)
    },
    async signIn(user) {
      await forget()
      const nowMs = options.now()
      const key = sessionKey(give(newId()))
      await options.store.write(key, { user, startedAtMs: nowMs, seenAtMs: nowMs })
      visitor.user = user
    },
    async signOut() {
      await forget()
      visitor.id = undefined
      visitor.user = null
      deleteCookie(c, sessionCookie(options.https), cookieAttributes(options))
    },
  }
}

function cookieAttributes({ https }: SessionOptions) {
  return { httpOnly: true, sameSite: 'Lax', secure: https, path: '/' } as const
}

/** The form token of a session id. */
function csrfToken(secret: Uint8Array, id: string): string {
  return createHmac('sha256', secret).update(`csrf:${id}`).digest('base64url')
}
