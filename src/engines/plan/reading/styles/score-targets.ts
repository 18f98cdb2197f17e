import { readPlan } from '../read-plan.ts'

/** How well the targets of a text were read: of those printed and labelled, and record by record. */
export interface Score {
  f1: number
  /** Share of the found targets whose whole record is as labelled. */
  records: number
  /** What is wrong or missed, for the message of a failing test. */
  detail: string
}

/**
 * Scores the reading of a text against its labels, each `value unit | comparator | deadline | indicator`
 * in the order of the text. A target counts as found by its value and unit.
 */
export function scoreTargets(text: string, labels: string[]): Score {
  const found = readPlan(text)
    .figures.filter(({ kind }) => kind === 'target')
    .map((f) => `${String(f.value)} ${f.unit} | ${f.comparator} | ${f.deadline} | ${f.indicator}`)
  const pairs = pairsOf(found, labels)
  const right = pairs.filter(([, label]) => label !== null)
  const missed = labels.filter((label) => !right.some(([, other]) => other === label))
  const exact = right.filter(([reading, label]) => reading === label)
  return {
    f1: (2 * right.length) / Math.max(1, found.length + labels.length),
    records: exact.length / Math.max(1, right.length),
    detail: [
      ...pairs.filter(([, label]) => label === null).map(([reading]) => `wrong: ${reading}`),
      ...missed.map((label) => `missed: ${label}`),
      ...right.filter(([a, b]) => a !== b).map(([a, b]) => `read: ${a}\n  is: ${b}`),
    ].join('\n'),
  }
}

/** Each reading with the first label, not yet taken, of the same value and unit. */
function pairsOf(found: string[], labels: string[]): [string, string | null][] {
  const free = [...labels]
  return found.map((reading) => {
    const amount = reading.split(' | ')[0]
    const same = free.filter((label) => label.split(' | ')[0] === amount)
    const best = same.find((label) => label === reading) ?? same[0]
    if (best) free.splice(free.indexOf(best), 1)
    return [reading, best ?? null]
  })
}
