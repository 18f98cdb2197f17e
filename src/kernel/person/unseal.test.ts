import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Invalid } from '../failure.ts'
import { seal } from './seal.ts'
import type { SealedValue } from '../store.ts'
import { createUnsealer, type Purpose } from './unseal.ts'

const bytes = (fill: number, length: number) => Buffer.alloc(length, fill)
const keyOf = { ann: bytes(1, 32), ben: bytes(2, 32) } as const
type Person = keyof typeof keyOf

function kept(person: Person, value: string, salt: number): SealedValue {
  const personKey = keyOf[person]
  return { ...seal(value, { personKey, salt: bytes(salt, 32), nonce: bytes(salt, 12) }), person }
}

const phone = kept('ann', '13900009173', 3)
const home = kept('ben', '云溪路 8 号', 4)
const purpose: Purpose = { actor: 'person.clerk', power: 'case.read', reason: '核实住址' }

/** A store from which `erased` are gone. */
function sourceOf(values: SealedValue[], erased: readonly Person[] = []) {
  return {
    loadSealed: async (asked: readonly string[]) =>
      values.filter(({ commitment }) => asked.includes(commitment)),
    loadPersonKey: async (person: string) =>
      erased.includes(person as Person) ? null : keyOf[person as Person],
  }
}

const both = [{ sealed: phone.commitment }, { sealed: home.commitment }]

describe('reading personal values', () => {
  test('gives each value by its commitment, and tells first who reads what and why', async () => {
    const told: unknown[] = []
    const unsealer = createUnsealer(sourceOf([phone, home]), async (why, which) => {
      told.push([why, which])
    })
    const values = await unsealer.unseal([...both, ...both], purpose)
    assert.deepEqual(
      [...values],
      [
        [phone.commitment, '13900009173'],
        [home.commitment, '云溪路 8 号'],
      ],
    )
    assert.deepEqual(told, [[purpose, [phone.commitment, home.commitment]]])
  })

  test('reads nothing where the reading cannot be recorded', async () => {
    const source = { ...sourceOf([phone]), loadSealed: () => assert.fail('it was read') }
    const unsealer = createUnsealer(source, async () => {
      throw new Error('the log is full')
    })
    await assert.rejects(
      unsealer.unseal([{ sealed: phone.commitment }], purpose),
      /the log is full/,
    )
  })

  test('leaves out who was erased, and what is not kept', async () => {
    const unsealer = createUnsealer(sourceOf([phone, home], ['ann']), async () => {})
    const values = await unsealer.unseal([...both, { sealed: 'ff' }], purpose)
    assert.deepEqual([...values.keys()], [home.commitment])
  })

  test('does not give out a value that was changed', async () => {
    const changed = { ...phone, box: home.box }
    const unsealer = createUnsealer(sourceOf([changed]), async () => {})
    await assert.rejects(unsealer.unseal([{ sealed: phone.commitment }], purpose), Invalid)
  })
})
