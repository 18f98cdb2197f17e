// How every command finds its chain: a folder with SQLite files and the signing key, or PostgreSQL by DATABASE_URL.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineCommands, engineKinds } from '../engines/index.ts'
import { type Clock, systemClock } from '../kernel/timing/clock.ts'
import { systemRandom } from '../kernel/random.ts'
import { createSigner, createSigningKey, type Signer } from '../kernel/journal/signer.ts'
import type { StoreEngine } from '../kernel/store.ts'
import { openWriter, type Writer } from '../kernel/writer.ts'
import { postgresEngine } from '../store/postgres/postgres-engine.ts'
import { sqliteEngine } from '../store/sqlite/sqlite-engine.ts'

/** The release of code and rules, recorded with every page. */
const rules = 'gangmu/0.1.0'

export interface ChainPlace {
  chain: string
  /** The folder of the signing key, of one-time links, and of SQLite's files. */
  folder: string
  store: StoreEngine
}

/**
 * Where the chain is: `GANGMU_DATA` (default `./data`), `GANGMU_CHAIN` (default 990100, a code that belongs to no place),
 * `DATABASE_URL` for PostgreSQL (default: SQLite in the folder).
 */
export function chainPlace(environment: NodeJS.ProcessEnv = process.env): ChainPlace {
  const folder = environment.GANGMU_DATA || 'data'
  const url = environment.DATABASE_URL
  return {
    chain: environment.GANGMU_CHAIN || '990100',
    folder,
    store: url ? postgresEngine({ url }) : sqliteEngine(folder),
  }
}

/** Opens the chain for writing with every engine's kinds and commands. Default clock: the machine's. */
export function openChain(place: ChainPlace, clock: Clock = systemClock): Promise<Writer> {
  return openWriter({
    store: place.store,
    chain: place.chain,
    kinds: engineKinds,
    commands: engineCommands,
    clock,
    random: systemRandom,
    signer: chainSigner(place),
    rules,
  })
}

/** The chain's signing key; made at first use, readable by its owner only. */
export function chainSigner({ chain, folder }: ChainPlace): Signer {
  const path = join(folder, `${chain}.key`)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, createSigningKey(), { mode: 0o600, flag: 'wx', flush: true })
    chmodSync(path, 0o600)
  }
  return createSigner(chain, readFileSync(path, 'utf8'))
}
