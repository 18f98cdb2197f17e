// The door of every npm script: makes sure the locked packages are installed, then runs the task on the
// project's own Node, so that a machine needs nothing but git and some Node (20 or newer).
import { ensurePackages } from './ensure-packages.mjs'
import { root } from './project-node.mjs'
import { runNode } from './run-node.mjs'

// Commands live for a batch and die young; with 64 MB for the young, a tenth less time goes into clearing them away.
const roomy = '--max-semi-space-size=64'

const tasks = {
  start: [roomy, '--import', 'tsx', 'src/main.ts', 'serve'],
  test: ['scripts/test.mjs'],
  check: ['scripts/check.mjs'],
  format: ['scripts/format.mjs'],
  bench: [roomy, '--import', 'tsx', 'bench/run.ts'],
  faults: ['--import', 'tsx', 'test/faults/run.ts'],
}

const [task, ...rest] = process.argv.slice(2)
const command = tasks[task]
if (!command) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(tasks).join(' | ')}`)
  process.exit(2)
}
ensurePackages()
runNode([...command, ...rest], root)
