import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { readPlan } from './read-plan.ts'

/**
 * Real plans and their hand-made labels. They are not the project's to copy, and stand beside the
 * checkout or nowhere.
 */
const PLANS = resolve(import.meta.dirname, '../../../../../shared/plans')
const skip = existsSync(join(PLANS, 'score.mjs'))
  ? false
  : 'the labelled plans are not beside this checkout (../shared/plans)'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-gold-'))
after(() => rmSync(folder, { recursive: true }))

interface Gate {
  text: string
  labels: string[]
  /** Least value of the first number that each pattern finds in the scorer's lines. */
  least: [pattern: RegExp, value: number][]
}

const F1 = (name: string) => new RegExp(`^${name}.*F1 ([\\d.]+)`, 'm')
const RECORD = /^ *record +right for ([\d.]+)/m
const SEED_LABELS = ['seed-targets.jsonl', 'seed-structure.jsonl', 'seed-systems.jsonl']

const GATES: Gate[] = [
  {
    text: 'seeds/000_840acd3c36bd424e.txt',
    labels: SEED_LABELS,
    least: [
      [F1('targets'), 0.97],
      [F1('structure'), 0.99],
      [F1('systems'), 0.85],
      [RECORD, 0.85],
      [/right kind (\d+) of 2/, 2],
    ],
  },
  {
    text: 'seeds/001_d08eefed9c30b59a.txt',
    labels: SEED_LABELS,
    least: [
      [/^targets.*P ([\d.]+)/m, 1],
      [F1('targets'), 1],
      [F1('structure'), 0.99],
      [F1('systems'), 0.85],
      [/right kind (\d+) of 43/, 41],
    ],
  },
  {
    text: 'practice/guangzhou-minsheng-2012-excerpt.txt',
    labels: ['guangzhou-minsheng-2012-targets.jsonl'],
    least: [
      [F1('targets'), 0.95],
      [RECORD, 0.85],
    ],
  },
]

for (const { text, labels, least } of GATES) {
  test(`${text} is read as well as its labels ask`, { skip }, () => {
    const reading = join(folder, 'reading.json')
    writeFileSync(reading, JSON.stringify(readPlan(readFileSync(join(PLANS, text), 'utf8'))))
    const gold = labels.map((label) => join(PLANS, 'gold', label))
    const args = [join(PLANS, 'score.mjs'), 'read', join(PLANS, text), reading, ...gold]
    const lines = execFileSync(process.execPath, args, { encoding: 'utf8' })
    for (const [pattern, value] of least) {
      const got = Number(pattern.exec(lines)?.[1])
      assert.ok(got >= value, `${pattern} gave ${got}, not ${value}:\n${lines}`)
    }
  })
}

test('at least 98 of 100 units named in tails are read with their role', { skip }, () => {
  const text = readFileSync(join(PLANS, 'practice/guangzhou-minsheng-2012-excerpt.txt'), 'utf8')
  const { commitments } = readPlan(text)
  let named = 0
  let right = 0
  for (const tail of text.matchAll(/（牵头单位：([^，）]*)(?:，配合单位：([^）]*))?）/g)) {
    const bodies = commitments.findLast(({ end }) => end <= tail.index)?.bodies ?? []
    for (const [role, list] of [
      ['lead', tail[1]],
      ['support', tail[2] ?? ''],
    ] as const) {
      const names = unitsOf(list ?? '')
      named += names.length
      right += names.filter((name) =>
        bodies.some((body) => body.name === name && body.role === role),
      ).length
    }
  }
  assert.ok(named > 100 && right / named >= 0.98, `${right} of ${named}`)
})

/** An independent way to count them: 各区、县级市政府 is one. */
function unitsOf(list: string): string[] {
  const joint = /各(?:有关)?区、县级市政府/.exec(list)?.[0]
  const single = list.replace(joint ?? '\n', '').split(/[、，]/)
  return [...single.filter((name) => name !== ''), ...(joint ? [joint] : [])]
}
