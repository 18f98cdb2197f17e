import { CLAUSE_MARKS, type Clause, cutAt } from '../figures/clause.ts'
import { SYSTEM_HEADS, SYSTEM_VERBS } from '../lexicon/system-heads.ts'
import type { SectionRole } from '../outline/section-roles.ts'
import type { PlanSystem, SystemAction, SystemKind } from '../plan-reading.ts'
import { type Passage, placeOf } from '../text/passage.ts'
import { coordinatedNames } from './coordinated-names.ts'

/** Text in which systems are looked for: a sentence, or the title of a 专栏's row. */
export interface SystemText {
  passage: Passage
  section: string
}

const VERBS = SYSTEM_VERBS.flatMap(({ action, verbs }) =>
  verbs.split('|').map((verb) => ({ action, verb })),
)
const LONGEST_FIRST = VERBS.map(({ verb }) => verb).toSorted((a, b) => b.length - a.length)
/** `制订和完善`, `修订完善`: a second verb belongs to the first. */
const ANY_VERB = new RegExp(
  `(${LONGEST_FIRST.join('|')})(?:[和、并与]?(?:健全|完善|建立|实行|发展|规范))*`,
)
const ACTION = new Map<string, SystemAction>(VERBS.map(({ verb, action }) => [verb, action]))

/**
 * The institutions, mechanisms, platforms … that the plan will set up, better, try out or run
 * (planned), or tells it has (achieved). Aims and background name them only in passing and are left
 * out.
 */
export function systemsOf(texts: SystemText[], roles: Map<string, SectionRole>): PlanSystem[] {
  return texts.flatMap(({ passage, section }) => {
    const role = roles.get(section) ?? 'task'
    if (role === 'background' || role === 'goal') return []
    const status = role === 'achieved' ? 'achieved' : 'planned'
    return cutAt(passage.text, CLAUSE_MARKS).flatMap((clause) => inClause(passage, clause, status))
  })
}

function inClause(passage: Passage, clause: Clause, status: PlanSystem['status']): PlanSystem[] {
  const text = passage.text.slice(clause.from, clause.to)
  const verb = governingVerb(text)
  if (!verb) return []
  return coordinatedNames(text, verb.to).map(({ name, head, from, to }) => ({
    name,
    kind: kindOf(head),
    action: verb.action,
    status,
    ...placeOf(passage, clause.from + from, clause.from + to),
  }))
}

/** The first verb of a clause that governs what follows: `探索建立…制度`, `加强…站建设`. */
function governingVerb(text: string): { to: number; action: SystemAction } | null {
  const found = ANY_VERB.exec(text)
  if (!found) return null
  return { to: found.index + found[0].length, action: ACTION.get(found[1] ?? '') ?? 'establish' }
}

function kindOf(head: string): SystemKind {
  return SYSTEM_HEADS.find(({ ends }) => new RegExp(`(?:${ends})$`).test(head))?.kind ?? 'system'
}
