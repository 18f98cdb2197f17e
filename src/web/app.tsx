import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { LocalText } from '../kernel/power.ts'
import { loadAssets, serveAsset } from './assets.ts'
import { ProblemPage } from './components/problem-page.tsx'
import { compressPublicPages } from './compress-public-pages.ts'
import type { WebEnv } from './env.ts'
import { rememberLanguage } from './language.ts'
import { Problem, statusOf } from './problem.ts'
import { type Diagnosis, diagnose } from './problem-of.ts'
import { csrf } from './security/csrf.ts'
import { type BodyLimits, defaultBodyLimits, limitBody } from './security/limit-body.ts'
import { pageCaching } from './security/page-caching.ts'
import {
  defaultRateLimits,
  limitByAddress,
  limitBySession,
  type RateLimits,
} from './security/rate-limit.ts'
import { requestId } from './security/request-id.ts'
import { securityHeaders } from './security/security-headers.ts'
import { memorySessions, type SessionStore } from './security/session-store.ts'
import { sessions } from './security/sessions.ts'
import type { JournalHead } from './site.ts'
import { siteOfRequest } from './site-of.ts'

export type WebApp = Hono<WebEnv>
/** An area of pages: puts its addresses on the app. */
export type Routes = (app: WebApp) => void

/**
 * What the pages need of the rest of the house. Everything with a `?` has a default that suits one
 * server.
 */
export interface AppDeps {
  readonly city: LocalText
  /** Whether the city is an invented one; every page then says so. */
  readonly sample: boolean
  /** The head of the journal now, from memory: it is asked for each page. */
  readonly journalHead: () => JournalHead | null
  /** The city's own English of its names and headings. Default: none, they are shown in Chinese. */
  readonly englishOf?: (chinese: string) => string | null
  /** Where bugs are told, with the id shown to the visitor. */
  readonly onBug: (error: unknown, requestId: string) => void
  /** Epoch milliseconds. Default: the machine's clock. */
  readonly now?: () => number
  /**
   * The public origin, `https://plan.example.cn`. Needed behind a proxy that ends TLS. Default:
   * plain http as asked.
   */
  readonly origin?: string | undefined
  /** How many of our own proxies write X-Forwarded-For. Default 0: the header is ignored. */
  readonly trustedProxies?: number
  /**
   * Signs form tokens. Default: made at start, so that a restart makes open forms be loaded again.
   */
  readonly secret?: Uint8Array
  /** Default: in memory, so that a restart signs everyone out. */
  readonly sessionStore?: SessionStore
  readonly rateLimits?: RateLimits
  readonly bodyLimits?: BodyLimits
}

const hourMs = 60 * 60 * 1000
/** Signed out after two idle hours, and after a working day whatever was done. */
const sessionLife = { idleMs: 2 * hourMs, absoluteMs: 12 * hourMs }

/**
 * The whole web: assets, security, the given areas of pages, and problem pages for everything else.
 * The order of the middleware is its meaning: what is cheap refuses first, and nothing reads a body
 * before its size is known.
 */
export function createApp(deps: AppDeps, areas: readonly Routes[] = []): WebApp {
  const assets = loadAssets()
  const now = deps.now ?? Date.now
  const https = deps.origin?.startsWith('https:') ?? false
  const limits = {
    limits: deps.rateLimits ?? defaultRateLimits,
    now,
    trustedProxies: deps.trustedProxies ?? 0,
  }
  const app: WebApp = new Hono<WebEnv>()
  app.use(requestId(), securityHeaders({ https }))
  app.get('/assets/*', (c) => serveAsset(c, assets) ?? c.text('', 404))
  app.use(
    sessions({
      store: deps.sessionStore ?? memorySessions(),
      now,
      secret: deps.secret ?? randomBytes(32),
      https,
      ...sessionLife,
    }),
    siteOfRequest({ ...deps, now, asset: assets.href }),
    compressPublicPages(),
    pageCaching(),
    limitByAddress(limits),
    limitBySession(limits),
    rememberLanguage({ https }),
    limitBody(deps.bodyLimits ?? defaultBodyLimits),
    csrf({ origin: deps.origin }),
  )
  app.post('/sign-out', async (c) => {
    await c.get('session').signOut()
    return c.redirect('/', 303)
  })
  for (const routes of areas) routes(app)
  app.notFound((c) => problemPage(c, diagnose(new Problem('notFound'))))
  app.onError((error, c) => {
    const diagnosis = diagnose(error)
    if (diagnosis.unexpected) deps.onBug(error, c.get('requestId'))
    return problemPage(c, diagnosis)
  })
  return app
}

function problemPage(c: Context<WebEnv>, diagnosis: Diagnosis) {
  const seconds = diagnosis.retryAfterSeconds
  if (seconds !== undefined) c.header('Retry-After', String(seconds))
  const page = (
    <ProblemPage site={c.get('site')} diagnosis={diagnosis} requestId={c.get('requestId')} />
  )
  return c.html(page, statusOf(diagnosis.kind))
}
