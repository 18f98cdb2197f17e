import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Forbidden } from '../../kernel/failure.ts'

/** Pages of the file that a connection keeps, in KiB where negative; SQLite's own default is 2 MB. */
const cacheOf64Mb = 'PRAGMA cache_size = -65536'

/** Opens a connection that writes: every commit is on disk when it returns, deleted content is overwritten. */
export function openForWriting(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5000 })
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = FULL')
  db.exec('PRAGMA secure_delete = ON')
  // The longer the log may grow, the more often a page in it is written again before it is copied to its scattered
  // place in the file: at 100,000 states and more this halves what a commit costs. 40,000 pages are 160 MB.
  db.exec('PRAGMA wal_autocheckpoint = 40000')
  db.exec(cacheOf64Mb)
  if (path !== ':memory:') checkDurable(db)
  return db
}

/** Opens a connection that only reads; it sees each commit as a whole, beside the writer. */
export function openForReading(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  db.exec(cacheOf64Mb)
  return db
}

/** Throws Forbidden unless the connection syncs its log on every commit (2: FULL). */
export function checkDurable(db: DatabaseSync): void {
  const synchronous = Number(db.prepare('PRAGMA synchronous').get()?.['synchronous'])
  const journal = db.prepare('PRAGMA journal_mode').get()?.['journal_mode']
  if (synchronous < 2 || journal !== 'wal')
    throw new Forbidden('the database file does not write every commit to disk')
}

/** Throws Forbidden where the folder's file system refuses to write a file through to disk. */
export function checkFsync(folder: string): void {
  const path = join(folder, `.fsync-${process.pid}`)
  try {
    const file = openSync(path, 'w')
    try {
      writeSync(file, 'fsync')
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    rmSync(path)
  } catch (cause) {
    throw new Forbidden(`files in ${folder} cannot be written through to disk`, { cause })
  }
}

/** Makes new files of the folder findable after a power cut. */
export function syncFolder(folder: string): void {
  const directory = openSync(folder, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
