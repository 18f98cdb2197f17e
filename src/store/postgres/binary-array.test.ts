import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { bigintArray, byteaArray, textArray } from './binary-array.ts'
import { openWritingLine } from './line.ts'
import { openTestServer } from './test-server.ts'

const server = await openTestServer()
const skip = server ? false : 'no PostgreSQL for this machine'

describe('arrays sent in binary arrive as they were', { skip }, async () => {
  const line = openWritingLine((await server?.createDatabase()) ?? '')
  after(async () => {
    await line.close()
    await server?.stop()
  })
  const echo = async (type: string, array: Buffer): Promise<unknown> => {
    const [row] = await line.query<{ array: unknown }>({
      text: `select $1::${type}[] as array`,
      values: [array],
    })
    return row?.array
  }

  test('texts, with quotes, backslashes, line breaks and every script', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (texts) => {
        const kept = texts.map((text) => text.replaceAll('\u0000', ''))
        assert.deepEqual(await echo('text', textArray(kept)), kept)
      }),
      { numRuns: 100 },
    ))

  test('bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array()), async (values) => {
        const bytes = values.map((value) => Buffer.from(value))
        assert.deepEqual(await echo('bytea', byteaArray(bytes)), bytes)
      }),
      { numRuns: 100 },
    ))

  test('integers up to the largest that is safe', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.maxSafeInteger()), async (numbers) => {
        const array = await echo('bigint', bigintArray(numbers))
        assert.deepEqual((array as string[]).map(Number), numbers)
      }),
      { numRuns: 100 },
    ))
})
