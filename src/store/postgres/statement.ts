import type { Line, Statement } from './line.ts'

/** A part of a statement put together at run time. `value` takes a parameter and answers the `$n` it will have. */
export type Part = (value: (parameter: unknown) => string) => string

/**
 * One statement out of many parts: `fenced` comes first and says for which chain, if any, the other parts are to be
 * done; each of them selects from it by that name. Answers whether they were. One statement is one round trip, one
 * transaction and one wait for the disk, and where `fenced` finds nothing, nothing at all is written.
 */
export async function runFenced(
  line: Line,
  fenced: Part,
  parts: readonly Part[],
): Promise<boolean> {
  const values: unknown[] = []
  const value = (parameter: unknown): string => `$${values.push(parameter)}`
  const written = [
    `fenced as (${fenced(value)})`,
    ...parts.map((part, index) => `part_${index} as (${part(value)})`),
  ]
  const statement = prepared(`with ${written.join(',\n')}\nselect chain from fenced`)
  return (await line.query({ ...statement, values })).length > 0
}

const names = new Map<string, string>()
const namesKept = 512

/**
 * A name for a text put together at run time, so that the server prepares it once a connection. A city meets few
 * combinations of parts; beyond `namesKept` of them the rest go unprepared, which costs planning time but bounds what
 * the server must remember.
 */
export function prepared(text: string): Statement {
  const known = names.get(text)
  if (known) return { name: known, text }
  if (names.size >= namesKept) return { text }
  const name = `gangmu_${names.size + 1}`
  names.set(text, name)
  return { name, text }
}
