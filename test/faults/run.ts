// npm run faults [-- [power | full] [rounds=200] [seed=…] [sqlite | postgres]]
// Kills the city, cuts its power, or fills its disk, and inspects what is left each time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultPoint } from '../../src/kernel/fault-point.ts'
import { openTestServer } from '../../src/store/postgres/test-server.ts'
import type { Death } from './city.ts'
import type { Findings } from './inspect.ts'
import { fillDisk } from './full-disk.ts'
import { killRounds } from './kill-rounds.ts'
import { cutPower } from './power.ts'
import { seeded } from './seeded.ts'
import type { Target } from './target.ts'

const args = process.argv.slice(2)
const option = (name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1)
const chosen = (name: string): boolean =>
  args.includes(name) || !['sqlite', 'postgres'].some((each) => args.includes(each))

const faultPoints: FaultPoint[] = [
  'before-commit',
  'between-lease-check-and-commit',
  'after-commit-before-answer',
]

/** Mostly at a random moment; one in four at a dangerous instant that the database has. */
function deathBy(chance: () => number, points: readonly FaultPoint[]): Death {
  const at = points[Math.floor(chance() * points.length)]
  if (at && chance() < 0.25) return { at, passes: 1 + Math.floor(chance() * 20) }
  return { afterMs: Math.floor(chance() * 300) }
}

async function killIn(
  target: Target,
  { rounds, seed }: { rounds: number; seed: number },
): Promise<Findings> {
  const chance = seeded(seed)
  // SQLite has no instant between lease check and commit: its lease is a lock that only death gives up.
  const points = target.startsWith('postgres') ? faultPoints : faultPoints.filter((_, n) => n !== 1)
  const deaths = Array.from({ length: rounds }, () => deathBy(chance, points))
  return killRounds(target, deaths, (round, { entries, receipts }) => {
    if ((round + 1) % 20 === 0)
      console.log(
        `  ${round + 1} kills: ${entries} entries, ${receipts} receipts, none lost or twice`,
      )
  })
}

async function killAll(rounds: number, seed: number): Promise<void> {
  if (chosen('sqlite')) {
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-faults-'))
    console.log(`SQLite: ${rounds} kills, seed ${seed}`)
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    await killIn(folder, { rounds, seed })
  }
  if (!chosen('postgres')) return
  const server = await openTestServer()
  if (!server) return console.log('PostgreSQL: none to be had on this machine; set DATABASE_URL')
  console.log(`PostgreSQL: ${rounds} kills, seed ${seed}`)
  const url = await server.createDatabase()
  await killIn(url, { rounds, seed }).finally(() => server.stop())
}

async function main(): Promise<void> {
  const seed = Number(option('seed') ?? Date.now() % 1_000_000)
  if (args.includes('full')) return fillDisk()
  if (!args.includes('power')) return killAll(Number(option('rounds') ?? 200), seed)
  const rounds = Number(option('rounds') ?? 20)
  for (const database of ['sqlite', 'postgres'] as const)
    if (chosen(database)) await cutPower({ database, rounds, seed })
}

// Leaves by the front door, so that what was started and mounted is cleared away.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
void main()
