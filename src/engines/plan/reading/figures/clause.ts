/** Part of a sentence, as offsets into its passage. */
export interface Clause {
  from: number
  to: number
}

const OPENING = '（“《'
const CLOSING = '）”》'

/** Cuts a sentence at the given marks, leaving alone what brackets and quotation marks hold. */
export function cutAt(text: string, marks: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string // i stays inside
    if (OPENING.includes(char)) depth++
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !marks.includes(char)) continue
    if (i > from) clauses.push({ from, to: i })
    from = i + 1
  }
  if (from < text.length) clauses.push({ from, to: text.length })
  return clauses
}

export const CLAUSE_MARKS = '，；：。！？'

/**
 * The shortest clause that holds a figure. Between commas; and where an enumeration has a figure in
 * more than one of its parts, the part: `支付比例达到70%左右、乙类支付比例提高到40%以上`.
 */
export function clauseHolding(
  text: string,
  clauses: Clause[],
  figure: Clause,
  others: Clause[],
): Clause {
  const clause = clauses.find(({ from, to }) => from <= figure.from && figure.to <= to)
  if (!clause) return { from: figure.from, to: figure.to }
  const inside = others.filter(({ from, to }) => from >= clause.from && to <= clause.to)
  if (inside.length < 2) return clause
  const parts = cutAt(text.slice(clause.from, clause.to), '、和')
  return joinedWithoutFigure(parts, clause.from, figure, inside)
}

/** Parts of an enumeration that have no figure belong to the next part that has one. */
function joinedWithoutFigure(
  parts: Clause[],
  offset: number,
  figure: Clause,
  all: Clause[],
): Clause {
  let from = offset
  for (const part of parts) {
    const to = offset + part.to
    const held = all.filter((other) => other.from >= from && other.to <= to)
    if (held.length === 0) continue
    if (held.some((other) => other.from === figure.from)) return { from, to }
    from = to + 1
  }
  const last = parts.at(-1)
  return { from: Math.min(from, figure.from), to: offset + (last?.to ?? figure.to - offset) }
}
