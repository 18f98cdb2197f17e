// The thread that writes: it commits while the main thread already decides the next batch.
import { parentPort, workerData } from 'node:worker_threads'
import { openForWriting } from './connection.ts'
import { toLine } from './failure-line.ts'
import { SqliteWrites, type WriteName } from './writes.ts'

/** What the main thread asks for: one write by name. */
export interface WriteCall {
  name: WriteName
  args: unknown[]
}

// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
const { path, chain, epoch } = workerData as { path: string; chain: string; epoch: number }
const writes = new SqliteWrites(openForWriting(path), chain, epoch)

// Calls are answered in the order they come, so an answer needs no number.
parentPort?.on('message', ({ name, args }: WriteCall) => {
  try {
    ;(writes[name] as (...args: unknown[]) => void).apply(writes, args)
    parentPort?.postMessage(null)
  } catch (error) {
    parentPort?.postMessage(toLine(error))
  }
  if (name === 'close') parentPort?.close()
})
