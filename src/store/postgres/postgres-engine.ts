import { randomUUID } from 'node:crypto'
import type { AnyKind } from '../../kernel/kind.ts'
import type { StoreEngine } from '../../kernel/store.ts'
import { checkKinds } from '../kind-names.ts'
import { requireDurability } from './durability.ts'
import { takeLease } from './lease.ts'
import { openPool, openWritingLine, type WritingLine } from './line.ts'
import { migrate } from './migrate.ts'
import { openReader } from './reader.ts'
import { openWriter } from './writer.ts'

/** Where the database is and how it is used. */
export interface PostgresOptions {
  /** `postgres://user:password@host:port/database` */
  url: string
  /** A writer that neither commits nor renews for this long may be replaced. Default: 10 s. */
  leaseMs?: number
  /** Connections for reading, per chain. Default: 4. */
  readers?: number
}

/**
 * PostgreSQL 15 or later as the store of chains. One writer of a chain holds one connection for its pages; readers
 * share a pool. Nothing here needs more than ordinary rights on one schema, the first of the role's search path.
 */
export function postgresEngine({
  url,
  leaseMs = 10_000,
  readers = 4,
}: PostgresOptions): StoreEngine {
  return {
    name: 'postgres',
    async openWriter(chain, kinds) {
      checkKinds(kinds)
      const line = openWritingLine(url)
      try {
        return await open(line, chain, kinds)
      } catch (error) {
        await line.close()
        throw error
      }
    },
    async openReader(chain) {
      return openReader(chain, openPool(url, readers))
    },
  }

  async function open(line: WritingLine, chain: string, kinds: readonly AnyKind[]) {
    await requireDurability(line)
    await migrate(line, kinds)
    const lease = { chain, holder: randomUUID(), leaseMs }
    const head = await takeLease(line, lease)
    return openWriter({ lease, head, line, pool: openPool(url, readers), kinds })
  }
}
