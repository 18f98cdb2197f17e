import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

/** The path of the Node that package-lock.json pins for this machine; this process's own where none is packaged. */
export function projectNode() {
  const { platform, arch } = process
  const names = [
    `node-${platform === 'win32' ? 'win' : platform}-${arch}`,
    `node-bin-${platform}-${arch}`,
  ]
  for (const name of names) {
    const path = `${root}/node_modules/${name}/bin/node${platform === 'win32' ? '.exe' : ''}`
    if (existsSync(path)) return path
  }
  return process.execPath
}
