#!/usr/bin/env node
// gangmu COMMAND …: the command line, run on the project's own Node from any folder.
import { spawnSync } from 'node:child_process'
import { ensurePackages } from '../scripts/ensure-packages.mjs'
import { projectNode, root } from '../scripts/project-node.mjs'

ensurePackages()
const tsx = new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href
const done = spawnSync(
  projectNode(),
  ['--import', tsx, `${root}/src/main.ts`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: `${root}/tsconfig.json` },
  },
)
process.exit(done.status ?? 1)
