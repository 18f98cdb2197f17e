import { createHash } from 'node:crypto'
import type { SignedIn } from '../site.ts'

/** What the server keeps of someone signed in. Times are epoch milliseconds. */
export interface Session {
  readonly user: SignedIn
  readonly startedAtMs: number
  readonly seenAtMs: number
}

/**
 * Where sessions live. Keys are digests of the cookie's value, so that a copy of the store opens no
 * session. A store that is shared by several servers answers with promises.
 */
export interface SessionStore {
  read(key: string): Session | undefined | Promise<Session | undefined>
  write(key: string, session: Session): void | Promise<void>
  remove(key: string): void | Promise<void>
}

/** The store's key of a session id. */
export function sessionKey(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}

/**
 * Sessions in this process's memory: a restart signs everyone out. Holds at most `limit`; past it
 * the session that was idle longest is dropped, so a flood of sign-ins costs old sessions and never
 * memory.
 */
export function memorySessions(limit = 50_000): SessionStore & { readonly size: number } {
  const sessions = new Map<string, Session>()
  return {
    get size() {
      return sessions.size
    },
    read: (key) => sessions.get(key),
    write(key, session) {
      // A Map keeps the order of insertion; taking out and putting in again makes the first the
      // longest idle.
      sessions.delete(key)
      sessions.set(key, session)
      const oldest = sessions.keys().next()
      if (sessions.size > limit && !oldest.done) sessions.delete(oldest.value)
    },
    remove: (key) => void sessions.delete(key),
  }
}
