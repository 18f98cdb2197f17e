#!/usr/bin/env node
// gangmu COMMAND …: the command line, run on the project's own Node from any folder.
import { ensurePackages } from '../scripts/ensure-packages.mjs'
import { root } from '../scripts/project-node.mjs'
import { runNode } from '../scripts/run-node.mjs'

ensurePackages()
const tsx = new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href
runNode(['--import', tsx, `${root}/src/main.ts`, ...process.argv.slice(2)])
