import { Worker } from 'node:worker_threads'
import { Unavailable } from '../../kernel/failure.ts'
import { type FailureLine, fromLine, toLine } from './failure-line.ts'
import type { WriteCall } from './write-thread.ts'
import type { SqliteWrites, WriteArguments, WriteName } from './writes.ts'

/** Asks for one write; resolves when it is on disk. */
export type CallWrite = <Name extends WriteName>(
  name: Name,
  ...args: WriteArguments<Name>
) => Promise<void>

/** Writes on the caller's own thread: for databases in memory. */
export function writesInline(writes: SqliteWrites): CallWrite {
  return async (name, ...args) => {
    try {
      ;(writes[name] as (...args: unknown[]) => void).apply(writes, args)
    } catch (error) {
      throw fromLine(toLine(error))
    }
  }
}

/** Writes on a thread of their own, which ends after `close`. */
export function writesInThread(data: { path: string; chain: string; epoch: number }): CallWrite {
  // Node runs TypeScript by itself; without the parent's loaders the thread starts in a few milliseconds.
  const thread = new Worker(new URL('./write-thread.ts', import.meta.url), {
    workerData: data,
    execArgv: [],
  })
  const waiting: { resolve(): void; reject(error: Error): void }[] = []
  let gone: Error | null = null
  const leave = (cause?: unknown) => {
    gone ??= new Unavailable('the thread that writes has ended', { cause })
    for (const call of waiting.splice(0)) call.reject(gone)
  }
  thread.on('message', (failure: FailureLine | null) => {
    const call = waiting.shift()
    if (failure) call?.reject(fromLine(failure))
    else call?.resolve()
  })
  thread.on('error', leave)
  thread.on('exit', () => leave())
  return (name, ...args) => {
    if (gone) return Promise.reject(gone)
    const call: WriteCall = { name, args }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    thread.postMessage(call)
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
  }
}
