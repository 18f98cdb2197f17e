import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { canonicalJson } from '../writing/canonical.ts'
import { Invalid } from '../failure.ts'
import { seal, unsealBox } from './seal.ts'

const material = () => ({
  personKey: randomBytes(32),
  salt: randomBytes(32),
  nonce: randomBytes(12),
})

describe('a sealed value', () => {
  test("opens with its person's key as what it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const made = material()
        const opened = unsealBox(seal(value, made), made.personKey)
        assert.equal(canonicalJson(opened), canonicalJson(value))
      }),
    )
  })

  test('does not open with the key of another person', () => {
    const sealed = seal('林致远', material())
    assert.throws(() => unsealBox(sealed, randomBytes(32)), Invalid)
  })

  test('does not open under the commitment of another value', () => {
    const { personKey, ...first } = material()
    const sealed = seal('a', { personKey, ...first })
    const other = seal('b', { ...material(), personKey })
    assert.throws(
      () => unsealBox({ commitment: other.commitment, box: sealed.box }, personKey),
      Invalid,
    )
  })

  test('does not open once a single bit was changed', () => {
    const made = material()
    const { commitment, box } = seal({ phone: '13800000000' }, made)
    for (let at = 0; at < box.length; at += 1) {
      const changed = Uint8Array.from(box)
      changed[at] = (changed[at] as number) ^ 1
      assert.throws(() => unsealBox({ commitment, box: changed }, made.personKey), Invalid)
    }
    assert.throws(
      () => unsealBox({ commitment, box: box.subarray(0, 20) }, made.personKey),
      Invalid,
    )
  })

  test('shows neither itself nor that two people gave the same value', () => {
    const one = seal('13800000000', material())
    const two = seal('13800000000', material())
    assert.notEqual(one.commitment, two.commitment)
    assert.equal(Buffer.from(one.box).includes('13800000000'), false)
  })
})
