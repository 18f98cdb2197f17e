// The quick checks: formatting, types, lint with types, what nobody uses. Each prints only what is wrong.
import { spawn } from 'node:child_process'
import { root } from './project-node.mjs'

const checks = {
  format: ['node_modules/@biomejs/biome/bin/biome', 'format'],
  types: ['node_modules/typescript/bin/tsc', '-p', '.'],
  lint: [
    'node_modules/oxlint/bin/oxlint',
    '--type-aware',
    '--deny-warnings',
    'src',
    'test',
    'bench',
  ],
  unused: ['node_modules/knip/bin/knip.js', '--no-progress'],
}

/** Runs one check on this very Node; resolves to whether it found nothing. */
function run(name, args) {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('exit', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)`)
      if (code !== 0) console.log(said)
      resolve(code === 0)
    })
  })
}

const wanted = process.argv.slice(2)
const results = []
for (const [name, args] of Object.entries(checks)) {
  if (wanted.length === 0 || wanted.includes(name)) results.push(await run(name, args))
}
process.exit(results.every(Boolean) ? 0 : 1)
