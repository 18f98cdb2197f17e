import type { SessionHandle } from './security/sessions.ts'
import type { Site } from './site.ts'

/** What the middleware puts on every request's context, in this order. */
export interface WebEnv {
  Variables: {
    /** Names this request in the log and on problem pages. */
    requestId: string
    /** The visitor's session: who is signed in, the form token, signing in and out. */
    session: SessionHandle
    /** What every component needs to know of this request. */
    site: Site
  }
}
