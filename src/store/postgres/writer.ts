import type { Pool } from 'pg'
import type { AnyKind } from '../../kernel/kind.ts'
import type { Head, WriterStore } from '../../kernel/store.ts'
import { commitPage } from './commit.ts'
import { type Lease, releaseLease, renewLease, settleLease } from './lease.ts'
import { poolLine, type WritingLine } from './line.ts'
import { openReader } from './reader.ts'
import { refusedParts } from './refused.ts'
import { replaceStates } from './replace-states.ts'
import { runFenced } from './statement.ts'

/** What a writer stands on: its lease, the head it took, one connection for pages and a pool for everything else. */
export interface WriterParts {
  lease: Lease
  head: Head
  line: WritingLine
  pool: Pool
  kinds: readonly AnyKind[]
}

export function openWriter({ lease, head, line, pool, kinds }: WriterParts): WriterStore {
  const reader = openReader(lease.chain, pool)
  const beside = poolLine(pool)
  let { epoch } = head
  return {
    ...reader,
    get epoch() {
      return epoch
    },
    commit: (page) => commitPage(line, { ...lease, epoch }, page),
    async settle() {
      const settled = await settleLease(line, lease)
      epoch = settled.epoch
      return settled
    },
    renewLease: () => renewLease(line, lease),
    async saveRefused(attempts) {
      await runFenced(
        line,
        (value) => `select chain from journal_head
          where chain = ${value(lease.chain)} and epoch = ${value(epoch)}`,
        refusedParts(attempts),
      )
    },
    async saveFile(file) {
      await beside.query({
        text: `insert into stored_file (chain, digest, media_type, bytes) values ($1, $2, $3, $4)
          on conflict do nothing`,
        values: [lease.chain, file.digest, file.mediaType, file.bytes],
      })
    },
    async savePersonKey(person, key) {
      await beside.query({
        text: `insert into person_key (chain, person, key) values ($1, $2, $3)
          on conflict do nothing`,
        values: [lease.chain, person, key],
      })
    },
    replaceStates: (states) =>
      replaceStates(line, { ...lease, epoch }, { kinds: kinds.map((kind) => kind.name), states }),
    async close() {
      await releaseLease(line, lease)
      await line.close()
      await reader.close()
    },
  }
}
