import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { erasureContract } from '../erasure.contract.ts'
import { sqliteEngine } from './sqlite-engine.ts'

erasureContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'erasure-'))
  return {
    engine: sqliteEngine(folder),
    // The very bytes on disk: rows that were deleted, the write-ahead log and free pages are read as well.
    async everything() {
      const files = readdirSync(folder).filter((name) => name.includes('.db'))
      const bytes = files.map((name) => [name, readFileSync(join(folder, name))] as const)
      return new Map(bytes.filter(([, { length }]) => length > 0))
    },
    remove: async () => rmSync(folder, { recursive: true }),
  }
})
