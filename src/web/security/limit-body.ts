import type { Context, MiddlewareHandler } from 'hono'
import type { WebEnv } from '../env.ts'
import { Problem } from '../problem.ts'

/** How much a request may carry. */
export interface BodyLimits {
  /** A form without files, and anything from a visitor who is not signed in. */
  readonly formBytes: number
  /** A multipart form of someone signed in, all files together. */
  readonly uploadBytes: number
  /** Parts of a multipart form: fields and files. */
  readonly parts: number
}

/**
 * Set in November 2026: a plan with its pictures fits in 50 MiB, the longest opinion in 256 KiB.
 */
export const defaultBodyLimits: BodyLimits = {
  formBytes: 256 * 1024,
  uploadBytes: 50 * 1024 * 1024,
  parts: 200,
}

/**
 * Refuses a body that is too large: at once where Content-Length says so, and while it streams in
 * where that lies or is missing, so no more than the limit is ever held. Parts are counted before
 * anything parses them. Runs after `sessions`.
 */
export function limitBody(limits: BodyLimits): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { body } = c.req.raw
    if (body) {
      const limit = limitFor(c, limits)
      if (Number(c.req.header('Content-Length') ?? 0) > limit) throw tooLarge(c)
      const bytes = await readUpTo(body, limit)
      if (!bytes || partsIn(bytes, boundaryOf(c)) > limits.parts) throw tooLarge(c)
      c.req.raw = new Request(c.req.raw.url, {
        method: c.req.method,
        headers: c.req.raw.headers,
        body: bytes,
      })
    }
    await next()
  }
}

function tooLarge(c: Context): Problem {
  // The rest of the body is not read, so the connection cannot carry another request.
  c.header('Connection', 'close')
  return new Problem('tooLarge')
}

function limitFor(c: Context<WebEnv>, limits: BodyLimits): number {
  const mayUpload = boundaryOf(c) !== undefined && c.get('session').user !== null
  return mayUpload ? limits.uploadBytes : limits.formBytes
}

/**
 * The whole body, or undefined as soon as it passes the limit; the rest is then cancelled, not
 * read.
 */
async function readUpTo(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength
    if (size > limit) {
      await reader.cancel()
      return undefined
    }
    chunks.push(read.value)
  }
  return new Uint8Array(Buffer.concat(chunks, size))
}

function boundaryOf(c: Context): string | undefined {
  const type = c.req.header('Content-Type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) return undefined
  const match = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type)
  return match?.[1] ?? match?.[2]
}

function partsIn(bytes: Uint8Array, boundary: string | undefined): number {
  if (boundary === undefined) return 0
  const mark = Buffer.from(`--${boundary}\r\n`)
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) count += 1
  return count
}
