import assert from 'node:assert/strict'
import { test } from 'node:test'
import { StateMemory } from './state-memory.ts'
import { accountKind } from './writer-fixture.ts'

const state = (id: string) => ({ kind: accountKind, id, version: 1, state: { fen: 1 } })

test('what was put since the last trimming survives the next one', () => {
  const memory = new StateMemory(0)
  for (let batch = 0; batch < 5; batch += 1) {
    memory.trim()
    memory.put(state(`x${batch}`))
    assert(memory.read(accountKind, `x${batch}`))
    if (batch > 0) assert(memory.read(accountKind, `x${batch - 1}`))
  }
})

test('what was used longest ago is forgotten first, and no more than twice the limit is held', () => {
  const memory = new StateMemory(100)
  for (let n = 0; n < 10_000; n += 1) {
    memory.trim()
    memory.put(state(`x${n}`))
    assert(memory.read(accountKind, 'x0'), 'what is asked for again and again stays')
  }
  assert(memory.size <= 202)
  assert(memory.read(accountKind, 'x9999'))
  assert.equal(memory.read(accountKind, 'x5000'), undefined)
})
