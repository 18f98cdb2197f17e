import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { tamperingContract } from '../tampering.contract.ts'
import { sqliteEngine } from './sqlite-engine.ts'

tamperingContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tampering-'))
  return {
    engine: sqliteEngine(folder),
    async sql(statement, ...values) {
      const db = new DatabaseSync(join(folder, 'test.db'))
      db.prepare(statement).run(...values)
      db.close()
    },
    remove: async () => rmSync(folder, { recursive: true }),
  }
})
