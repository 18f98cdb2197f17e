import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { NotFound, Unavailable } from '../../kernel/failure.ts'
import type { AnyKind } from '../../kernel/kind.ts'
import { emptyRoot } from '../../kernel/journal/merkle.ts'
import type { StoreEngine } from '../../kernel/store.ts'
import { checkFsync, openForReading, openForWriting, syncFolder } from './connection.ts'
import { raiseEpoch, takeLock } from './lease.ts'
import { migrate } from './schema.ts'
import { SqliteReader } from './sqlite-reader.ts'
import { SqliteWriter } from './sqlite-writer.ts'
import { writesInline, writesInThread } from './write-calls.ts'
import { SqliteWrites } from './writes.ts'

/** Chains as files in a folder: `<chain>.db`, and `<chain>.lock` for its one writer. Creates the folder. */
export function sqliteEngine(folder: string): StoreEngine {
  const fileOf = (chain: string) => join(folder, `${chain}.db`)
  return {
    name: 'sqlite',
    async openWriter(chain, kinds) {
      mkdirSync(folder, { recursive: true })
      checkFsync(folder)
      const path = fileOf(chain)
      const lock = takeLock(join(folder, `${chain}.lock`))
      try {
        const epoch = prepareFile(path, chain, kinds)
        syncFolder(folder)
        const write = writesInThread({ path, chain, epoch })
        const db = openForReading(path)
        return new SqliteWriter({ db, chain, kinds: names(kinds), epoch, write, ...lock })
      } catch (error) {
        lock.release()
        throw error
      }
    },
    async openReader(chain) {
      if (!existsSync(fileOf(chain))) throw new NotFound(`there is no chain ${chain} in ${folder}`)
      return new SqliteReader(openForReading(fileOf(chain)), chain)
    },
  }
}

/**
 * Chains in memory, for tests: nothing is ever on disk, and all is gone with the engine. A chain that was closed can be
 * opened again as long as the engine lives.
 */
export function memoryEngine(): StoreEngine {
  const chains = new Map<string, DatabaseSync>()
  const open = new Set<string>()
  const shared = (db: DatabaseSync) => new Proxy(db, { get: getUnclosed })
  return {
    name: 'sqlite',
    async openWriter(chain, kinds) {
      if (open.has(chain)) throw new Unavailable('another writer has this chain open')
      const db = chains.get(chain) ?? openForWriting(':memory:')
      migrate(db, kinds)
      chains.set(chain, db)
      open.add(chain)
      const epoch = raiseEpoch(db, chain, emptyRoot)
      const write = writesInline(new SqliteWrites(shared(db), chain, epoch))
      const release = () => void open.delete(chain)
      return new SqliteWriter({ db: shared(db), chain, kinds: names(kinds), epoch, write, release })
    },
    async openReader(chain) {
      const db = chains.get(chain)
      if (!db) throw new NotFound(`there is no chain ${chain} in memory`)
      return new SqliteReader(shared(db), chain)
    },
  }
}

/** Creates or migrates the file and takes a new epoch in it. */
function prepareFile(path: string, chain: string, kinds: readonly AnyKind[]): number {
  const db = openForWriting(path)
  try {
    migrate(db, kinds)
    return raiseEpoch(db, chain, emptyRoot)
  } finally {
    db.close()
  }
}

/** A connection in memory is its data: closing it for one user must not close it for all. */
function getUnclosed(db: DatabaseSync, property: string | symbol): unknown {
  if (property === 'close') return () => {}
  const value = Reflect.get(db, property, db)
  return typeof value === 'function' ? value.bind(db) : value
}

function names(kinds: readonly AnyKind[]): string[] {
  return kinds.map(({ name }) => name)
}
