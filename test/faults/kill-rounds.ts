import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { FaultPoint } from '../../src/kernel/fault-point.ts'
import { type Findings, inspect } from './inspect.ts'
import { engineOf, type Target } from './target.ts'

/** How one life of the city ends: after some milliseconds of work, or at a named instant. */
export type Death = { afterMs: number } | { at: FaultPoint; passes: number }

/** How far back the next life repeats commands, so that some of them have been done already. */
const repeatedCommands = 100

/** Runs and kills the city once for each death, inspecting what is left each time. Throws at the first broken promise. */
export async function killRounds(
  target: Target,
  deaths: readonly Death[],
  report: (round: number, findings: Findings) => void = () => {},
): Promise<Findings> {
  const receipts = new Map<string, number>()
  let findings: Findings = { entries: 0, receipts: 0 }
  let first = 0
  for (const [round, death] of deaths.entries()) {
    const highest = await live(target, { first, death, receipts })
    findings = await inspectTarget(target, receipts)
    report(round, findings)
    first = Math.max(0, highest - repeatedCommands)
  }
  return findings
}

interface Life {
  first: number
  death: Death
  /** Every receipt is added. */
  receipts: Map<string, number>
}

/** One life; says the number of the highest key that was receipted in it. */
async function live(target: Target, { first, death, receipts }: Life): Promise<number> {
  const fault = 'at' in death ? [death.at, String(death.passes)] : []
  const script = new URL('./child.ts', import.meta.url).pathname
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, target, String(first), ...fault],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = once(child, 'exit')
  let highest = first
  for await (const line of createInterface({ input: child.stdout })) {
    const [key = '', seq] = line.split(' ')
    if (key === 'ready') killLater(child, death)
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

function killLater(child: ChildProcess, death: Death): void {
  if ('afterMs' in death) setTimeout(() => child.kill('SIGKILL'), death.afterMs)
}

async function inspectTarget(target: Target, receipts: Map<string, number>): Promise<Findings> {
  const store = await engineOf(target).openReader('test')
  try {
    return await inspect(store, receipts)
  } finally {
    await store.close()
  }
}
