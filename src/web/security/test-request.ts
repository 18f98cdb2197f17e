// What the tests of this folder share: an app with one middleware and problems as plain text, and a
// browser's cookies.
import { Hono } from 'hono'
import type { WebEnv } from '../env.ts'
import { Problem, statusOf } from '../problem.ts'
import type { SignedIn } from '../site.ts'

export const officer: SignedIn = {
  person: 'person.lin',
  name: { zh: '林致远', en: 'Lin Zhiyuan' },
  post: { id: 'post.reporter', organ: 'org.keji', title: { zh: '报告员', en: 'Reporter' } },
}

/** An app that answers a problem with its status and kind. */
export function appForTest(): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.onError((error, c) => {
    if (!(error instanceof Problem)) throw error
    c.header('Retry-After', String(error.retryAfterSeconds ?? ''))
    return c.text(error.kind, statusOf(error.kind))
  })
  return app
}

/** A browser as far as tests need one: it keeps cookies and sends them back. */
export function browser(app: Pick<Hono<WebEnv>, 'request'>) {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async request(path: string, init: RequestInit = {}): Promise<Response> {
      const headers = new Headers(init.headers)
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await app.request(path, { ...init, headers })
      for (const line of response.headers.getSetCookie()) keep(cookies, line)
      return response
    },
  }
}

function keep(cookies: Map<string, string>, line: string) {
  const [pair = ''] = line.split(';')
  const [name = '', value = ''] = pair.split('=')
  if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
