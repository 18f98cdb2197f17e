import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeContract } from '../store.contract.ts'
import { memoryEngine, sqliteEngine } from './sqlite-engine.ts'

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-sqlite-'))
  const remove = async () => rmSync(folder, { recursive: true, force: true })
  return { engine: sqliteEngine(folder), remove }
})

storeContract('SQLite in memory', async () => ({
  engine: memoryEngine(),
  remove: async () => {},
}))
