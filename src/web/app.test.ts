import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Unavailable } from '../kernel/failure.ts'
import { Refused } from '../kernel/refusal.ts'
import { type AppDeps, createApp, type Routes } from './app.tsx'
import { csrfField } from './security/csrf.ts'
import { browser, officer } from './security/test-request.ts'

const routes: Routes = (app) => {
  app.get('/bug', () => {
    throw new Error('the secret name of the table')
  })
  app.get('/busy', () => {
    throw new Unavailable('full', { retryAfterMs: 2500 })
  })
  app.get('/refused', () => {
    throw new Refused({ code: 'upload.too-many', values: { limit: 10 } })
  })
  app.get('/form', (c) => c.html(`<i>${c.get('site').csrf}</i>`))
  app.post('/sign-in', async (c) => {
    await c.get('session').signIn(officer)
    return c.redirect('/', 303)
  })
}

function given(deps: Partial<AppDeps> = {}) {
  const bugs: unknown[] = []
  const app = createApp(
    {
      city: { zh: '云溪市', en: 'Yunxi' },
      sample: true,
      journalHead: () => null,
      onBug: (error, id) => bugs.push([error, id]),
      now: () => Date.parse('2026-11-22T02:00:00Z'),
      ...deps,
    },
    [routes],
  )
  return { app, bugs, visitor: browser(app) }
}

const bodyOf = async (response: Response | Promise<Response>) => (await response).text()
const ours = { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }

async function signIn(visitor: ReturnType<typeof browser>) {
  const token = /<i>(.*)<\/i>/.exec(await bodyOf(visitor.request('/form')))?.[1] ?? ''
  const body = new URLSearchParams({ [csrfField]: token })
  return visitor.request('/sign-in', { method: 'POST', body, headers: ours })
}

test('every answer has the security headers, also one that went wrong', async () => {
  const { app } = given()
  for (const path of ['/', '/form', '/bug', '/assets/nothing.css']) {
    const { headers } = await app.request(path)
    const policy = headers.get('Content-Security-Policy') ?? ''
    assert.match(policy, /default-src 'none'/, path)
    assert.doesNotMatch(policy, /unsafe|\*|https?:|data:/, path)
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff')
    assert.equal(headers.get('Referrer-Policy'), 'same-origin')
    assert.match(headers.get('X-Request-Id') ?? '', /^[0-9a-f-]{36}$/)
    assert.equal(headers.get('Strict-Transport-Security'), null)
  }
  const secure = await given({ origin: 'https://plan.example.cn' }).app.request('/')
  assert.match(secure.headers.get('Strict-Transport-Security') ?? '', /max-age=\d+/)
})

test('a request id of the client is not taken over', async () => {
  const { headers } = await given().app.request('/', { headers: { 'X-Request-Id': 'forged' } })
  assert.notEqual(headers.get('X-Request-Id'), 'forged')
})

test('an unknown address is a page, in the language asked for', async () => {
  const { app } = given()
  const chinese = await app.request('/nowhere')
  assert.equal(chinese.status, 404)
  assert.match(await chinese.text(), /<html lang="zh-CN">[\s\S]*<h1>没有这一页<\/h1>/)
  assert.match(await bodyOf(app.request('/nowhere?lang=en')), /<h1>There is no such page<\/h1>/)
})

test('a chosen language is kept, and the switch keeps the page and its query', async () => {
  const { visitor } = given()
  assert.match(await bodyOf(visitor.request('/units?sort=age&lang=en')), /lang="en"/)
  const next = await bodyOf(visitor.request('/units?sort=age'))
  assert.match(next, /<html lang="en">/)
  assert.match(next, /href="\/units\?sort=age&amp;lang=zh-CN"/)
})

test('a bug is told to the log and never to the visitor, who gets its number', async () => {
  const { app, bugs } = given()
  const response = await app.request('/bug')
  const page = await response.text()
  assert.equal(response.status, 500)
  assert.doesNotMatch(page, /secret/)
  assert.match(page, new RegExp(response.headers.get('X-Request-Id') ?? 'none'))
  assert.equal(bugs.length, 1)
})

