// What makes a commitment of a new version of a plan weaker than it was. Each rule gives its reason with the old and
// the new wording of the point, so that a person can judge it.
import { Decimal } from 'decimal.js'
import type { Strength } from '../reading/plan-reading.ts'
import type { ItemFigure, PlanItem } from './plan-item.ts'
import { baseUnit, unitMagnitude } from './unit-magnitude.ts'

export interface Weakening {
  reason:
    | 'hedged' // 实现 → 推动, 建成 → 力争建成
    | 'target-eased' // 95%以上 → 90%以上; 不超过4% → 不超过5%
    | 'target-dropped' // 新建40家 → 新建一批
    | 'postponed' // 到2027年 → 到2030年
    | 'date-dropped' // 到2027年 → no year, so the plan's end
    | 'binding-lost' // 约束性 → 预期性
  /** As it was and as it is; '' where nothing stands there any more. */
  from: string
  to: string
}

/** All the ways in which `now` is weaker than `before`; none for a commitment kept or made stronger. */
export function weakenings(before: PlanItem, now: PlanItem): Weakening[] {
  const figures = pairFigures(before.figures, now.figures)
  return [
    ...hedges(before, now),
    ...figures.flatMap(([old, next]) => figureWeakenings(old, next, now)),
  ]
}

const firmness: Record<Strength, number> = { explore: 0, strive: 1, must: 2 }
const firmVerb = /实现|完成|建成|达到|确保|全面建立|建立/g
const softVerb = /推动|推进|力争|争取|努力|支持|鼓励|引导|探索|研究|逐步|原则上/g

/** The reader's strength fell; or a verb of result went and a verb of effort came (实现…上市 → 推动…上市). */
function hedges(before: PlanItem, now: PlanItem): Weakening[] {
  if (firmness[now.strength] < firmness[before.strength])
    return [{ reason: 'hedged', from: before.strength, to: now.strength }]
  const gone = firstOnlyIn(before.text, now.text, firmVerb)
  const come = firstOnlyIn(now.text, before.text, softVerb)
  return gone && come ? [{ reason: 'hedged', from: gone, to: come }] : []
}

function firstOnlyIn(text: string, other: string, verbs: RegExp): string | undefined {
  return text.match(verbs)?.find((verb) => !other.includes(verb))
}

type FigurePair = [ItemFigure, ItemFigure | undefined]

/** Each old figure with the new one of the same unit in the same place among them. */
function pairFigures(before: ItemFigure[], now: ItemFigure[]): FigurePair[] {
  const left = [...now]
  return before.map((old) => {
    const i = left.findIndex((next) => baseUnit(next.unit) === baseUnit(old.unit))
    return [old, i < 0 ? undefined : left.splice(i, 1)[0]]
  })
}

function figureWeakenings(
  old: ItemFigure,
  next: ItemFigure | undefined,
  now: PlanItem,
): Weakening[] {
  if (!next) return [{ reason: 'target-dropped', from: printed(old), to: '' }]
  const found: Weakening[] = []
  if (isEased(old, next, now.text))
    found.push({ reason: 'target-eased', from: printed(old), to: printed(next) })
  if (old.deadline !== null && next.deadline === null)
    found.push({ reason: 'date-dropped', from: `${old.deadline}`, to: '' })
  if (old.deadline !== null && next.deadline !== null && next.deadline > old.deadline)
    found.push({ reason: 'postponed', from: `${old.deadline}`, to: `${next.deadline}` })
  if (old.binding === true && next.binding === false)
    found.push({ reason: 'binding-lost', from: '约束性', to: '预期性' })
  return found
}

/** Indicators of which less is better; their plain targets (控制在4%, 下降到30%) ease by going up. */
const lessIsBetter =
  /失业率|死亡率|发病率|辍学率|事故|能耗|水耗|排放|消耗|污染物浓度|降至|下降到|降低到|控制在|压减到/

function isEased(old: ItemFigure, next: ItemFigure, text: string): boolean {
  const capped = old.comparator === '<='
  if (capped !== (next.comparator === '<=')) return capped
  const eases = capped || (old.comparator === '=' && lessIsBetter.test(text)) ? 1 : -1
  return bound(next, eases).comparedTo(bound(old, eases)) === eases
}

/** The end of the figure that decides: the upper end where less is better, else the lower; in single units. */
function bound({ value, unit }: ItemFigure, eases: 1 | -1): Decimal {
  const number = typeof value === 'number' ? value : value[eases === 1 ? 1 : 0]
  return new Decimal(number).times(unitMagnitude(unit))
}

function printed({ value, unit }: ItemFigure): string {
  return `${typeof value === 'number' ? value : value.join('~')}${unit ?? ''}`
}
