// The form of a score sheet: what was typed, and the sheet it makes.
import { decimal } from '../../../../engines/plan/arithmetic/quantity.ts'
import type { Formula } from '../../../../engines/plan/assessment/formula.ts'
import type {
  SheetContent,
  SheetGroup,
  SheetItem,
} from '../../../../engines/plan/assessment/score-sheet.ts'
import {
  formulasFor,
  type InputName,
  inputNames,
} from '../../../../engines/plan/assessment/unit-input.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { translate } from '../../../../text/translate.ts'
import type { PostedForm } from '../act/posted-form.ts'

/** What each row of the form asks, by the formula that fits its input. */
export const rowFields = {
  share: ['weight', 'unknown', 'none', 'source'],
  decline: ['weight', 'limit', 'unknown', 'none', 'source'],
  deduct: ['per', 'every', 'cap', 'source'],
  add: ['per', 'every', 'cap', 'source'],
} as const

/** The fields beside the rows. */
export const sheetFields = [
  'code',
  'titleZh',
  'titleEn',
  'basisZh',
  'basisEn',
  'from',
  'groups',
  'deductionCap',
  'bonusCap',
  'floor',
  'objectionDays',
] as const

/** Everything typed, by the fields' names; a row's are `progress-weight`. */
export type SheetTyped = Readonly<Record<string, string>>

/** The formula an input is reckoned by: each has one that fits. */
export function formulaFor(input: InputName): Formula['type'] {
  return formulasFor(input)[0] ?? 'share'
}

/** The names of all fields of the form. */
function fieldNames(): string[] {
  const rows = inputNames.flatMap((input) =>
    rowFields[formulaFor(input)].map((field) => `${input}-${field}`),
  )
  return [...sheetFields, ...rows]
}

export function typedFrom(form: PostedForm): SheetTyped {
  return Object.fromEntries(fieldNames().map((name) => [name, form.text(name)]))
}

/** An empty form: nothing is counted yet, and what is not known is left out. */
export function blankSheet(): SheetTyped {
  const defaults = { unknown: 'leave-out', none: 'leave-out' }
  const rows = inputNames.flatMap((input) =>
    Object.entries(defaults).map(([field, value]) => [`${input}-${field}`, value]),
  )
  return Object.fromEntries(rows)
}

/** A sheet as the form would have been filled in. */
export function typedOf(
  code: string,
  content: SheetContent,
  organs: ReadonlyMap<string, Organ>,
): SheetTyped {
  const rows = content.items.flatMap(({ input, formula, source }) =>
    Object.entries({ ...formula, source }).map(([field, value]) => [
      `${input}-${field}`,
      String(value),
    ]),
  )
  return {
    ...blankSheet(),
    code,
    titleZh: content.title.zh,
    titleEn: content.title.en,
    basisZh: content.basis.zh,
    basisEn: content.basis.en,
    from: content.from,
    groups: content.groups.map((group) => writeGroup(group, organs)).join('\n'),
    deductionCap: content.deductionCap,
    bonusCap: content.bonusCap,
    floor: decimal(content.coverageFloor).times(100).toFixed(),
    objectionDays: String(content.objectionDays),
    ...(Object.fromEntries(rows) as SheetTyped),
  }
}

function writeGroup({ title, organs: own }: SheetGroup, organs: ReadonlyMap<string, Organ>) {
  const names = own.map((id) => organs.get(id)?.name.zh ?? id)
  return `${title.zh} | ${title.en}：${names.join('、')}`
}

/** The sheet that was typed, as it is sent to be checked; numbers stay as they were typed. */
export function contentOf(typed: SheetTyped, groups: readonly SheetGroup[], from: string) {
  const floor = typed.floor ?? ''
  return {
    title: { zh: typed.titleZh ?? '', en: typed.titleEn ?? '' },
    basis: { zh: typed.basisZh ?? '', en: typed.basisEn ?? '' },
    from,
    items: countedInputsOf(typed).map((input, i) => itemOf(typed, input, i + 1)),
    groups,
    deductionCap: typed.deductionCap ?? '',
    bonusCap: typed.bonusCap ?? '',
    coverageFloor: /^\d{1,3}(\.\d{1,2})?$/.test(floor) ? decimal(floor).div(100).toFixed() : floor,
    objectionDays: Number(typed.objectionDays),
  }
}

