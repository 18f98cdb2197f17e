import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Changes } from './changes.ts'
import type { AnyKind } from '../kind.ts'

const kinds: AnyKind[] = ['bed', 'street'].map((name) => ({
  name,
  initial: null,
  evolve: (state) => state,
}))

test('of each state that an act changes the latest is found, however many it changes', () => {
  const write = fc.record({ kind: fc.constantFrom(...kinds), id: fc.nat(20), version: fc.nat() })
  fc.assert(
    fc.property(fc.array(write, { maxLength: 60 }), (writes) => {
      const changes = new Changes()
      const latest = new Map<string, number>()
      for (const { kind, id, version } of writes) {
        changes.set({ kind, id: `${id}`, version, state: null })
        latest.set(`${kind.name} ${id}`, version)
      }
      for (const { name } of kinds)
        for (let id = 0; id <= 20; id += 1)
          assert.equal(changes.get(name, `${id}`)?.version, latest.get(`${name} ${id}`))
      assert.deepEqual(
        new Map(changes.values().map(({ kind, id, version }) => [`${kind.name} ${id}`, version])),
        latest,
      )
      assert.equal(changes.values().length, latest.size)
    }),
  )
})
