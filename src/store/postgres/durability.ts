import { Forbidden } from '../../kernel/failure.ts'
import type { Line } from './line.ts'

interface Settings {
  version: number
  fsync: string
  pages: string
  commits: string
  encoding: string
  standby: boolean
}

/**
 * Refuses a server on which an answer would not mean "it is on disk", or which we could not use at all: fsync or
 * full_page_writes off, commits that do not wait, a standby, a version before 15, an encoding other than UTF-8.
 */
export async function requireDurability(line: Line): Promise<void> {
  const [found] = await line.query<Settings>({
    text: `select current_setting('server_version_num')::int as version,
      current_setting('fsync') as fsync,
      current_setting('full_page_writes') as pages,
      current_setting('synchronous_commit') as commits,
      current_setting('server_encoding') as encoding,
      pg_is_in_recovery() as standby`,
  })
  const complaint = found && complain(found)
  if (complaint) throw new Forbidden(`this PostgreSQL cannot keep a journal: ${complaint}`)
}

/** `remote_apply` waits for more than `on` does, so it is as good. */
function complain(found: Settings): string | null {
  if (found.version < 150_000) return `version ${found.version} is older than 15`
  if (found.standby) return 'it is a standby and takes no writes'
  if (found.fsync !== 'on') return 'fsync is off, so a power cut would lose what was answered'
  if (found.pages !== 'on') return 'full_page_writes is off, so a power cut could tear its pages'
  if (found.commits !== 'on' && found.commits !== 'remote_apply')
    return `synchronous_commit is ${found.commits}, so it answers before it has written`
  if (found.encoding !== 'UTF8') return `its encoding is ${found.encoding}, not UTF8`
  return null
}
