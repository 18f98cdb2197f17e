import { foldPages, rebuild } from '../../src/kernel/rebuild.ts'
import { kernelKinds } from '../../src/kernel/kernel-kinds.ts'
import type { Writer } from '../../src/kernel/writer.ts'
import { openChain } from './chain.ts'
import type { Database, Fresh } from './database.ts'
import { measure } from './load.ts'
import { median } from './statistics.ts'
import { amendments, openings, workKinds } from './workload.ts'

export interface Growth {
  database: string
  /** Kept states, and what a command then costs: the median of three rounds. */
  steps: { states: number; microseconds: number }[]
  /** Entries a second, reading and folding alone, and with the states written back. */
  foldedPerSecond: number
  rebuiltPerSecond: number
}

const callers = 800
const round = 20_000

/**
 * Lets a chain grow to each of `sizes` cases and measures the same work there: cases amended that were opened at any
 * time before, so that the larger the chain, the more of them the writer must read. Then rebuilds every state.
 */
export async function growth(database: Database, sizes: readonly number[]): Promise<Growth> {
  const fresh = await database.make()
  const writer = await openChain(fresh.engine)
  const steps: Growth['steps'] = []
  let states = 0
  let amended = 1
  for (const size of sizes) {
    await measure(writer, openings, { from: states + 1, commands: size - states, callers })
    states = size
    await fresh.settle()
    const costs: number[] = []
    for (let turn = 0; turn < 4; turn += 1) {
      const done = await measure(writer, amendments(size), {
        from: amended,
        commands: round,
        callers,
      })
      amended += round
      costs.push((done.seconds / done.commands) * 1e6)
    }
    steps.push({ states, microseconds: median(costs.slice(1)) })
  }
  await writer.close()
  const speeds = await rebuildSpeeds(fresh, writer)
  await fresh.remove()
  return { database: database.name, steps, ...speeds }
}

async function rebuildSpeeds(
  fresh: Fresh,
  { chain }: Writer,
): Promise<{ foldedPerSecond: number; rebuiltPerSecond: number }> {
  const kinds = [...kernelKinds, ...workKinds]
  const store = await fresh.engine.openWriter(chain, kinds)
  const { seq } = await store.head()
  const foldedPerSecond = seq / (await secondsFor(() => foldPages(store, kinds)))
  const rebuiltPerSecond = seq / (await secondsFor(() => rebuild(store, kinds)))
  await store.close()
  return { foldedPerSecond, rebuiltPerSecond }
}

async function secondsFor(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
