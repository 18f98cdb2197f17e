// Wiring only: which command runs what.
import { align } from './cli/align.ts'
import { read } from './cli/read.ts'
import { serve } from './serve.ts'

type Run = (args: string[]) => Promise<number>

const commands: Readonly<Record<string, Run>> = {
  serve,
  read,
  align,
}

const usage = `纲目 Gangmu

gangmu serve                     启动网站 serve the city
gangmu read FILE [--json]        读一份规划 read a plan
gangmu align A B [--json]        对照两份规划 align two plans
gangmu verify FILE               核验回执或导出 verify a receipt or an export
`

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) process.exitCode = await command(args)
else {
  console.error(usage)
  process.exitCode = 2
}
