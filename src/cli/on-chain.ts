// What `export`, `verify --database` and `rebuild` share: the chain of this place, its public key, and how to say no.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Failure } from '../kernel/failure.ts'
import { type Translate, translate } from '../text/translate.ts'
import { type ChainPlace, chainPlace, chainSigner } from './open-chain.ts'
import { ownLanguage } from './own-language.ts'

/** What a command that works on a chain is given. */
export interface OnChain {
  place: ChainPlace
  t: Translate
  /** What stands on the command line without a name. */
  files: string[]
  flags: ReadonlySet<string>
  /** The public key that must have signed the chain: `--key`, else that of the place's own signing key. */
  vkey: string
}

export interface ChainCommand {
  usage: 'journal.usageExport' | 'journal.usageDatabase' | 'journal.usageRebuild'
  /** How many files it takes. */
  files: number | 'any'
  /** Options without a value, such as `check`. */
  flags: readonly string[]
  run(given: OnChain): Promise<number>
}

/** Runs a command: its own exit code, or 2 with a line on stderr where it could not be done. */
export async function runOnChain(command: ChainCommand, args: string[]): Promise<number> {
  const t = translate(ownLanguage())
  const place = chainPlace()
  const refuse = (text: string): number => {
    console.error(text)
    return 2
  }
  const given = parse(command, args)
  if (!given) return refuse(t(command.usage))
  const keyFile = join(place.folder, `${place.chain}.key`)
  if (given.key === undefined && !existsSync(keyFile))
    return refuse(t('journal.noKey', { path: keyFile }))
  try {
    return await command.run({ ...given, place, t, vkey: given.key ?? chainSigner(place).vkey })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return refuse(t('journal.failed', { reason: error.message }))
  }
}

/** Null where the arguments are not those of the command. */
function parse(command: ChainCommand, args: string[]) {
  const flags = command.flags.map((flag) => [flag, { type: 'boolean' as const }] as const)
  const options = { ...Object.fromEntries(flags), key: { type: 'string' as const } }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (command.files !== 'any' && positionals.length !== command.files) return null
    const set = command.flags.filter((flag) => values[flag as keyof typeof values])
    return { files: positionals, flags: new Set(set), key: values.key }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
