import { spawnSync } from 'node:child_process'
import { root } from './project-node.mjs'

const biome = 'node_modules/@biomejs/biome/bin/biome'
const { status } = spawnSync(process.execPath, [biome, 'format', '--write'], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
