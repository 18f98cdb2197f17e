import assert from 'node:assert/strict'

// Arrays in PostgreSQL's binary format. The driver sends a Buffer as it is, so a batch of states travels without
// being escaped into an array literal and parsed out of it again, which for JSON, full of quotes, is most of the cost.
// Layout (src/backend/utils/adt/arrayfuncs.c, array_send): dimensions, has-nulls flag, element type, then size and
// lower bound of the one dimension, then each element after its length; all int32 big-endian.

const oid = { text: 25, bytea: 17, int8: 20 }
const headerBytes = 20

/** A `text[]` of `values`. */
export function textArray(values: readonly string[]): Buffer {
  const lengths = values.map((value) => Buffer.byteLength(value))
  const array = emptyArray(oid.text, lengths)
  let offset = headerBytes
  for (const [index, value] of values.entries()) {
    offset = array.writeInt32BE(lengths[index] ?? 0, offset)
    offset += array.write(value, offset)
  }
  return array
}

/** A `bytea[]` of `values`. */
export function byteaArray(values: readonly Uint8Array[]): Buffer {
  const array = emptyArray(
    oid.bytea,
    values.map((value) => value.length),
  )
  let offset = headerBytes
  for (const value of values) {
    offset = array.writeInt32BE(value.length, offset)
    array.set(value, offset)
    offset += value.length
  }
  return array
}

/** A `bigint[]` of `values`, which must be safe integers. */
export function bigintArray(values: readonly number[]): Buffer {
  const array = emptyArray(
    oid.int8,
    values.map(() => 8),
  )
  let offset = headerBytes
  for (const value of values) {
    assert(Number.isSafeInteger(value), `not a safe integer: ${value}`)
    offset = array.writeInt32BE(8, offset)
    offset = array.writeBigInt64BE(BigInt(value), offset)
  }
  return array
}

function emptyArray(elementOid: number, lengths: readonly number[]): Buffer {
  const size = lengths.reduce((sum, length) => sum + 4 + length, headerBytes)
  const array = Buffer.allocUnsafe(size)
  array.writeInt32BE(1, 0)
  array.writeInt32BE(0, 4)
  array.writeInt32BE(elementOid, 8)
  array.writeInt32BE(lengths.length, 12)
  array.writeInt32BE(1, 16)
  return array
}