test('a refusal says why, a failure says when to come again, and neither is a bug', async () => {
  const { app, bugs } = given()
  const refused = await app.request('/refused')
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /一次最多 10 个文件/)
  const busy = await app.request('/busy')
  assert.equal(busy.status, 503)
  assert.equal(busy.headers.get('Retry-After'), '3')
  assert.deepEqual(bugs, [])
})

test('too many requests are answered by a page that says when to come again', async () => {
  const one = { read: { capacity: 1, perSecond: 0.1 }, write: { capacity: 1, perSecond: 1 } }
  const { app } = given({ rateLimits: { address: one, session: one } })
  await app.request('/')
  const response = await app.request('/')
  assert.equal(response.status, 429)
  assert.equal(response.headers.get('Retry-After'), '10')
  assert.match(await response.text(), /请等 10 秒/)
})

test('a form without its token changes nothing and says so', async () => {
  const { visitor } = given()
  const response = await visitor.request('/sign-in', { method: 'POST', headers: ours })
  assert.equal(response.status, 403)
  assert.match(await response.text(), /这次提交没有被接受/)
  assert.match(await bodyOf(visitor.request('/nowhere')), />登录</)
})

test('signed in, the header says who; the sign-out form works', async () => {
  const { visitor } = given()
  assert.equal((await signIn(visitor)).status, 303)
  const page = await bodyOf(visitor.request('/nowhere'))
  assert.match(page, /林致远，报告员/)
  const token = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const body = new URLSearchParams({ [csrfField]: token })
  const out = await visitor.request('/sign-out', { method: 'POST', body, headers: ours })
  assert.equal(out.status, 303)
  assert.doesNotMatch(await bodyOf(visitor.request('/nowhere')), /林致远/)
})

test('a page with a name or a form token is kept by no cache', async () => {
  const { visitor, app } = given()
  assert.equal((await app.request('/nowhere')).headers.get('Cache-Control'), 'no-cache')
  assert.equal((await app.request('/form')).headers.get('Cache-Control'), 'no-store')
  await signIn(visitor)
  const { headers } = await visitor.request('/nowhere')
  assert.equal(headers.get('Cache-Control'), 'no-store')
  assert.match(headers.get('Vary') ?? '', /Cookie/)
})

test('the style sheet is found under the address the page gives, for a year, compressed', async () => {
  const { app } = given()
  const page = await bodyOf(app.request('/nowhere'))
  const href = /href="(\/assets\/site\.[0-9a-f]{12}\.css)"/.exec(page)?.[1] ?? ''
  const response = await app.request(href, { headers: { 'Accept-Encoding': 'gzip, br' } })
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('Content-Encoding'), 'br')
  assert.match(response.headers.get('Cache-Control') ?? '', /max-age=31536000, immutable/)
  assert.match(await bodyOf(app.request(href)), /--paper/)
})

test('an address outside the assets is not served from the disk', async () => {
  const { app } = given()
  for (const path of ['/assets/../app.tsx', '/assets/%2e%2e/app.tsx', '/assets/site.css'])
    assert.equal((await app.request(path)).status, 404, path)
})

test('a page without secrets is sent compressed; one with a form token is not, nor any page after it', async () => {
  const long = '一'.repeat(4000)
  const areas: Routes = (app) => app.get('/long', (c) => c.html(`<p>${long}</p>`))
  const app = createApp(
    { city: { zh: '', en: '' }, sample: false, journalHead: () => null, onBug: () => {} },
    [areas, routes],
  )
  const visitor = browser(app)
  const headers = { 'Accept-Encoding': 'gzip' }
  const encoding = async (path: string) =>
    (await visitor.request(path, { headers })).headers.get('Content-Encoding')
  assert.equal(await encoding('/long'), 'gzip')
  assert.equal(await encoding('/form'), null)
  assert.equal(await encoding('/long'), null)
})
