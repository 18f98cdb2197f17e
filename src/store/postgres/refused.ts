import { keptRefusedAttempts, type RefusedAttempt } from '../../kernel/store.ts'
import { textArray } from './binary-array.ts'
import type { Part } from './statement.ts'

const lastNumber =
  '(select coalesce(max(number), 0) from refused_attempt where chain = fenced.chain)'

/** Keeps `refused` and forgets the oldest beyond what a chain keeps. Numbers are the chain's own, without gaps. */
export function refusedParts(refused: readonly RefusedAttempt[]): Part[] {
  if (refused.length === 0) return []
  return [
    (value) => `insert into refused_attempt (chain, number, at, actor, command, code)
      select chain, ${lastNumber} + new.place, new.at, new.actor, new.command, new.code
      from fenced, unnest(
        ${value(textArray(refused.map((attempt) => attempt.at)))}::text[],
        ${value(textArray(refused.map((attempt) => attempt.actor)))}::text[],
        ${value(textArray(refused.map((attempt) => attempt.command)))}::text[],
        ${value(textArray(refused.map((attempt) => attempt.code)))}::text[])
        with ordinality as new (at, actor, command, code, place)`,
    (value) => `delete from refused_attempt using fenced
      where refused_attempt.chain = fenced.chain
        and number <= ${lastNumber} + ${value(refused.length)}::int - ${keptRefusedAttempts}`,
  ]
}
