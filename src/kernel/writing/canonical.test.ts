import assert from 'node:assert/strict'
import { test } from 'node:test'
import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { canonicalJson, UnstorableText } from './canonical.ts'

test('canonical JSON is that of RFC 8785, as another implementation writes it', () => {
  const json = fc.jsonValue({ stringUnit: 'binary' })
  fc.assert(
    fc.property(json, (value) => {
      fc.pre(!JSON.stringify(value).includes('\\u0000'))
      assert.equal(canonicalJson(value), canonicalize(value))
    }),
  )
})

test('keys stand in the order of their UTF-16 units, and numbers as ECMAScript prints them', () => {
  const value = {
    '\u20ac': 1,
    '\r': 2,
    '\ud83d\ude00': 3,
    '1': 4,
    '\u0080': 5,
    n: [1e30, 4.5, 2e-3, -0],
  }
  assert.equal(
    canonicalJson(value),
    '{"\\r":2,"1":4,"n":[1e+30,4.5,0.002,0],"\u0080":5,"\u20ac":1,"\ud83d\ude00":3}',
  )
})

test('what no database can keep is named as such', () => {
  for (const text of ['a\0b', '\ud800', 'x\udc00y'])
    assert.throws(() => canonicalJson({ text }), UnstorableText)
})

test('what is no JSON is a bug, not silently something else', () => {
  for (const value of [Number.NaN, Infinity, 7n, new Date(0), new Map(), () => 1])
    assert.throws(() => canonicalJson([value]), TypeError)
})
