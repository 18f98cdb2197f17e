import { SYSTEM_HEADS } from '../lexicon/system-heads.ts'
import { cutAt } from '../figures/clause.ts'

/** A name found in a clause. `from` and `to` are offsets into the clause. */
export interface FoundName {
  name: string
  head: string
  from: number
  to: number
}

const HEADS = SYSTEM_HEADS.flatMap(({ ends }) => ends.split('|')).sort((a, b) => b.length - a.length)
/** After a name may stand what is done to it: 平台建设, 机制改革, 网点布局. */
const ENDS_IN_HEAD = new RegExp(`(${HEADS.join('|')})[”》]?(?:（[^）]*）)?(?:的)?(?:建设|改革|试点|布局|创新|发展|工程|组织|的形成)?(?:力度|管理|和管理)?$`)
const BARE_HEAD = new RegExp(`等(?:各项|各类|一批)?(${HEADS.join('|')})(?:建设|改革)?$`)
const SHORTEST_OWN_NAME = 4

/**
 * The names a clause lists after its verb. `建立人才管理体制、选人用人机制、激励保障机制` are three; `选拔、培养和考核机制` is one;
 * `集体决策、专家咨询和听证等制度` shares its head and is three.
 */
export function coordinatedNames(clause: string, after: number): FoundName[] {
  const parts = cutAt(clause.slice(after), '、和与及以').map(({ from, to }) => ({ from: from + after, to: to + after }))
  const shared = sharedHead(clause, parts)
  if (shared.length > 0) return shared
  const found: FoundName[] = []
  let from = after
  for (const part of parts) {
    const printed = clause.slice(from, part.to)
    const head = ENDS_IN_HEAD.exec(printed)
    if (!head) continue
    const name = ownName(printed.slice(0, head.index + (head[1] ?? '').length))
    if (name) found.push({ name, head: head[1] ?? '', from, to: part.to })
    from = part.to + 1
  }
  return found
}

/** `A、B和C等制度`: A制度, B制度, C制度. */
function sharedHead(clause: string, parts: { from: number; to: number }[]): FoundName[] {
  const last = parts.at(-1)
  const head = last && BARE_HEAD.exec(clause.slice(last.from, last.to))
  if (!head || parts.length < 2) return []
  return parts.map(({ from, to }) => {
    const item = clause.slice(from, to).replace(BARE_HEAD, '')
    const isNamed = ENDS_IN_HEAD.test(item)
    return { name: ownName(isNamed ? item : item + head[1]), head: head[1] ?? '', from, to }
  })
}

/** A name without what describes it: `充满活力的金融监管服务体系` is 金融监管服务体系. */
function ownName(printed: string): string {
  const bare = printed.replace(/^(?:了|和|与|及|一批|多种模式的|各类|全市|我市)+/, '')
  const at = bare.lastIndexOf('的')
  return at >= 0 && bare.length - at - 1 >= SHORTEST_OWN_NAME ? bare.slice(at + 1) : bare
}
