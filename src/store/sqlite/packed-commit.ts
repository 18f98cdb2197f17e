import type { PageCommit, StoredKey, StoredState } from '../../kernel/store.ts'

/**
 * A commit as it crosses to the writer's thread: keys and states by column, and a column of text as one string. To copy
 * a few long strings from thread to thread takes a small part of the time that thousands of small objects take.
 */
export interface PackedCommit extends Omit<PageCommit, 'keys' | 'states'> {
  keys: string
  seqs: number[]
  digests: Uint8Array
  kinds: string
  ids: string
  versions: number[]
  states: string
}

/** Bytes of a key's digest: SHA-256. */
const digestBytes = 32

/** Stands between the texts of a column: the one character that no text in the journal may hold. */
const between = '\0'

export function packCommit({ keys, states, ...rest }: PageCommit): PackedCommit {
  return {
    ...rest,
    keys: keys.map(({ key }) => key).join(between),
    seqs: keys.map(({ seq }) => seq),
    digests: Buffer.concat(keys.map(({ digest }) => digest)),
    kinds: states.map(({ kind }) => kind).join(between),
    ids: states.map(({ id }) => id).join(between),
    versions: states.map(({ version }) => version),
    states: states.map(({ state }) => state).join(between),
  }
}

export function unpackCommit(packed: PackedCommit): PageCommit {
  const { page, tiles, sealed, erased, refused } = packed
  return { page, tiles, sealed, erased, refused, keys: keysOf(packed), states: statesOf(packed) }
}

function keysOf({ keys, seqs, digests }: PackedCommit): StoredKey[] {
  const names = keys.split(between)
  return seqs.map((seq, row) => ({
    key: names[row] as string, // all columns are equally long
    seq,
    digest: digests.subarray(row * digestBytes, (row + 1) * digestBytes),
  }))
}

function statesOf({ kinds, ids, versions, states }: PackedCommit): StoredState[] {
  const [kindOf, idOf, stateOf] = [kinds, ids, states].map((column) => column.split(between))
  return versions.map((version, row) => ({
    kind: kindOf?.[row] as string, // all columns are equally long
    id: idOf?.[row] as string,
    version,
    state: stateOf?.[row] as string,
  }))
}
