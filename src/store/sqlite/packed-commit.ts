import type { PageCommit, StoredKey, StoredState } from '../../kernel/store.ts'

/**
 * A commit as it crosses to the writer's thread: keys and states by column. Copying a few long arrays from thread to
 * thread takes a third of the time that thousands of small objects take.
 */
export interface PackedCommit extends Omit<PageCommit, 'keys' | 'states'> {
  keys: string[]
  seqs: number[]
  digests: Uint8Array
  kinds: string[]
  ids: string[]
  versions: number[]
  states: string[]
}

/** Bytes of a key's digest: SHA-256. */
const digestBytes = 32

export function packCommit({ keys, states, ...rest }: PageCommit): PackedCommit {
  return {
    ...rest,
    keys: keys.map(({ key }) => key),
    seqs: keys.map(({ seq }) => seq),
    digests: Buffer.concat(keys.map(({ digest }) => digest)),
    kinds: states.map(({ kind }) => kind),
    ids: states.map(({ id }) => id),
    versions: states.map(({ version }) => version),
    states: states.map(({ state }) => state),
  }
}

export function unpackCommit(packed: PackedCommit): PageCommit {
  const { page, tiles, sealed, erased, refused, keys, states } = packed
  return {
    page,
    tiles,
    sealed,
    erased,
    refused,
    keys: keys.map((key, row) => keyAt(packed, key, row)),
    states: states.map((state, row) => stateAt(packed, state, row)),
  }
}

function keyAt({ seqs, digests }: PackedCommit, key: string, row: number): StoredKey {
  const digest = digests.subarray(row * digestBytes, (row + 1) * digestBytes)
  return { key, seq: seqs[row] as number, digest } // all columns are equally long
}

function stateAt({ kinds, ids, versions }: PackedCommit, state: string, row: number): StoredState {
  return {
    kind: kinds[row] as string, // all columns are equally long
    id: ids[row] as string,
    version: versions[row] as number,
    state,
  }
}
