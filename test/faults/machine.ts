import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { prepareCluster } from '../../src/store/postgres/test-cluster.ts'
import type { Target } from './target.ts'

/** What the database is on, and dies with when the power is cut. */
export interface Machine {
  /** Starts on whatever the disk holds. */
  start(): Promise<Target>
  /** Stops every process of it where it stands. */
  freeze(): void
  kill(): Promise<void>
}

/** SQLite lives within the city's own process. */
export async function sqliteMachine(folder: string): Promise<Machine> {
  return { start: async () => folder, freeze: () => {}, kill: async () => {} }
}

const port = 54_000 + (process.pid % 1_000)

/** A PostgreSQL whose data lies in `folder`, put there before the first power cut. */
export async function postgresMachine(folder: string): Promise<Machine | null> {
  const cluster = await prepareCluster()
  if (!cluster) return null
  const { postgres, data, directory, owner } = cluster
  cpSync(data, folder, { recursive: true, preserveTimestamps: true })
  ownAll(folder, owner)
  execFileSync('sync', ['-f', folder]) // the cluster was made without: what is tried here is the journal
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  let server: ChildProcess | null = null
  process.on('exit', () => {
    if (isRunning(server)) signalAll(server, 'SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  })
  return {
    async start() {
      const settings = [
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        'max_wal_size=96MB',
      ]
      const flags = settings.flatMap((setting) => ['-c', setting])
      server = spawn(postgres, ['-D', folder, '-p', String(port), ...flags], {
        stdio: 'ignore',
        ...owner,
      })
      await untilReady(url, server)
      return url
    },
    freeze() {
      if (isRunning(server)) signalAll(server, 'SIGSTOP')
    },
    async kill() {
      if (!isRunning(server)) return
      const gone = once(server, 'exit')
      const pids = signalAll(server, 'SIGKILL')
      await gone
      await allGone(pids)
      server = null
    },
  }
}

function isRunning(server: ChildProcess | null): server is ChildProcess {
  return server !== null && server.exitCode === null && server.signalCode === null
}

/** Signals the server and its children, the ones that write included; answers their ids. */
function signalAll(server: ChildProcess, signal: 'SIGSTOP' | 'SIGKILL'): number[] {
  if (!server.pid) return []
  const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8')
  // The parent first, so that it starts no others meanwhile.
  const pids = [server.pid, ...children.split(' ').filter(Boolean).map(Number)]
  return pids.filter((pid) => reach(pid, signal))
}

/** Signals a process; false where there is none. */
function reach(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

/** The children hold the server's shared memory, and nothing starts again before they are gone too. */
async function allGone(pids: readonly number[]): Promise<void> {
  while (pids.some((pid) => reach(pid, 0))) await new Promise((resolve) => setTimeout(resolve, 10))
}

function ownAll(folder: string, { uid, gid }: { uid?: number; gid?: number }): void {
  if (uid === undefined || gid === undefined) return
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const path of ['', ...inside]) chownSync(join(folder, path), uid, gid)
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${server.exitCode}`)
    const client = new Client(url)
    try {
      await client.connect()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50)) // still recovering
    } finally {
      await client.end()
    }
  }
}
