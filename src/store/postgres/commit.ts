import { Conflict } from '../../kernel/failure.ts'
import { pass } from '../../kernel/fault-point.ts'
import type { PageCommit, StoredState } from '../../kernel/store.ts'
import { bigintArray, byteaArray, textArray } from './binary-array.ts'
import { tableOf } from './kind-table.ts'
import type { Lease } from './lease.ts'
import type { Line } from './line.ts'
import { refusedParts } from './refused.ts'
import { type Part, runFenced } from './statement.ts'

/** Commits a page under `epoch`. Throws Conflict, with nothing written, where the head or the lease has moved. */
export async function commitPage(
  line: Line,
  lease: Lease & { epoch: number },
  commit: PageCommit,
): Promise<void> {
  await pass('between-lease-check-and-commit')
  const moved = await runFenced(line, fence(lease, commit), partsOf(commit))
  if (!moved) throw new Conflict(`chain ${lease.chain} has moved on without this writer`)
}

/** Moves the head if position and epoch are still ours, and keeps the lease. */
function fence(lease: Lease & { epoch: number }, { page }: PageCommit): Part {
  return (value) => `update journal_head set seq = ${value(page.last)}, root = ${value(page.root)},
      note = ${value(page.note)},
      leased_until = clock_timestamp() + ${value(lease.leaseMs)}::int * interval '1 millisecond'
    where chain = ${value(lease.chain)} and seq = ${value(page.first)}::bigint - 1
      and epoch = ${value(lease.epoch)}
    returning chain, seq`
}

function partsOf(commit: PageCommit): Part[] {
  const states = Map.groupBy(commit.states, (state) => state.kind)
  const kinds = [...states.keys()].toSorted()
  return [
    pagePart(commit),
    ...keyParts(commit),
    ...kinds.map((kind) => statePart(kind, states.get(kind) ?? [])),
    ...tileParts(commit),
    ...sealedParts(commit),
    ...erasureParts(commit),
    ...refusedParts(commit.refused),
  ]
}

function pagePart({ page }: PageCommit): Part {
  return (value) => `insert into journal_page
      (chain, last, first, at, rules, entries, leaves, root, note)
    select chain, seq, ${value(page.first)}::bigint, ${value(page.at)}, ${value(page.rules)},
      ${value(page.entries)}::bytea, ${value(page.leaves)}::bytea, ${value(page.root)}::bytea,
      ${value(page.note)}
    from fenced`
}

function keyParts({ keys }: PageCommit): Part[] {
  if (keys.length === 0) return []
  return [
    (value) => `insert into journal_key (chain, key, seq, digest)
      select chain, new.key, new.seq, new.digest from fenced, unnest(
        ${value(textArray(keys.map((key) => key.key)))}::text[],
        ${value(bigintArray(keys.map((key) => key.seq)))}::bigint[],
        ${value(byteaArray(keys.map((key) => key.digest)))}::bytea[]) as new (key, seq, digest)`,
  ]
}

function statePart(kind: string, states: readonly StoredState[]): Part {
  return (value) => `insert into ${tableOf(kind)} (chain, id, version, state)
    select chain, new.id, new.version, new.state from fenced, unnest(
      ${value(textArray(states.map((state) => state.id)))}::text[],
      ${value(bigintArray(states.map((state) => state.version)))}::bigint[],
      ${value(textArray(states.map((state) => state.state)))}::text[]) as new (id, version, state)
    on conflict (chain, id) do update set version = excluded.version, state = excluded.state`
}

function tileParts({ tiles }: PageCommit): Part[] {
  if (tiles.length === 0) return []
  return [
    (value) => `insert into journal_tile (chain, level, index, hashes)
      select chain, new.level, new.index, new.hashes from fenced, unnest(
        ${value(bigintArray(tiles.map((tile) => tile.level)))}::bigint[],
        ${value(bigintArray(tiles.map((tile) => tile.index)))}::bigint[],
        ${value(byteaArray(tiles.map((tile) => tile.hashes)))}::bytea[])
        as new (level, index, hashes)`,
  ]
}

/** A person erased by this very page leaves nothing behind: a statement cannot delete what it is itself inserting. */
function sealedParts(commit: PageCommit): Part[] {
  const sealed = commit.sealed.filter((value) => !commit.erased.includes(value.person))
  if (sealed.length === 0) return []
  return [
    (value) => `insert into sealed_value (chain, commitment, person, box)
      select chain, new.commitment, new.person, new.box from fenced, unnest(
        ${value(textArray(sealed.map((each) => each.commitment)))}::text[],
        ${value(textArray(sealed.map((each) => each.person)))}::text[],
        ${value(byteaArray(sealed.map((each) => each.box)))}::bytea[])
        as new (commitment, person, box)`,
  ]
}

function erasureParts({ erased }: PageCommit): Part[] {
  if (erased.length === 0) return []
  return ['sealed_value', 'person_key'].map(
    (table) => (value) =>
      `delete from ${table} using fenced
      where ${table}.chain = fenced.chain and person = any(${value(textArray(erased))}::text[])`,
  )
}
