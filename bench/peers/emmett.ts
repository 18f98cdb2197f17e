// Events appended, each to a new stream, in PostgreSQL. Arguments: database URL, callers at once, appends. Prints one
// JSON line.
import { timeCalls } from './time-calls.ts'

/** As much of Emmett as is used here; its package is installed only where it is measured. */
interface Emmett {
  getPostgreSQLEventStore(url: string): {
    schema: { migrate(): Promise<unknown> }
    appendToStream(stream: string, events: { type: string; data: object }[]): Promise<unknown>
    close(): Promise<void>
  }
}

const [url = '', callers = '1', calls = '1'] = process.argv.slice(2)
const emmett = (await import(import.meta.resolve('@event-driven-io/emmett-postgresql'))) as Emmett
const store = emmett.getPostgreSQLEventStore(url)
await store.schema.migrate()
const data = { note: '申请人请求办理本事项，并承诺所填内容属实。'.repeat(4) }
const result = await timeCalls(
  (id) => store.appendToStream(`case-${id}`, [{ type: 'CaseOpened', data: { id, ...data } }]),
  Number(callers),
  Number(calls),
)
process.stdout.write(`\n${JSON.stringify(result)}\n`)
await store.close()
process.exit()
