// Runs a test's PostgreSQL and ends it when the test process is gone, however it went: its end of our standard input
// closes then. Afterwards the cluster's directory is removed. One argument: the cluster and the command, as JSON.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { TestCluster } from './test-cluster.ts'

const { command, directory, owner }: TestCluster & { command: string[] } = JSON.parse(
  process.argv[2] ?? '',
)
const [program = '', ...args] = command
const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'], ...owner })
// SIGQUIT is PostgreSQL's immediate shutdown: nothing of a test's cluster is worth a checkpoint.
const stop = (): boolean => server.kill('SIGQUIT')
process.stdin.resume().on('end', stop).on('error', stop)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
server.on('exit', () => {
  rmSync(directory, { recursive: true, force: true })
  process.exit()
})
