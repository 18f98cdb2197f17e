import { Client, type ClientConfig, Pool, type QueryResult, types } from 'pg'
import { asFailure } from './failures.ts'

/** A statement. With a `name` the server prepares it once a connection and then only binds values. */
export interface Statement {
  name?: string
  text: string
  values?: unknown[]
}

/** Where a statement can be sent; its errors come back as the kernel's failures. */
export interface Line {
  query<Row extends object>(statement: Statement): Promise<Row[]>
}

/** One connection, for writing: statements run in the order they were sent. After a break the next connects anew. */
export interface WritingLine extends Line {
  close(): Promise<void>
}

/** Sends to whichever connection of the pool is free. */
export function poolLine(pool: Pool): Line {
  return { query: async (statement) => rows(pool.query(statement)) }
}

export function openPool(url: string, size: number): Pool {
  const pool = new Pool({ ...connection(url), max: size })
  // A connection that breaks while idle is replaced; if the server is away, the next statement says so to its caller.
  pool.on('error', () => undefined)
  return pool
}

export function openWritingLine(url: string): WritingLine {
  let client: Promise<Client> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const forget = (broken: Promise<Client>): void => {
    if (client === broken) client = null
  }
  const connected = (): Promise<Client> => {
    if (client) return client
    const attempt: Promise<Client> = connect(url, () => forget(attempt))
    attempt.catch(() => forget(attempt))
    client = attempt
    return attempt
  }
  return {
    // The driver wants to be given one statement at a time; who asks need not wait for that.
    query: async (statement) => {
      const answer = last.then(connected).then((open) => open.query(statement))
      last = answer.catch(() => undefined)
      return rows(answer)
    },
    async close() {
      const open = client
      client = null
      await (await open)?.end()
    },
  }
}

/** Runs `work` between begin and commit; an error rolls back and is passed on. */
export async function inTransaction(line: WritingLine, work: () => Promise<void>): Promise<void> {
  await line.query({ text: 'begin isolation level read committed' })
  try {
    await work()
    await line.query({ text: 'commit' })
  } catch (error) {
    // Where the line itself broke, the server has rolled back already and this has nothing to do.
    await line.query({ text: 'rollback' }).catch(() => undefined)
    throw error
  }
}

async function connect(url: string, onBreak: () => void): Promise<Client> {
  const client = new Client(connection(url))
  client.on('error', onBreak)
  client.on('end', onBreak)
  await client.connect()
  return client
}

async function rows<Row extends object>(answer: Promise<QueryResult>): Promise<Row[]> {
  try {
    return (await answer).rows as Row[]
  } catch (error) {
    throw asFailure(error)
  }
}

/** Our columns of type bigint (seqs, versions, epochs) stay far below 2^53, so they come back as numbers. */
function connection(url: string): ClientConfig {
  return {
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format),
    },
  }
}
