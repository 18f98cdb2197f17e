import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { NotFound } from '../../kernel/failure.ts'
import type {
  Head,
  Page,
  ReaderStore,
  RefusedAttempt,
  SealedValue,
  StoredFile,
  StoredKey,
  StoredState,
  Tables,
  Tile,
} from '../../kernel/store.ts'
import { textArray } from './binary-array.ts'
import { tableOf } from './kind-table.ts'
import { type Line, poolLine } from './line.ts'
import { prepared } from './statement.ts'

/** Reads one chain over `pool`, which it owns from now on: closing the reader closes the pool. */
export function openReader(chain: string, pool: Pool): ReaderStore {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const read: Read = (text, ...values) =>
    poolLine(pool).query({ ...prepared(text), values: [chain, ...values] })
  return {
    chain,
    db,
    head: () => readHead(poolLine(pool), chain),
    ...journalReads(read),
    ...stateReads(read),
    ...readsBeside(read),
    close: () => db.destroy(),
  }
}

/** Reads rows of the chain; `$1` is the chain itself, `$2` the first of `values`. */
type Read = <Row extends object>(text: string, ...values: unknown[]) => Promise<Row[]>

function journalReads(read: Read): Pick<ReaderStore, 'pages' | 'tile' | 'loadKeys'> {
  return {
    pages: (fromSeq, limit) =>
      read<Page>(
        `select first, last, at, rules, entries, leaves, root, note from journal_page
          where chain = $1 and last >= $2 order by last limit $3`,
        fromSeq,
        limit,
      ),
    async tile(level, index) {
      const [tile] = await read<Tile>(
        `select level, index, hashes from journal_tile
          where chain = $1 and level = $2 and index = $3`,
        level,
        index,
      )
      return tile ?? null
    },
    loadKeys: (keys) =>
      read<StoredKey>(found('journal_key', 'key', 'key, seq, digest'), textArray(keys)),
  }
}

function stateReads(read: Read): Pick<ReaderStore, 'loadStates' | 'scanStates' | 'dueTimers'> {
  return {
    async loadStates(refs) {
      if (refs.length === 0) return []
      const wanted = Map.groupBy(refs, (ref) => ref.kind)
      const kinds = [...wanted.keys()].toSorted()
      const parts = kinds.map((kind, index) =>
        found(tableOf(kind), 'id', `'${kind}'::text as kind, id, version, state`, `$${index + 2}`),
      )
      const ids = kinds.map((kind) => textArray((wanted.get(kind) ?? []).map((ref) => ref.id)))
      return read<StoredState>(parts.join('\nunion all\n'), ...ids)
    },
    scanStates: (kind, afterId, limit) =>
      read<StoredState>(
        `select '${kind}' as kind, id, version, state from ${tableOf(kind)}
          where chain = $1 and id > $2 order by id limit $3`,
        afterId,
        limit,
      ),
    dueTimers: (at, limit) =>
      read<StoredState>(
        `select 'timer' as kind, id, version, state from timer
          where chain = $1 and "dueAt" <= $2 order by "dueAt", id limit $3`,
        at,
        limit,
      ),
  }
}

type Beside = Pick<ReaderStore, 'loadSealed' | 'loadPersonKey' | 'loadFile' | 'refusedAttempts'>

/** What lies beside the journal. */
function readsBeside(read: Read): Beside {
  return {
    loadSealed: (commitments) =>
      read<SealedValue>(
        found('sealed_value', 'commitment', 'commitment, person, box'),
        textArray(commitments),
      ),
    async loadPersonKey(person) {
      const [row] = await read<{ key: Uint8Array }>(
        'select key from person_key where chain = $1 and person = $2',
        person,
      )
      return row?.key ?? null
    },
    async loadFile(digest) {
      const [file] = await read<StoredFile>(
        `select digest, media_type as "mediaType", bytes from stored_file
          where chain = $1 and digest = $2`,
        digest,
      )
      return file ?? null
    },
    refusedAttempts: (limit) =>
      read<RefusedAttempt>(
        `select at, actor, command, code from refused_attempt
          where chain = $1 order by number desc limit $2`,
        limit,
      ),
  }
}

export async function readHead(line: Line, chain: string): Promise<Head> {
  const [head] = await line.query<Head>({
    name: 'head',
    text: 'select seq, root, note, epoch from journal_head where chain = $1',
    values: [chain],
  })
  if (!head) throw new NotFound(`no chain ${chain} in this database`)
  return head
}

/**
 * Rows of a chain whose `column` is among the ids in `$n`, one index lookup each. Written as a lateral join on purpose:
 * a prepared `= any($2)` keeps the plan it was given while the table was small, and then costs ten times as much.
 */
function found(table: string, column: string, columns: string, ids = '$2'): string {
  return `select row.* from unnest(${ids}::text[]) as wanted (id), lateral (
    select ${columns} from ${table} where chain = $1 and ${column} = wanted.id limit 1) as row`
}
