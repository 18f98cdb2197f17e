import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { memoryEngine } from '../store/sqlite/sqlite-engine.ts'
import { FollowedStates } from './followed-states.ts'
import { accountKind, openTestWriter, pay } from './writing/writer-fixture.ts'
import type { Writer } from './writer.ts'

describe('states that follow the journal', () => {
  let writer: Writer
  let followed: FollowedStates
  let paid = 0
  const payTo = async (to: string, fen = 1) => {
    paid += 1
    const answer = await writer.submit(
      pay,
      { from: 'bank', to, fen },
      { actor: 'ann', key: `p${paid}` },
    )
    assert(answer.ok)
  }
  const balances = () =>
    Object.fromEntries([...followed.all(accountKind)].map(([id, { fen }]) => [id, fen]))
  beforeEach(async () => {
    writer = await openTestWriter(memoryEngine())
    followed = new FollowedStates(writer.reader, [accountKind])
  })
  afterEach(() => writer.close())

  test('are what the database holds, at the first step and at every later one', async () => {
    await payTo('a')
    assert.equal(await followed.follow(), (await writer.reader.head()).seq)
    assert.deepEqual(balances(), { bank: -1, a: 1 })
    await payTo('b', 5)
    await payTo('a')
    await followed.follow()
    assert.deepEqual(balances(), { bank: -7, a: 2, b: 5 })
  })

  test('that did not change stay the same objects, and are not read again', async () => {
    await payTo('a')
    await payTo('b')
    await followed.follow()
    const before = new Map(followed.all(accountKind))
    await payTo('b')
    await followed.follow()
    const after = followed.all(accountKind)
    assert.equal(after.get('a'), before.get('a'))
    assert.notEqual(after.get('b'), before.get('b'))
  })

  test('asked for by several at once take one step', async () => {
    await payTo('a')
    let heads = 0
    const { reader } = writer
    const counting = new Proxy(reader, {
      get(target, name) {
        if (name === 'head') heads += 1
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    followed = new FollowedStates(counting, [accountKind])
    await Promise.all([followed.follow(), followed.follow(), followed.follow()])
    assert.equal(heads, 1)
    assert.deepEqual(balances(), { bank: -1, a: 1 })
  })

  test('a step that failed is taken again, and leaves nothing half read', async () => {
    await payTo('a')
    let broken = true
    const failing = new Proxy(writer.reader, {
      get(target, name) {
        if (name === 'scanStates' && broken) return () => Promise.reject(new Error('no disk'))
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    followed = new FollowedStates(failing, [accountKind])
    await assert.rejects(followed.follow(), /no disk/)
    broken = false
    await followed.follow()
    assert.deepEqual(balances(), { bank: -1, a: 1 })
  })
})
