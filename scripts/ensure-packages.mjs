import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { root } from './project-node.mjs'

/** Runs `npm ci` unless node_modules already holds what package-lock.json says. Ends the process where npm fails. */
export function ensurePackages() {
  const stamp = `${root}/node_modules/.gangmu-lock`
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  // On stderr: what a command prints on stdout may be read by a program.
  console.error('正在安装所需的软件包（仅第一次）… Installing packages (first run only) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(stamp, wanted)
}
