// Links that sign one person in, once: made by whoever can read the data folder, redeemed by the running server. A link
// is a file named by its token's digest, so the folder does not tell the tokens.
import { hash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../kernel/time.ts'

/** How long a link can be used. */
const lifeMs = 30 * 60 * 1000

interface Link {
  person: string
  until: Instant
}

/** Makes a link's token for a person; it works for half an hour. */
export function createLink(folder: string, person: string, now = Date.now()): string {
  const token = randomBytes(32).toString('base64url')
  mkdirSync(join(folder, 'links'), { recursive: true, mode: 0o700 })
  const link: Link = { person, until: new Date(now + lifeMs).toISOString() }
  writeFileSync(pathOf(folder, token), JSON.stringify(link), { mode: 0o600, flag: 'wx' })
  return token
}

/** Whose link it is, and uses it up; null where it was used before, ran out, or never was. */
export function redeemLink(folder: string, token: string, now = Date.now()): string | null {
  const path = pathOf(folder, token)
  try {
    const link = JSON.parse(readFileSync(path, 'utf8')) as Link
    rmSync(path)
    return link.until >= new Date(now).toISOString() ? link.person : null
  } catch (error) {
    // Not there, or another request was quicker with it: either way the link is no good any more.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function pathOf(folder: string, token: string): string {
  return join(folder, 'links', hash('sha256', token))
}
