import { DatabaseSync } from 'node:sqlite'
import { Unavailable } from '../../kernel/failure.ts'

/** SQLITE_BUSY: somebody else holds the lock. */
const busy = 5

/**
 * Takes the one writer's place on a chain's file: an exclusive lock of the operating system on a small file beside it,
 * which ends with the process however it ends. Throws Unavailable while another writer has it.
 */
export function takeLock(path: string): { release(): void } {
  const lock = new DatabaseSync(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if ((cause as { errcode?: number }).errcode !== busy) throw cause
    throw new Unavailable('another writer has this chain open', { cause })
  }
  return { release: () => lock.close() }
}

/** Raises the chain's epoch, creating its head where there is none, and says which epoch is now the writer's. */
export function raiseEpoch(db: DatabaseSync, chain: string, emptyRoot: Uint8Array): number {
  const raised = db
    .prepare(
      `INSERT INTO journal_head (chain, seq, root, note, epoch) VALUES (?, 0, ?, NULL, 1)
       ON CONFLICT (chain) DO UPDATE SET epoch = epoch + 1 RETURNING epoch`,
    )
    .get(chain, emptyRoot)
  return Number(raised?.['epoch'])
}
