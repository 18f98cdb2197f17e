// npm test: what the machine must have, then the quick checks, then every test, then one closing line.
//   npm test              everything
//   npm test -- PATTERN   only the test files whose path contains PATTERN
import { spawn, spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { ensureChromium } from './ensure-chromium.mjs'
import { root } from './project-node.mjs'

const [pattern = ''] = process.argv.slice(2)
const files = globSync('{src,test,bench}/**/*.test.{ts,tsx}', {
  cwd: root,
  exclude: (path) => path.includes('node_modules'),
}).filter((file) => file.includes(pattern))

process.env.CHROMIUM_PATH ??= ensureChromium() ?? ''
let failed = 0
let passed = 0
if (pattern === '') {
  const checks = spawnSync(process.execPath, ['scripts/check.mjs'], { cwd: root, stdio: 'inherit' })
  if (checks.status === 0) passed++
  else failed++
}
const tests = await runTests(files)
console.log(`\n${passed + tests.passed} passed, ${failed + tests.failed} failed`)
process.exit(failed + tests.failed === 0 && tests.exitCode === 0 ? 0 : 1)

/** Runs the files on Node's own runner and counts what its summary says. */
function runTests(paths) {
  const args = [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=./scripts/brief-reporter.mjs',
    ...paths,
  ]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let counts = { passed: 0, failed: 1 }
    let line = ''
    child.stdout.on('data', (chunk) => {
      line += chunk
      const lines = line.split('\n')
      line = lines.pop()
      for (const each of lines) {
        if (each.startsWith('#counts ')) counts = JSON.parse(each.slice(8))
        else console.log(each)
      }
    })
    child.on('exit', (exitCode) => resolve({ ...counts, exitCode }))
  })
}
