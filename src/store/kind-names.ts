import assert from 'node:assert/strict'
import type { AnyKind } from '../kernel/kind.ts'

/** Tables of the kernel itself; no kind may take such a name. */
const kernelTables = new Set([
  'journal_head',
  'journal_page',
  'journal_key',
  'journal_tile',
  'sealed_value',
  'person_key',
  'stored_file',
  'refused_attempt',
])

/** Makes sure that every kind can be a table, and no two are the same one. A wrong name is a bug. */
export function checkKinds(kinds: readonly AnyKind[]): void {
  const seen = new Set<string>()
  for (const { name, columns = {} } of kinds) {
    assert.match(name, /^[a-z][a-z0-9_]*$/, `the kind's name ${name} is no table's name`)
    assert(!kernelTables.has(name), `the kernel has a table ${name} already`)
    assert(!seen.has(name), `two kinds are named ${name}`)
    seen.add(name)
    for (const [column, { path }] of Object.entries(columns)) {
      assert.match(column, /^[a-z][A-Za-z0-9]*$/, `${name}.${column} is no column's name`)
      for (const step of path) assert.match(step, /^[A-Za-z0-9_-]+$/, `${step} is no plain key`)
    }
  }
}
