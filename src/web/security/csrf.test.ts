import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csrf, csrfField } from './csrf.ts'
import { memorySessions } from './session-store.ts'
import { sessions } from './sessions.ts'
import { appForTest, browser } from './test-request.ts'

async function given({ origin }: { origin?: string } = {}) {
  const app = appForTest()
  const life = { idleMs: 1e6, absoluteMs: 1e6 }
  const secret = new Uint8Array(32).fill(1)
  app.use(sessions({ store: memorySessions(), now: () => 0, secret, https: false, ...life }))
  app.use(csrf({ origin }))
  app.get('/form', (c) => c.text(c.get('session').csrf))
  app.all('/act', async (c) => c.text(String((await c.req.parseBody())['word'] ?? 'done')))
  const visitor = browser(app)
  const token = await (await visitor.request('/form')).text()
  const post = (fields: Record<string, string>, headers: Record<string, string>) =>
    visitor.request('/act', { method: 'POST', body: new URLSearchParams(fields), headers })
  return { app, visitor, token, post }
}

const ours = { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }

test('a form of ours with its token is let through, and the page still reads its fields', async () => {
  const { post, token } = await given()
  const response = await post({ [csrfField]: token, word: '好' }, ours)
  assert.equal(response.status, 200)
  assert.equal(await response.text(), '好')
})

test('the right token from another site is refused', async () => {
  const { post, token } = await given()
  const foreign = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost' },
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' },
    {},
  ] as Record<string, string>[]
  for (const headers of foreign)
    assert.equal((await post({ [csrfField]: token }, headers)).status, 403, JSON.stringify(headers))
})

test('our own page without the right token is refused', async () => {
  const { post, token, app } = await given()
  const other = await (await browser(app).request('/form')).text()
  assert.equal((await post({}, ours)).status, 403)
  assert.equal((await post({ [csrfField]: '' }, ours)).status, 403)
  assert.equal((await post({ [csrfField]: token.slice(1) }, ours)).status, 403)
  assert.equal((await post({ [csrfField]: other }, ours)).status, 403)
})

test('a request without a session has no token that could be right', async () => {
  const { app, token } = await given()
  const body = new URLSearchParams({ [csrfField]: token })
  const response = await app.request('/act', { method: 'POST', body, headers: ours })
  assert.equal(response.status, 403)
})

test('every method that may write is held to it, and reading is not', async () => {
  const { visitor } = await given()
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    assert.equal((await visitor.request('/act', { method, headers: ours })).status, 403, method)
  assert.equal((await visitor.request('/act')).status, 200)
})

test('behind a proxy the public origin decides, not the address the request came under', async () => {
  const { post, token } = await given({ origin: 'https://plan.example.cn' })
  const fields = { [csrfField]: token }
  assert.equal((await post(fields, { Origin: 'https://plan.example.cn' })).status, 200)
  assert.equal((await post(fields, { Origin: 'http://localhost' })).status, 403)
})

test('a multipart form carries its token as well', async () => {
  const { visitor, token } = await given()
  const body = new FormData()
  body.set(csrfField, token)
  body.set('file', new File(['x'], 'x.txt'))
  const response = await visitor.request('/act', { method: 'POST', body, headers: ours })
  assert.equal(response.status, 200)
})

test('a file in place of the token is no token', async () => {
  const { visitor } = await given()
  const body = new FormData()
  body.set(csrfField, new File(['x'], 'x.txt'))
  const response = await visitor.request('/act', { method: 'POST', body, headers: ours })
  assert.equal(response.status, 403)
})
