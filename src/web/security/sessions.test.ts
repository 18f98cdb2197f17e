import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memorySessions, sessionKey } from './session-store.ts'
import { sessions } from './sessions.ts'
import { appForTest, browser, officer } from './test-request.ts'

const minuteMs = 60_000

function given({ https = false } = {}) {
  const store = memorySessions()
  const clock = { nowMs: 1_000_000 }
  const app = appForTest()
  app.use(
    sessions({
      store,
      now: () => clock.nowMs,
      secret: new Uint8Array(32).fill(7),
      https,
      idleMs: 30 * minuteMs,
      absoluteMs: 120 * minuteMs,
    }),
  )
  app.get('/who', (c) => c.text(c.get('session').user?.person ?? 'nobody'))
  app.get('/form', (c) => c.text(c.get('session').csrf))
  app.post('/in', async (c) => {
    await c.get('session').signIn(officer)
    return c.text('')
  })
  app.post('/out', async (c) => {
    await c.get('session').signOut()
    return c.text('')
  })
  return { app, store, clock, visitor: browser(app) }
}

const text = async (response: Promise<Response>) => (await response).text()

test('who only reads gets no cookie', async () => {
  const { visitor } = given()
  assert.equal(await text(visitor.request('/who')), 'nobody')
  assert.equal(visitor.cookies.size, 0)
})

test('a form gives a visitor an id and keeps its token, without memory on the server', async () => {
  const { visitor, store } = given()
  const first = await text(visitor.request('/form'))
  assert.equal(await text(visitor.request('/form')), first)
  assert.match(visitor.cookies.get('gangmu') ?? '', /^[A-Za-z0-9_-]{43}$/)
  assert.equal(store.size, 0)
})

test('two visitors have different tokens', async () => {
  const { app } = given()
  const [a, b] = [browser(app), browser(app)]
  assert.notEqual(await text(a.request('/form')), await text(b.request('/form')))
})

test('signing in gives a new id, so that one planted before is worth nothing', async () => {
  const { visitor, app } = given()
  await visitor.request('/form')
  const planted = visitor.cookies.get('gangmu') ?? ''
  await visitor.request('/in', { method: 'POST' })
  assert.notEqual(visitor.cookies.get('gangmu'), planted)
  assert.equal(await text(visitor.request('/who')), 'person.lin')
  const headers = { Cookie: `gangmu=${planted}` }
  assert.equal(await (await app.request('/who', { headers })).text(), 'nobody')
})

test('the store never holds the cookie itself', async () => {
  const { visitor, store } = given()
  await visitor.request('/in', { method: 'POST' })
  const id = visitor.cookies.get('gangmu') ?? ''
  assert.equal(await store.read(id), undefined)
  assert.deepEqual((await store.read(sessionKey(id)))?.user, officer)
})

test('signing out ends the session on the server too', async () => {
  const { visitor, app, store } = given()
  await visitor.request('/in', { method: 'POST' })
  const headers = { Cookie: `gangmu=${visitor.cookies.get('gangmu')}` }
  await visitor.request('/out', { method: 'POST' })
  assert.equal(visitor.cookies.size, 0)
  assert.equal(store.size, 0)
  assert.equal(await (await app.request('/who', { headers })).text(), 'nobody')
})

test('a session ends after its idle time, and each request begins that time again', async () => {
  const { visitor, clock, store } = given()
  await visitor.request('/in', { method: 'POST' })
  clock.nowMs += 29 * minuteMs
  assert.equal(await text(visitor.request('/who')), 'person.lin')
  clock.nowMs += 29 * minuteMs
  assert.equal(await text(visitor.request('/who')), 'person.lin')
  clock.nowMs += 30 * minuteMs
  assert.equal(await text(visitor.request('/who')), 'nobody')
  assert.equal(store.size, 0)
})

test('a session ends after its whole time however busy it was', async () => {
  const { visitor, clock } = given()
  await visitor.request('/in', { method: 'POST' })
  for (let i = 0; i < 5; i++) {
    clock.nowMs += 20 * minuteMs
    assert.equal(await text(visitor.request('/who')), 'person.lin')
  }
  clock.nowMs += 20 * minuteMs
  assert.equal(await text(visitor.request('/who')), 'nobody')
})

test('the cookie is closed to scripts and to other sites, and over https bound to this host', async () => {
  const plain = await given().app.request('/form')
  assert.match(plain.headers.get('Set-Cookie') ?? '', /^gangmu=.*HttpOnly.*SameSite=Lax/)
  const secure = await given({ https: true }).app.request('/form')
  assert.match(secure.headers.get('Set-Cookie') ?? '', /^__Host-gangmu=.*Path=\/.*Secure/)
  assert.doesNotMatch(secure.headers.get('Set-Cookie') ?? '', /Domain/)
})

test('a cookie of another form is no session', async () => {
  const { app } = given()
  for (const value of ['x', '../../etc', 'a'.repeat(5000)]) {
    const response = await app.request('/who', { headers: { Cookie: `gangmu=${value}` } })
    assert.equal(await response.text(), 'nobody')
  }
})

test('past its limit the store drops the session that was idle longest', async () => {
  const store = memorySessions(2)
  const session = { user: officer, startedAtMs: 0, seenAtMs: 0 }
  await store.write('a', session)
  await store.write('b', session)
  await store.write('a', session)
  await store.write('c', session)
  assert.equal(store.size, 2)
  assert.equal(store.read('b'), undefined)
  assert.deepEqual(store.read('a'), session)
})
