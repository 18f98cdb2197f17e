import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { decodeDocument, refuseBySize } from '../engines/plan/document/decode-document.ts'
import type { Decoded } from '../engines/plan/document/decoded.ts'
import type { Refusal } from '../kernel/refusal.ts'

const refusalOfErrno: Readonly<Record<string, string>> = {
  ENOENT: 'document.not-found',
  ENOTDIR: 'document.not-found',
  EISDIR: 'document.not-a-file',
  EACCES: 'document.not-permitted',
  EPERM: 'document.not-permitted',
}

/** The text of a file on this machine. One that is too large is refused by its size, before any of it is read. */
export async function openDocument(path: string): Promise<Decoded | Refusal> {
  const name = basename(path) || path
  try {
    await using file = await open(path)
    const stat = await file.stat()
    if (!stat.isFile()) return { code: 'document.not-a-file', values: { name } }
    return refuseBySize(stat.size, name) ?? (await decodeDocument(await file.readFile(), name))
  } catch (error) {
    const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
    const code = refusalOfErrno[errno]
    if (code === undefined) throw error
    return { code, values: { name } }
  }
}
