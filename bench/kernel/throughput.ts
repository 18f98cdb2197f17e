import { memoryUsage } from 'node:process'
import type { PageCommit } from '../../src/kernel/store.ts'
import type { Writer } from '../../src/kernel/writer.ts'
import { committing, openChain } from './chain.ts'
import type { Database } from './database.ts'
import { measure } from './load.ts'
import { type RawBatch, rawBatch } from './raw.ts'
import { median } from './statistics.ts'
import type { Work } from './workload.ts'

export interface Throughput {
  database: string
  work: string
  /** Durable commands a second, the median of the rounds; and the same bytes as plain rows. */
  kernelPerSecond: number
  rawPerSecond: number
  /** The same commands where writing a page takes no time at all: what the kernel's one thread can decide. */
  decidedPerSecond: number
  /** Median of the rounds' own ratios: each round measures both, one right after the other. */
  ratio: number
  aloneMs: number[]
  loadedMs: number[]
  bytesPerCommand: number
  memoryMb: number
}

/** How much is measured. */
export interface Effort {
  /** Commands before anything counts: code compiled, caches filled. */
  warmUp: number
  rounds: number
  commandsPerRound: number
  callers: number
}

/** Measures one kind of work on one database, the raw limit beside it in turns, so that both meet the same weather. */
export async function throughput(
  database: Database,
  work: Work,
  effort: Effort,
): Promise<Throughput> {
  const fresh = await database.make()
  const rawSide = await database.make()
  const recording: Recording = { pages: null }
  const engine = committing(fresh.engine, (page, own) => {
    recording.pages?.push(page)
    return own()
  })
  const writer = await openChain(engine)
  const raw = await rawSide.raw()
  const load = loader(writer, work)
  await load(effort.warmUp, effort.callers)
  const { latenciesMs: aloneMs } = await load(effort.commandsPerRound / 20, 1)
  const bytesBefore = await fresh.bytes()
  const rounds = []
  for (let round = 0; round < effort.rounds; round += 1) {
    const kernel = await load(effort.commandsPerRound, effort.callers)
    const batches = await batchesOf(recording, () => load(effort.commandsPerRound, effort.callers))
    const rawSeconds = await timeRaw((batch) => raw.insert(batch), batches)
    const kernelPerSecond = kernel.commands / kernel.seconds
    const rawPerSecond = kernel.commands / rawSeconds
    rounds.push({ ...kernel, kernelPerSecond, rawPerSecond })
  }
  const commands = 2 * effort.rounds * effort.commandsPerRound
  const bytesPerCommand = ((await fresh.bytes()) - bytesBefore) / commands
  await writer.close()
  await raw.close()
  await fresh.remove()
  await rawSide.remove()
  const decidedPerSecond = await decideOnly(database, work, effort)
  return {
    database: database.name,
    work: work.name,
    kernelPerSecond: median(rounds.map((round) => round.kernelPerSecond)),
    rawPerSecond: median(rounds.map((round) => round.rawPerSecond)),
    decidedPerSecond,
    ratio: median(rounds.map((round) => round.kernelPerSecond / round.rawPerSecond)),
    aloneMs,
    loadedMs: rounds.flatMap((round) => round.latenciesMs),
    bytesPerCommand,
    memoryMb: memoryUsage().rss / 2 ** 20,
  }
}

/** Commands a second where no page is written once the chain is founded: the bound that no database can lift. */
async function decideOnly(database: Database, work: Work, effort: Effort): Promise<number> {
  const fresh = await database.make()
  const engine = committing(fresh.engine, async (page, own) => {
    if (page.page.first === 1) await own()
  })
  const writer = await openChain(engine)
  const load = loader(writer, work)
  await load(effort.warmUp, effort.callers)
  const speeds: number[] = []
  for (let round = 0; round < effort.rounds; round += 1) {
    const { commands, seconds } = await load(effort.commandsPerRound, effort.callers)
    speeds.push(commands / seconds)
  }
  await writer.close()
  await fresh.remove()
  return median(speeds)
}

/** Where pages are kept as they are committed; null while none are to be. */
interface Recording {
  pages: PageCommit[] | null
}

/** Gives each command a number of its own, in whatever portions they are asked for. */
function loader(writer: Writer, work: Work) {
  let from = 1
  return (commands: number, callers: number) => {
    from += commands
    return measure(writer, work, { from: from - commands, commands, callers })
  }
}

/**
 * The pages of as much of the same work, done apart: to keep them during the round that is timed would burden that
 * round with tens of megabytes that no writer keeps.
 */
async function batchesOf(recording: Recording, work: () => Promise<unknown>): Promise<RawBatch[]> {
  const pages: PageCommit[] = []
  recording.pages = pages
  await work()
  recording.pages = null
  return pages.map(rawBatch)
}

/** Seconds for all batches; the next is sent while the last one is being written, as the kernel does. */
async function timeRaw(
  insert: (batch: RawBatch) => Promise<void>,
  batches: readonly RawBatch[],
): Promise<number> {
  const started = performance.now()
  let last = Promise.resolve()
  for (const batch of batches) {
    const next = insert(batch)
    await last
    last = next
  }
  await last
  return (performance.now() - started) / 1000
}
