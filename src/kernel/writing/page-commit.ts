import type { Accepted, Decided } from './batch.ts'
import { canonicalJson } from './canonical.ts'
import { encodeBundle } from '../journal/entry-bundle.ts'
import { erasureKind } from '../person/erasure.ts'
import type { Hash } from '../journal/merkle.ts'
import type { PageCommit, RefusedAttempt } from '../store.ts'
import type { Growth } from '../journal/tree.ts'

/** What a page needs beside the decided batch. */
export interface PageParts {
  growth: Growth
  leaves: readonly Hash[]
  note: string
  rules: string
}

/** All that a decided batch with at least one entry changes in the database. */
export function pageCommitOf(decided: Decided, parts: PageParts): PageCommit {
  const { growth, leaves, note, rules } = parts
  const { at, accepted } = decided
  const last = growth.tree.size
  return {
    page: {
      first: last - accepted.length + 1,
      last,
      at,
      rules,
      entries: encodeBundle(accepted.map(({ bytes }) => bytes)),
      leaves: Buffer.concat(leaves),
      root: growth.root,
      note,
    },
    keys: accepted.map(({ seq, submission }) => ({
      key: submission.key,
      seq,
      digest: submission.digest,
    })),
    states: [...decided.changed.values()].map(({ kind, id, version, state }) => ({
      kind: kind.name,
      id,
      version,
      state: canonicalJson(state),
    })),
    tiles: growth.tiles,
    sealed: accepted.flatMap(({ submission }) => submission.sealed),
    erased: erasedIn(accepted),
    refused: refusedIn(decided),
  }
}

/** The persons whom the batch erases. */
export function erasedIn(accepted: readonly Accepted[]): string[] {
  return accepted.flatMap(({ events }) =>
    events.filter(({ kind }) => kind === erasureKind.name).map(({ id }) => id),
  )
}

export function refusedIn({ refused, at }: Decided): RefusedAttempt[] {
  return refused.map(({ submission, refusal }) => ({
    at,
    actor: submission.actor,
    command: submission.command.name,
    code: refusal.code,
  }))
}
