import { keptRefusedAttempts, type RefusedAttempt } from '../../kernel/store.ts'
import { textArray } from './binary-array.ts'
import type { Part } from './statement.ts'

// Read once, before anything is inserted or deleted; asked for row by row it would make the work quadratic.
const last = `with last as materialized (
  select chain, coalesce(
    (select max(number) from refused_attempt where chain = fenced.chain), 0) as number
  from fenced)`

/** Keeps `refused` and forgets the oldest beyond what a chain keeps. Numbers are the chain's own, without gaps. */
export function refusedParts(refused: readonly RefusedAttempt[]): Part[] {
  if (refused.length === 0) return []
  return [
    (value) => `${last} insert into refused_attempt (chain, number, at, actor, command, code)
      select chain, last.number + new.place, new.at, new.actor, new.command, new.code
      from last, unnest(
        ${value(textArray(refused.map((attempt) => attempt.at)))}::text[],
        ${value(textArray(refused.map((attempt) => attempt.actor)))}::text[],
        ${value(textArray(refused.map((attempt) => attempt.command)))}::text[],
        ${value(textArray(refused.map((attempt) => attempt.code)))}::text[])
        with ordinality as new (at, actor, command, code, place)`,
    (value) => `${last} delete from refused_attempt as old using last
      where old.chain = last.chain
        and old.number <= last.number + ${value(refused.length)}::int - ${keptRefusedAttempts}`,
  ]
}
