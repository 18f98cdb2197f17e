import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const sizeBytes = 1024 * 1024 * 1024

/** A disk of our own: an ext4 file system in a file, mounted through a loop device. */
export interface LoopImage {
  /** Where it is mounted. */
  folder: string
  /**
   * Cuts the power: what had not reached the disk is lost. Whoever uses the disk must stand still, and be dead before
   * `restore`, which mounts what was on the disk at that moment.
   */
  cut(): { restore(): void }
  remove(): void
}

/** Makes and mounts one. Null where this machine does not let us mount; the reason is said. */
export function createLoopImage(): LoopImage | string {
  const base = mkdtempSync(join(tmpdir(), 'gangmu-power-'))
  const image = join(base, 'disk')
  const folder = join(base, 'mounted')
  chmodSync(base, 0o755) // PostgreSQL may run as somebody else
  const mount = (file: string) => run('mount', '-o', 'loop', file, folder)
  try {
    mkdirSync(folder)
    writeFileSync(image, '')
    truncateSync(image, sizeBytes)
    run('mkfs.ext4', '-q', '-F', image)
    mount(image)
  } catch (error) {
    rmSync(base, { recursive: true })
    return error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error)
  }
  let removed = false
  const remove = () => {
    if (removed) return
    removed = true
    run('umount', '--lazy', folder)
    rmSync(base, { recursive: true })
  }
  process.on('exit', remove)
  return {
    folder,
    remove,
    cut() {
      const found = join(base, 'found')
      // Only what reached the loop device is in the image's file; the mounted file system's own cache is not copied.
      run('cp', '--sparse=always', image, found)
      return {
        restore() {
          run('umount', folder)
          copyFileSync(found, image)
          mount(image)
        },
      }
    },
  }
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: 'pipe', encoding: 'utf8' })
}
