// Durable workflows of one step on PostgreSQL. Arguments: database URL, callers at once, workflows. Prints one line
// of JSON.
import { timeCalls } from './time-calls.ts'

/** As much of DBOS as is used here; its package is installed only where it is measured. */
interface Dbos {
  DBOS: {
    setConfig(config: { name: string; systemDatabaseUrl: string; runAdminServer: boolean }): void
    registerWorkflow<Input>(
      workflow: (input: Input) => Promise<number>,
      config: { name: string },
    ): (input: Input) => Promise<number>
    runStep(step: () => Promise<number>, config: { name: string }): Promise<number>
    launch(): Promise<void>
    shutdown(): Promise<void>
  }
}

const [url = '', callers = '1', calls = '1'] = process.argv.slice(2)
const { DBOS } = (await import(import.meta.resolve('@dbos-inc/dbos-sdk'))) as Dbos
DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, runAdminServer: false })
const open = DBOS.registerWorkflow(
  async (form: { id: number; note: string }) => DBOS.runStep(async () => form.id, { name: 'open' }),
  { name: 'open' },
)
await DBOS.launch()
const form = (id: number) => ({ id, note: '申请人请求办理本事项，并承诺所填内容属实。'.repeat(4) })
const result = await timeCalls((id) => open(form(id)), Number(callers), Number(calls))
process.stdout.write(`\n${JSON.stringify(result)}\n`)
await DBOS.shutdown()
process.exit()
