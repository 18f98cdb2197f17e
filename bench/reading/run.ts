// How fast plans are read and aligned, and how that grows with their length.
//   node --import tsx bench/reading/run.ts
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignPlans } from '../../src/engines/plan/alignment/align-plans.ts'
import { htmlToText } from '../../src/engines/plan/document/html-to-text.ts'
import { readPlan } from '../../src/engines/plan/reading/read-plan.ts'
import { growth, type Measurement, measure } from './measure.ts'
import { writePlan } from './plan-grammar.ts'

const lengths = [12_500, 25_000, 50_000, 100_000, 200_000, 400_000]
const seeds = join(import.meta.dirname, '../../../shared/plans/seeds')

/** Prints one table for each kind of work, and one for real plans where they lie beside the checkout. */
export async function run(): Promise<void> {
  const plans = lengths.map((length) => ({
    plan: writePlan(1, length),
    other: writePlan(2, length),
  }))
  table(
    'read',
    plans.map(({ plan }) => measure(plan.length, () => readPlan(plan))),
  )
  table(
    'align with another plan',
    plans.map(({ plan, other }) =>
      measure(plan.length + other.length, () => alignPlans(plan, other)),
    ),
  )
  table(
    'html to text',
    plans.map(({ plan }) => {
      const html = `<html><body>${plan.replace(/.+/g, '<p>$&</p>')}</body></html>`
      return measure(plan.length, () => htmlToText(html, 'plan.html'))
    }),
  )
  realPlans()
  console.log(`peak memory of the process ${megabytes(process.resourceUsage().maxRSS * 1024)}`)
}

function realPlans(): void {
  if (!existsSync(seeds)) return console.log('real plans: none beside the checkout\n')
  const texts = readdirSync(seeds).map((name) => readFileSync(join(seeds, name), 'utf8'))
  const repeated = [1, 4, 16].map((times) => texts.join('\n').repeat(times))
  table(
    'read real plans, repeated',
    repeated.map((text) => measure(text.length, () => readPlan(text))),
  )
  const [a, b] = texts
  if (a === undefined || b === undefined) return
  table('align two real plans', [measure(a.length + b.length, () => alignPlans(a, b))])
}

function table(title: string, rows: Measurement[]): void {
  console.log(title)
  console.log(
    'characters'.padStart(12),
    'ms'.padStart(9),
    'characters/s'.padStart(14),
    'growth'.padStart(8),
    'result'.padStart(10),
  )
  rows.forEach((row, i) => {
    const before = rows[i - 1]
    const perSecond = Math.round((row.characters / row.ms) * 1000)
    console.log(
      row.characters.toLocaleString('en').padStart(12),
      row.ms.toFixed(1).padStart(9),
      perSecond.toLocaleString('en').padStart(14),
      (before ? growth(before, row).toFixed(2) : '').padStart(8),
      megabytes(row.keptBytes).padStart(10),
    )
  })
  console.log('growth 1 is linear, 2 is with the square\n')
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}

if (import.meta.main) await run()
