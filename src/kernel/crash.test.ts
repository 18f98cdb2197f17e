import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Death } from '../../test/faults/city.ts'
import { killRounds } from '../../test/faults/kill-rounds.ts'

test('a city killed at any moment has lost no receipted act and done none twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-crash-'))
  const deaths: Death[] = [
    { afterMs: 30 + Math.floor(Math.random() * 100) },
    { at: 'after-commit-before-answer', passes: 5 },
    { at: 'before-commit', passes: 3 },
    { afterMs: Math.floor(Math.random() * 200) },
  ]
  try {
    const { receipts } = await killRounds(folder, deaths)
    assert(receipts > 0, `no receipt in ${JSON.stringify(deaths)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