/** The inputs with points in their row, in the order of the items. */
export function countedInputsOf(typed: SheetTyped): InputName[] {
  return inputNames.filter((input) => {
    const points = 'per' in ruleOf(input) ? 'per' : 'weight'
    return (typed[`${input}-${points}`] ?? '') !== ''
  })
}

function ruleOf(input: InputName): Readonly<Record<string, true>> {
  return Object.fromEntries(rowFields[formulaFor(input)].map((field) => [field, true as const]))
}

function itemOf(typed: SheetTyped, input: InputName, number: number): unknown {
  const type = formulaFor(input)
  const fields = rowFields[type].filter((field) => field !== 'source')
  const formula = Object.fromEntries(fields.map((field) => [field, typed[`${input}-${field}`]]))
  const every = 'every' in formula ? { every: Number(formula.every) } : {}
  const item: Omit<SheetItem, 'formula'> & { formula: unknown } = {
    id: `i${number}`,
    title: {
      zh: translate('zh-CN')(`assessment.input.${input}`),
      en: translate('en')(`assessment.input.${input}`),
    },
    input,
    formula: { type, ...formula, ...every },
    source: typed[`${input}-source`] ?? '',
  }
  return item
}

/** Groups as typed, or the line or the unit's name that could not be read. */
export type ReadGroups = { groups: SheetGroup[] } | { line: string } | { name: string }

/** Reads the groups: a line each, `部门 | Bureaus：市科技局、市教育局`, units by their name, alias or id. */
export function readGroups(text: string, organs: ReadonlyMap<string, Organ>): ReadGroups {
  const byName = new Map(
    [...organs.values()].flatMap(({ id, name, aliases }) =>
      [id, name.zh, name.en, ...aliases].map((each) => [each, id] as const),
    ),
  )
  const groups: SheetGroup[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, zh, en, units] = /^([^|：:]+)\|([^：:]+)[：:](.+)$/.exec(line) ?? []
    if (!zh || !en || !units) return { line }
    const names = units
      .split(/[、,，]/)
      .map((each) => each.trim())
      .filter(Boolean)
    const unknown = names.find((each) => !byName.has(each))
    if (unknown !== undefined) return { name: unknown }
    const title = { zh: zh.trim(), en: en.trim() }
    const own = names.flatMap((each) => byName.get(each) ?? [])
    groups.push({ id: `g${groups.length + 1}`, title, organs: own })
  }
  return { groups }
}

const pathFields: Readonly<Record<string, string>> = {
  sheet: 'code',
  'content.title.zh': 'titleZh',
  'content.title.en': 'titleEn',
  'content.basis.zh': 'basisZh',
  'content.basis.en': 'basisEn',
  'content.from': 'from',
  'sheet.from-not-later': 'from',
  'content.groups': 'groups',
  'sheet.organ-in-two-groups': 'groups',
  'content.deductionCap': 'deductionCap',
  'content.bonusCap': 'bonusCap',
  'content.coverageFloor': 'floor',
  'content.objectionDays': 'objectionDays',
  'sheet.weights-not-hundred': 'progress-weight',
}

/** The field that a path of the input was typed into. */
export function sheetFieldAt(typed: SheetTyped): (path: string) => string | undefined {
  const inputs = countedInputsOf(typed)
  return (path) => {
    const [, index, field] = /^content\.items\.(\d+)\.(?:formula\.)?(\w+)$/.exec(path) ?? []
    if (index !== undefined && field) return `${inputs[Number(index)] ?? ''}-${field}`
    return pathFields[path]
  }
}
