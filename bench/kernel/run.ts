// Measures the kernel on both databases in one run and prints what was found as Markdown.
// `npm run bench -- kernel` takes some minutes; `npm run bench -- kernel --quick` grows to 100,000 states only.
import { arch, cpus, totalmem } from 'node:os'
import { openTestServer } from '../../src/store/postgres/test-server.ts'
import { type Database, postgresOn, sqlite } from './database.ts'
import { type Growth, growth } from './growth.ts'
import { measurePeers, type Peer } from './peers.ts'
import { percentile } from './statistics.ts'
import { count, printTable } from './table.ts'
import { type Effort, type Throughput, throughput } from './throughput.ts'
import { openings, transfers } from './workload.ts'

const effort: Effort = { warmUp: 20_000, rounds: 5, commandsPerRound: 20_000, callers: 800 }
const settings = ['shared_buffers=256MB', 'max_wal_size=4GB']

export async function run(args: readonly string[] = process.argv.slice(2)): Promise<void> {
  const sizes = args.includes('--quick') ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]
  const server = await openTestServer(settings)
  const databases = [sqlite, ...(server ? [await postgresOn(server)] : [])]
  printMachine(databases)
  const measured: Throughput[] = []
  for (const database of databases)
    for (const work of [transfers, openings])
      measured.push(await throughput(database, work, effort))
  printThroughput(measured)
  const peers = server ? await measurePeers(server) : []
  printPeers(peers, measured)
  const grown: Growth[] = []
  for (const database of databases) grown.push(await growth(database, sizes))
  printGrowth(grown)
  await server?.stop()
}

function printMachine(databases: readonly Database[]): void {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${arch()}, ${cpus().length} × ${cpu?.model}, ${memory}`,
  )
  for (const { version } of databases) console.log(version)
  console.log(`batches of 200, ${effort.callers} callers, ${effort.rounds} rounds, medians\n`)
}

function printThroughput(measured: readonly Throughput[]): void {
  const ms = (samples: readonly number[]): string =>
    `${percentile(samples, 0.5).toFixed(1)} / ${percentile(samples, 0.99).toFixed(1)}`
  printTable(
    [
      'database',
      'work',
      'commands/s',
      'raw rows/s',
      'ratio',
      'without a database/s',
      'alone p50 / p99 ms',
      'loaded p50 / p99 ms',
      'bytes/command',
      'memory MB',
    ],
    measured.map((each) => [
      each.database,
      each.work,
      count(each.kernelPerSecond),
      count(each.rawPerSecond),
      each.ratio.toFixed(2),
      count(each.decidedPerSecond),
      ms(each.aloneMs),
      ms(each.loadedMs),
      count(each.bytesPerCommand),
      count(each.memoryMb),
    ]),
  )
}

function printPeers(peers: readonly Peer[], measured: readonly Throughput[]): void {
  const ours = measured.filter((each) => each.database === 'PostgreSQL')
  const slower = Math.min(...ours.map((each) => each.kernelPerSecond))
  printTable(
    ['peer on the same PostgreSQL', 'callers', 'calls/s', 'p50 ms', 'the kernel does'],
    peers.map((peer) => [
      peer.name,
      String(peer.callers),
      count(peer.perSecond),
      peer.medianMs.toFixed(1),
      `${(slower / peer.perSecond).toFixed(1)} times as many`,
    ]),
  )
}

function printGrowth(grown: readonly Growth[]): void {
  const first = (each: Growth): number => each.steps[0]?.microseconds ?? Number.NaN
  printTable(
    ['database', 'kept states', 'µs/command', 'of that at first'],
    grown.flatMap((each) =>
      each.steps.map(({ states, microseconds }) => [
        each.database,
        count(states),
        microseconds.toFixed(1),
        `${(microseconds / first(each)).toFixed(2)} ×`,
      ]),
    ),
  )
  printTable(
    ['database', 'entries folded/s', 'entries rebuilt/s, states written'],
    grown.map((each) => [each.database, count(each.foldedPerSecond), count(each.rebuiltPerSecond)]),
  )
}

if (import.meta.main) await run()
