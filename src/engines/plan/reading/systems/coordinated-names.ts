import { cutAt } from '../figures/clause.ts'
import { SYSTEM_HEADS } from '../lexicon/system-heads.ts'

/** A name found in a clause. `from` and `to` are offsets into the clause. */
export interface FoundName {
  name: string
  head: string
  from: number
  to: number
}

const HEADS = SYSTEM_HEADS.flatMap(({ ends }) => ends.split('|'))
  .toSorted((a, b) => b.length - a.length)
  .join('|')
/** After a name may stand what is done to it: 平台建设, 网点布局. A 改革 of it sets nothing up. */
const IN_HEAD = new RegExp(
  `(${HEADS})([”》]?)(?:（[^）]*）)?(?:组织)?的?(?:建设|试点|布局|发展|工程|形成|运行)?(?:力度|管理|和管理)?$`,
)
const BARE_HEAD = new RegExp(`等(?:各项|各类|一批)?(${HEADS})(?:建设)?$`)
/** `A体系、B体系等各项制度`: the last word only gathers those before it. */
const GATHERED = new RegExp(`^(.+?)等.*?(${HEADS})(?:建设)?$`)
/** `供水、排水、防洪、节水四大体系` counts its own list. */
const COUNTED = new RegExp(`[两二三四五六七八九十]大[^、]{0,6}?(${HEADS})(?:建设)?$`)
const LEADING =
  /^(?:了|和|与|及|一批|各类|全市|我市|继续|逐步|加快|进一步|新的|建立|构建|健全|完善|创新(?!型|创业)|成立|组建|搭建|培育|\d+[个家]|(?:区|县)?、)+/
const GENERIC =
  /^(?:新|有效|管理|运行|营运|运营|经营|考核|监督|组织|导向|规章|体制)?(?:机制|体制|体系|制度|规则|平台|系统)$/
const SHORTEST_OWN_NAME = 4

/**
 * The names a clause lists after its verb. `人才管理体制、选人用人机制、激励保障机制` are three; `选拔、培养和考核机制` is one;
 * `集体审议、专家论证和公示等制度` shares its head and is three.
 */
export function coordinatedNames(clause: string, after: number): FoundName[] {
  if (/改革(?:试点)?$/.test(clause)) return []
  const parts = cutAt(clause.slice(after), '、和与及以').map(({ from, to }) => ({
    from: from + after,
    to: to + after,
  }))
  const names = sharing(clause, parts) ?? headed(clause, parts, after)
  return names.filter(({ name }) => isName(name))
}

/** 运行机制, 管理体系 or a bare 制度 describe and do not name; 大部制 does. */
function isName(name: string): boolean {
  return name.length > 2 && !GENERIC.test(name) && !/为中心$|^以/.test(name)
}

/**
 * Parts up to and with one that ends in a head make a name; parts without a head belong to the next
 * that has one.
 */
function headed(clause: string, parts: { from: number; to: number }[], after: number): FoundName[] {
  const found: FoundName[] = []
  let from = after
  for (const part of parts) {
    const printed = clause.slice(from, part.to)
    const head = IN_HEAD.exec(printed)
    if (!head) continue
    const gathered = found.length > 0 ? GATHERED.exec(printed) : null
    const own = gathered ? withHead(gathered[1] ?? '', gathered[2] ?? '') : nameUpTo(printed, head)
    found.push({ name: ownName(own), head: head[1] ?? '', from, to: part.to })
    from = part.to + 1
  }
  return found
}

function nameUpTo(printed: string, head: RegExpExecArray): string {
  return printed.slice(0, head.index + (head[1] ?? '').length + (head[2] ?? '').length)
}

/**
 * Lists that share one head: `A、B和C等制度`; `A、B、C、D四大体系`; and two that end alike, `产权登记和抵押登记制度`.
 * Null where each part has its own.
 */
function sharing(clause: string, parts: { from: number; to: number }[]): FoundName[] | null {
  const last = parts.at(-1)
  if (!last || parts.length < 2) return null
  const printed = clause.slice(last.from, last.to)
  const shared = BARE_HEAD.exec(printed) ?? COUNTED.exec(printed) ?? endsAlike(clause, parts)
  if (!shared) return null
  return parts.map(({ from, to }) => {
    const item = clause.slice(from, to === last.to ? last.from + shared.index : to)
    return { name: ownName(withHead(item, shared[1] ?? '')), head: shared[1] ?? '', from, to }
  })
}

function endsAlike(clause: string, parts: { from: number; to: number }[]): RegExpExecArray | null {
  const [first, last] = parts
  if (!first || !last || parts.length !== 2) return null
  const item = clause.slice(first.from, first.to)
  const printed = clause.slice(last.from, last.to)
  const head = /(制度|机制|体系|体制|平台|网络|中心|系统)(?:建设)?$/.exec(printed)
  if (!head || IN_HEAD.test(item)) return null
  return printed.slice(0, head.index).endsWith(item.slice(-2)) ? head : null
}

function withHead(item: string, head: string): string {
  return IN_HEAD.test(item) ? item : item + head
}

/** A name without what describes it: `灵活高效的科技金融服务体系` is 科技金融服务体系. */
function ownName(printed: string): string {
  const bare = printed
    .replace(/^.*纳入/, '')
    .replace(LEADING, '')
    .replace(/^“([^“”]+)”$/, '$1')
    .replace('相关', '')
  const at = bare.lastIndexOf('的')
  const short = bare.slice(at + 1)
  return at >= 0 && short.length >= SHORTEST_OWN_NAME && !GENERIC.test(short) ? short : bare
}
