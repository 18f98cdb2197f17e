// A running city for a browser: the real program, started as an operator starts it, on a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const root = join(import.meta.dirname, '../..')

export interface City {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string
  /** Ends the server as an operator would, and removes its folder. */
  stop(): Promise<void>
}

/** Starts the sample city on a copy of it: what is done to one city is not seen in another. */
export async function startCity(): Promise<City> {
  const folder = newFolder()
  cpSync(await madeSample(), folder, { recursive: true })
  const server = await serve(folder)
  return {
    origin: server.origin,
    async stop() {
      await end(server.process)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let sample: Promise<string> | undefined

/** The folder of a sample city that is only ever copied; made once by the program's own first start. */
function madeSample(): Promise<string> {
  sample ??= (async () => {
    const folder = newFolder()
    const server = await serve(folder)
    await end(server.process)
    return folder
  })()
  return sample
}

const folders: string[] = []
const servers = new Set<ChildProcess>()
process.on('exit', () => {
  for (const server of servers) server.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-city-'))
  folders.push(folder)
  return folder
}

interface Server {
  process: ChildProcess
  origin: string
}

/** Starts the server and waits for the address it prints. Rejects with what it said where it ends before. */
async function serve(folder: string): Promise<Server> {
  const { DATABASE_URL: _, GANGMU_CHAIN: __, ...environment } = process.env
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/main.ts', 'serve', '--port', '0'],
    {
      cwd: root,
      env: { ...environment, GANGMU_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  servers.add(child)
  const said: string[] = []
  child.stderr.on('data', (bytes) => said.push(String(bytes)))
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (origin) return { process: child, origin }
  }
  throw new Error(`the server ended before it printed an address:\n${said.join('\n')}`)
}

async function end(server: ChildProcess): Promise<void> {
  servers.delete(server)
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  const overdue = setTimeout(() => server.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(overdue)
}
