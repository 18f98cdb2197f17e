import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { clientAddress } from './client-address.ts'
import { limitByAddress, limitBySession, type RateLimits } from './rate-limit.ts'
import { appForTest } from './test-request.ts'
import { tokenBuckets } from './token-buckets.ts'

const one = { capacity: 1, perSecond: 1 }
const many = { capacity: 1000, perSecond: 1000 }

test('a burst up to the capacity passes, then one at a time as the bucket fills', () => {
  const clock = { nowMs: 0 }
  const buckets = tokenBuckets({ capacity: 3, perSecond: 0.5 }, () => clock.nowMs)
  assert.deepEqual(
    [1, 2, 3].map(() => buckets.take('a')),
    [0, 0, 0],
  )
  assert.equal(buckets.take('a'), 2)
  clock.nowMs += 1999
  assert.equal(buckets.take('a'), 1)
  clock.nowMs += 1
  assert.equal(buckets.take('a'), 0)
  assert.equal(buckets.take('b'), 0)
})

test('who waits as long as they were told gets through; nobody gets more than the allowance', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
      fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }),
      (capacity, perSecond, waitsMs) => {
        const clock = { nowMs: 0 }
        const buckets = tokenBuckets({ capacity, perSecond }, () => clock.nowMs)
        let taken = 0
        for (const waitMs of waitsMs) {
          clock.nowMs += waitMs
          const seconds = buckets.take('a')
          if (seconds === 0) taken += 1
          else clock.nowMs += seconds * 1000
          if (seconds > 0 && buckets.take('a') === 0) taken += 1
        }
        assert.ok(taken <= capacity + (clock.nowMs / 1000) * perSecond + 1e-6)
      },
    ),
  )
})

test('a clock set back takes nothing away and gives nothing', () => {
  const clock = { nowMs: 10_000 }
  const buckets = tokenBuckets({ capacity: 2, perSecond: 1 }, () => clock.nowMs)
  buckets.take('a')
  clock.nowMs = 0
  assert.equal(buckets.take('a'), 0)
  assert.equal(buckets.take('a'), 1)
})

test('a flood of keys does not grow the memory', () => {
  const buckets = tokenBuckets(one, () => 0, 10)
  for (let i = 0; i < 1000; i++) buckets.take(`key ${i}`)
  assert.equal(buckets.size, 10)
})

function given(limits: RateLimits, trustedProxies = 0) {
  const app = appForTest()
  app.use(limitByAddress({ limits, now: () => 0, trustedProxies }))
  app.all('/', (c) => c.text('ok'))
  return app
}

test('over its allowance an address is told when to come again', async () => {
  const app = given({ address: { read: one, write: one }, session: { read: many, write: many } })
  assert.equal((await app.request('/')).status, 200)
  const refused = await app.request('/')
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('Retry-After'), '1')
})

test('writes have an allowance of their own', async () => {
  const app = given({ address: { read: many, write: one }, session: { read: many, write: many } })
  assert.equal((await app.request('/', { method: 'POST' })).status, 200)
  assert.equal((await app.request('/', { method: 'POST' })).status, 429)
  assert.equal((await app.request('/')).status, 200)
})

test('X-Forwarded-For counts only as far as our own proxies wrote it', async () => {
  const app = appForTest()
  app.get('/:trusted', (c) => c.text(clientAddress(c, Number(c.req.param('trusted')))))
  const headers = { 'X-Forwarded-For': '6.6.6.6, 10.0.0.1, 2001:db8::7' }
  const seen = async (trusted: number) => (await app.request(`/${trusted}`, { headers })).text()
  assert.equal(await seen(0), 'unknown')
  assert.equal(await seen(1), '2001:db8:0:0::/64')
  assert.equal(await seen(2), '10.0.0.1')
})

test('an IPv4 address written as IPv6 is the IPv4 address', async () => {
  const app = appForTest()
  app.get('/', (c) => c.text(clientAddress(c, 1)))
  const headers = { 'X-Forwarded-For': '::ffff:192.0.2.7' }
  assert.equal(await (await app.request('/', { headers })).text(), '192.0.2.7')
})

test('somebody signed in is also counted by session, whatever address they come from', async () => {
  const app = appForTest()
  app.use(async (c, next) => {
    const user = c.req.header('User') ? { person: 'p', name: { zh: '', en: '' }, post: null } : null
    const session = { user, csrf: '', known: true, key: c.req.header('User') }
    c.set('session', { ...session, signIn: async () => {}, signOut: async () => {} })
    await next()
  })
  const limits = { address: { read: many, write: many }, session: { read: one, write: one } }
  app.use(limitBySession({ limits, now: () => 0 }))
  app.get('/', (c) => c.text('ok'))
  const as = async (user?: string) =>
    (await app.request('/', user ? { headers: { User: user } } : {})).status
  assert.deepEqual([await as('a'), await as('a'), await as('b')], [200, 429, 200])
  assert.deepEqual([await as(), await as()], [200, 200])
})
