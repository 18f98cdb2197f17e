import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { FaultPoint } from '../../src/kernel/fault-point.ts'
import type { Target } from './target.ts'

/** How one life of the city ends: after some milliseconds of work, or at a named instant. */
export type Death = { afterMs: number } | { at: FaultPoint; passes: number }

/** A city in a process of its own. */
export interface City {
  process: ChildProcess
  /** Resolves when it takes commands. */
  ready: Promise<void>
  /** Resolves, when it has been killed, with the number of the highest key that was receipted in this life. */
  dead: Promise<number>
}

interface Life {
  /** The number of its first key. */
  first: number
  /** Every receipt is added; one that contradicts an earlier one fails `dead`. */
  receipts: Map<string, number>
  /** Where it dies by itself. */
  fault?: { at: FaultPoint; passes: number }
}

/** Starts a city on what is at `target`. */
export function startCity(target: Target, { first, receipts, fault }: Life): City {
  const script = new URL('./child.ts', import.meta.url).pathname
  const args = [target, String(first), ...(fault ? [fault.at, String(fault.passes)] : [])]
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ready = Promise.withResolvers<void>()
  const dead = follow(child, { first, receipts, ready: ready.resolve })
  dead.catch(ready.reject)
  return { process: child, ready: ready.promise, dead }
}

async function follow(
  child: ChildProcess,
  { first, receipts, ready }: Life & { ready(): void },
): Promise<number> {
  const gone = once(child, 'exit')
  let highest = first
  if (!child.stdout) throw new TypeError('the city prints its receipts')
  for await (const line of createInterface({ input: child.stdout })) {
    const [key = '', seq] = line.split(' ')
    if (key === 'ready') ready()
    if (!seq) continue
    const before = receipts.get(key)
    if (before !== undefined && before !== Number(seq))
      throw new Error(`${key} was entry ${before} and is now entry ${seq}`)
    receipts.set(key, Number(seq))
    highest = Math.max(highest, Number(key.slice(1)))
  }
  const [code, signal] = (await gone) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`the city ended by itself with ${code ?? signal}`)
  return highest
}
