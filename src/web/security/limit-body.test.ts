import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitBody } from './limit-body.ts'
import { appForTest, officer } from './test-request.ts'

const limits = { formBytes: 1000, uploadBytes: 10_000, parts: 3 }

function given({ signedIn = true } = {}) {
  const app = appForTest()
  app.use(async (c, next) => {
    const user = signedIn ? officer : null
    const session = { user, csrf: '', known: true, key: 'k' }
    c.set('session', { ...session, signIn: async () => {}, signOut: async () => {} })
    await next()
  })
  app.use(limitBody(limits))
  app.post('/', async (c) => c.json(Object.keys(await c.req.parseBody())))
  app.put('/', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)))
  return app
}

/** A stream that tells how much of it was taken. */
function endless(chunkBytes: number) {
  const taken = { chunks: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.chunks += 1
        controller.enqueue(new Uint8Array(chunkBytes))
      },
      cancel() {
        taken.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, taken }
}

const streamed = (body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}) =>
  ({ method: 'PUT', body, headers, duplex: 'half' }) as RequestInit

test('a body within the limit reaches the page whole', async () => {
  const body = new URLSearchParams({ a: '1', b: 'x'.repeat(900) })
  const response = await given().request('/', { method: 'POST', body })
  assert.deepEqual(await response.json(), ['a', 'b'])
})

test('a declared length over the limit is refused before a byte is read', async () => {
  const { stream, taken } = endless(10)
  const response = await given().request('/', streamed(stream, { 'Content-Length': '1001' }))
  assert.equal(response.status, 413)
  assert.equal(response.headers.get('Connection'), 'close')
  assert.equal(taken.chunks, 0)
})

test('a body that lies about its length or has none is cut off at the limit', async () => {
  for (const headers of [{ 'Content-Length': '10' }, {}] as Record<string, string>[]) {
    const { stream, taken } = endless(100)
    const response = await given().request('/', streamed(stream, headers))
    assert.equal(response.status, 413)
    assert.equal(taken.chunks, 11)
    assert.ok(taken.cancelled)
  }
})

test('exactly the limit passes', async () => {
  const response = await given().request('/', { method: 'PUT', body: new Uint8Array(1000) })
  assert.equal(await response.text(), '1000')
})

/** A multipart form as the bytes a browser would send. */
async function upload(parts: number, bytes: number): Promise<RequestInit> {
  const form = new FormData()
  for (let i = 0; i < parts; i++)
    form.append(`f${i}`, new File([new Uint8Array(bytes)], `${i}.bin`))
  const sent = new Response(form)
  const headers = { 'Content-Type': sent.headers.get('Content-Type') ?? '' }
  return { method: 'POST', headers, body: await sent.arrayBuffer() }
}

test('somebody signed in may upload more than a form holds', async () => {
  const response = await given().request('/', await upload(1, 5000))
  assert.deepEqual(await response.json(), ['f0'])
})

test('a visitor may not: nobody unknown can make the server hold much', async () => {
  const app = given({ signedIn: false })
  assert.equal((await app.request('/', await upload(1, 5000))).status, 413)
  assert.equal((await app.request('/', await upload(1, 500))).status, 200)
})

test('uploads have a limit of bytes and of parts', async () => {
  const app = given()
  assert.equal((await app.request('/', await upload(1, 10_001))).status, 413)
  assert.equal((await app.request('/', await upload(3, 10))).status, 200)
  assert.equal((await app.request('/', await upload(4, 10))).status, 413)
})

test('a request without a body passes', async () => {
  assert.equal((await given().request('/', { method: 'PUT' })).status, 200)
})
