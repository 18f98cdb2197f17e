import { DEGREES, UNDERTAKES } from '../lexicon/verbs.ts'

interface NameParts {
  /** What stands before the figure in its clause, and after it. */
  before: string
  after: string
  unit: string | null
  /** The subject of the clause before. */
  inherited: string
}

const BARE_VERB = new RegExp(`^(?:${DEGREES})*(?:${UNDERTAKES})$`)
/** Districts and villages, but not 示范区, 园区, 社区, which are things to be built. */
const PLACE =
  /^(?:每[个条所名家](?!每)[^，]{1,4}|[^，]{1,10}(?:乡镇|街道|县|(?<![范验能业作园社新景库功集护发])区|(?<!范)村))$/
const BARE_MEASURE = /^(?:规模|总?投资|面积|长度|总量|额度)$/

/**
 * A name that says too little by itself takes what it lacks from what stands around it: `用于基础研究的`
 * 15 % is 用于基础研究的比例, `规模20亿元的引导基金` 引导基金规模, `山区乡镇` of the clause before.
 */
export function wholeName(name: string, parts: NameParts): string {
  const { before, after, unit, inherited } = parts
  if (name.endsWith('的')) return `${name.slice(0, -1)}${unit === '%' ? '比例' : ''}`
  const thing = BARE_MEASURE.test(name) ? /^的([^，。；]{2,20})$/.exec(after)?.[1] : undefined
  if (thing) return `${thing}${name}`
  const opens = before.replace(/^(?:其中|同时|并|均)/, '').startsWith(name)
  if (inherited && opens && PLACE.test(name)) return `${inherited}（${name}）`
  const isThin = name.length === 1 || BARE_VERB.test(name)
  return isThin && inherited ? `${inherited}${name}` : name
}
