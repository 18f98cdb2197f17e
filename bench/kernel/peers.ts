import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestServer } from '../../src/store/postgres/test-server.ts'
import type { Timed } from '../peers/time-calls.ts'

export interface Peer {
  name: string
  callers: number
  perSecond: number
  medianMs: number
}

const folder = fileURLToPath(new URL('../', import.meta.url))
const peers = [
  { name: 'DBOS 5.3.0, workflow of one step', script: 'dbos', calls: 2_000 },
  { name: 'Emmett 0.42.0, append to a new stream', script: 'emmett', calls: 8_000 },
]

/** Measures the peers on the same server, each in a database and a process of its own. Installs them on first use. */
export async function measurePeers(server: TestServer): Promise<Peer[]> {
  install()
  const measured: Peer[] = []
  for (const { name, script, calls } of peers)
    for (const callers of [1, 50]) {
      const database = await server.createDatabase()
      const timed = run(script, [database, callers, callers === 1 ? 500 : calls])
      const perSecond = timed.calls / timed.seconds
      measured.push({ name, callers, perSecond, medianMs: timed.medianMs })
    }
  return measured
}

function install(): void {
  if (existsSync(`${folder}node_modules/@dbos-inc/dbos-sdk`)) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
}

function run(script: string, args: readonly (string | number)[]): Timed {
  const file = `${folder}peers/${script}.ts`
  // With the same options of Node as the kernel.
  const child = spawnSync(process.execPath, [...process.execArgv, file, ...args.map(String)], {
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(`${script} failed:\n${child.stderr}`)
  return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '') as Timed
}
