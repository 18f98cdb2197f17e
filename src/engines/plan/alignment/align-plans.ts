import type { Span } from '../reading/text/passage.ts'
import { isConflicting } from './conflict.ts'
import { identicalLinks, type Link } from './identical-links.ts'
import { PhraseIndex } from './phrase-index.ts'
import { type Relation, relationOf, similarityOf } from './relation.ts'
import { sharedWords } from './shared-words.ts'
import { type Statement, statementsOf } from './statement.ts'

export interface AlignedPair {
  /** Offsets into the decoded text of each plan. */
  a: Span
  b: Span
  /** Shared letters over all letters of both, 0 to 1. */
  similarity: number
  relation: Relation
}

export interface Alignment {
  pairs: AlignedPair[]
}

/**
 * Which statements of two plans say the same. Those in identical words are paired first, in order, each once. Each of
 * the others looks for its best partner among all statements of the other plan, so that two halves of a split sentence
 * both find the whole. Statements whose figures or scope differ are never paired. Headings are not aligned. Time grows
 * with the length of the texts.
 */
export function alignPlans(textA: string, textB: string): Alignment {
  const a = statementsOf(textA)
  const b = statementsOf(textB)
  const same = identicalLinks(a, b)
  const matches = [...same.map(asMatch), ...findMatches(a, b, same)]
  return { pairs: inOrder(matches).map((match) => pairOf(match, a, b)) }
}

interface Match extends Link {
  similarity: number
  relation: Relation
}

function asMatch(link: Link): Match {
  return { ...link, similarity: 1, relation: 'identical' }
}

function pairOf(
  { a, b, similarity, relation }: Match,
  inA: Statement[],
  inB: Statement[],
): AlignedPair {
  return { a: spanOf(inA[a]), b: spanOf(inB[b]), similarity, relation }
}

function spanOf(statement: Statement | undefined): Span {
  if (!statement) throw new Error('a match names statements of its own plans')
  return { start: statement.start, end: statement.end }
}

function inOrder(matches: Match[]): Match[] {
  const each = new Map(matches.map((match) => [keyOf(match), match]))
  return [...each.values()].toSorted((x, y) => x.a - y.a || x.b - y.b)
}

function keyOf({ a, b }: Link): string {
  return `${a} ${b}`
}

/**
 * What the statements without an identical partner find, looking from A to B and from B to A. A paraphrase is weak
 * evidence: it holds only if each of the two finds the other.
 */
function findMatches(a: Statement[], b: Statement[], same: Link[]): Match[] {
  const fromA = bestMatches(a, b, new Set(same.map((link) => link.a)))
  const fromB = bestMatches(b, a, new Set(same.map((link) => link.b))).map(swapped)
  const foundByB = new Set(fromB.map(keyOf))
  const mutual = fromA.filter((match) => foundByB.has(keyOf(match)))
  const strong = [...fromA, ...fromB].filter(({ relation }) => relation !== 'paraphrase')
  return [...mutual, ...strong]
}

function swapped(match: Match): Match {
  return { ...match, a: match.b, b: match.a }
}

/** Partners with rare phrases in common that are compared letter by letter, for each statement. */
const CANDIDATES = 6

/** The best partner in `to` of each statement of `from` that has none yet, where one holds. */
function bestMatches(from: Statement[], to: Statement[], settled: Set<number>): Match[] {
  const index = new PhraseIndex(to)
  return from.flatMap((statement, a) => {
    if (settled.has(a)) return []
    const found = index.nearest(statement, CANDIDATES).flatMap((b): Match[] => {
      const match = matchOf(statement, to[b])
      return match ? [{ a, b, ...match }] : []
    })
    return found.toSorted((x, y) => y.similarity - x.similarity).slice(0, 1)
  })
}

function matchOf(a: Statement, b: Statement | undefined): Omit<Match, keyof Link> | null {
  if (!b || isConflicting(a, b)) return null
  const shared = sharedWords(a, b)
  const relation = relationOf(a, b, shared)
  return relation && { relation, similarity: similarityOf(a, b, shared) }
}
