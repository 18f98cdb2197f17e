import type { StoreEngine } from '../../src/kernel/store.ts'
import { postgresEngine } from '../../src/store/postgres/postgres-engine.ts'
import { sqliteEngine } from '../../src/store/sqlite/sqlite-engine.ts'

/** Where the city under attack is kept: a folder, or `postgres://…`. */
export type Target = string

export function engineOf(target: Target): StoreEngine {
  return target.startsWith('postgres')
    ? postgresEngine({ url: target, leaseMs: 2_000 })
    : sqliteEngine(target)
}
