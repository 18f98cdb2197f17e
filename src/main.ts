// Wiring only: which command runs what.
import { align } from './cli/align.ts'
import { exportChain } from './cli/export.ts'
import { found } from './cli/found.ts'
import { read } from './cli/read.ts'
import { rebuildChain } from './cli/rebuild.ts'
import { signInLink } from './cli/sign-in-link.ts'
import { takeIn } from './cli/take-in.ts'
import { verifyDatabase } from './cli/verify-database.ts'
import { verify } from './cli/verify.ts'
import { verifyScores } from './cli/verify-scores.ts'
import { Failure } from './kernel/failure.ts'
import { serve } from './serve.ts'
import { translate } from './text/translate.ts'

type Run = (args: string[]) => number | Promise<number>

const commands: Readonly<Record<string, Run>> = {
  serve,
  read,
  align,
  'take-in': takeIn,
  verify: verifyWhat,
  export: exportChain,
  rebuild: rebuildChain,
  found,
  'sign-in-link': signInLink,
}

const usage = `纲目 Gangmu

gangmu serve [--port N] [--host H] [--origin URL] [--empty]
                                     启动网站 serve the city
gangmu read FILE [--json]            读一份规划 read a plan
gangmu align A B [--json]            对照两份规划 align two plans
gangmu take-in FILE --as PERSON      把规划读成草稿 take a plan in as a draft
gangmu verify FILE                   核验回执或导出 verify a receipt or an export
gangmu verify --database             核验数据库 verify the live database
gangmu verify --scores EXPORT        由导出重算得分和评估 work scores and evaluations out again from an export
gangmu export FOLDER                 导出整个总账 export the whole journal
gangmu rebuild [--check]             由总账重建状态 rebuild the states from the journal
gangmu found CITY.json               开立一座城市 found a city
gangmu sign-in-link PERSON           一次性登录链接 a link that signs a person in once
`

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await command(args)
  } catch (error) {
    if (!isForeseen(error)) throw error
    console.error(`gangmu ${name}: ${explain(error)}`)
    process.exitCode = 1
  }
}

function verifyWhat(args: string[]): Promise<number> {
  if (args.includes('--database')) return verifyDatabase(args)
  return args.includes('--scores') ? verifyScores(args) : verify(args)
}

/** What the failure means in both languages, then what exactly happened. */
function explain(error: Error): string {
  if (!(error instanceof Failure)) return error.message
  return `${translate('zh-CN')(`failure.${error.code}`)} ${translate('en')(`failure.${error.code}`)} (${error.message})`
}

/** The world says no: a failure of ours, or an error of the operating system or of the options. A bug is thrown on. */
function isForeseen(error: unknown): error is Error {
  if (error instanceof Failure) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(E[A-Z]+$|ERR_PARSE_ARGS)/.test(code)
}
