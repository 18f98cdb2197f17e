import type {
  PlanFigure,
  PlanReading,
  PlanSystem,
  Strength,
} from '../engines/plan/reading/plan-reading.ts'
import type { Translate } from '../text/translate.ts'

/** A reading as a person wants to see it first: what the plan is, how much it promises, its targets, its machinery. */
export function readingSummary(reading: PlanReading, t: Translate): string {
  const { sections, title, period } = reading
  return [
    title === '' ? t('reading.untitled') : title,
    period === null
      ? t('reading.noPeriod')
      : t('reading.period', { from: period.from, to: period.to }),
    t('reading.sections', {
      count: sections.length,
      top: sections.filter((one) => one.level === 1).length,
    }),
    commitmentLine(reading, t),
    '',
    ...targetLines(
      reading.figures.filter(({ kind }) => kind === 'target'),
      t,
    ),
    '',
    ...systemLines(
      reading.systems.filter(({ status }) => status === 'planned'),
      t,
    ),
  ].join('\n')
}

function commitmentLine({ commitments }: PlanReading, t: Translate): string {
  const count = (strength: Strength) =>
    commitments.filter((one) => one.strength === strength).length
  return t('reading.commitments', {
    count: commitments.length,
    must: count('must'),
    strive: count('strive'),
    explore: count('explore'),
  })
}

function targetLines(targets: PlanFigure[], t: Translate): string[] {
  return [
    t('reading.targets', { count: targets.length }),
    ...targets.map((target) => `  ${targetLine(target, t)}`),
  ]
}

const signs = {
  '=': '',
  '>=': '≥ ',
  '<=': '≤ ',
  range: '',
  increase: '+ ',
  decrease: '− ',
} as const

/** `养老床位 ≥ 5000张 · 2030 年 · 约束性` */
function targetLine(target: PlanFigure, t: Translate): string {
  const { indicator, comparator, value, unit, approx, deadline, binding } = target
  const number = typeof value === 'number' ? `${value}` : value.join('~')
  const amount = `${signs[comparator]}${approx ? '≈ ' : ''}${number}${unit ?? ''}`
  return [
    t('reading.target', { indicator: indicator === '' ? target.quote : indicator, value: amount }),
    ...(deadline === null ? [] : [t('reading.due', { year: deadline })]),
    ...(binding === null ? [] : [t(binding ? 'reading.binding' : 'reading.expected')]),
  ].join(' · ')
}

function systemLines(systems: PlanSystem[], t: Translate): string[] {
  const byKind = Map.groupBy(systems, ({ kind }) => kind)
  const largestFirst = [...byKind].toSorted(([, a], [, b]) => b.length - a.length)
  return [
    t('reading.systems', { count: systems.length }),
    ...largestFirst.map(([kind, ofKind]) => {
      const names = ofKind.map(({ name }) => name).join(t('reading.nameSeparator'))
      const line = { kind: t(`reading.kind.${kind}`), count: ofKind.length, names }
      return `  ${t('reading.kindLine', line)}`
    }),
  ]
}
