import { spawn } from 'node:child_process'
import { projectNode, root } from './project-node.mjs'

/**
 * Runs the project's own Node with these arguments in place of this process: same terminal, same signals, same exit code.
 * `cwd` is where it runs; default: where this process was started.
 */
export function runNode(args, cwd = process.cwd()) {
  const child = spawn(projectNode(), args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: `${root}/tsconfig.json` },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
