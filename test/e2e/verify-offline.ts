import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './city.ts'

/** Runs the one-file verifier, as anybody would who downloaded it, on a file that was downloaded. */
export function verifyOffline(
  name: string,
  bytes: Uint8Array,
): Promise<{ code: number; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-verify-'))
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return new Promise((resolve) => {
    const verifier = join(root, 'src/cli/verify.ts')
    execFile(process.execPath, [verifier, file], (error, stdout, stderr) => {
      rmSync(folder, { recursive: true, force: true })
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr })
    })
  })
}

/** The same file but for the lowest bit of the byte where `mark` first stands. */
export function withOneByteChanged(bytes: Uint8Array, mark: string): Buffer {
  const altered = Buffer.from(bytes)
  const at = altered.indexOf(mark)
  if (at < 0) throw new Error(`there is no ${mark} to change`)
  altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
  return altered
}
