import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { alignPlans } from './align-plans.ts'

const plans = join(import.meta.dirname, '../../../../../shared/plans')
const skip = existsSync(plans) ? false : 'the labelled plans are not beside the checkout'

test('two real plans of one city align as a person aligned them', { skip }, (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'gangmu-align-'))
  t.after(() => rmSync(directory, { recursive: true }))
  const files = ['000_840acd3c36bd424e', '001_d08eefed9c30b59a'].map((name) =>
    join(plans, `seeds/${name}.txt`),
  )
  const [a = '', b = ''] = files.map((file) => readFileSync(file, 'utf8'))
  const said = join(directory, 'align.json')
  writeFileSync(said, JSON.stringify(alignPlans(a, b)))
  const gold = join(plans, 'gold/seed-aligned.jsonl')
  const score = execFileSync(
    process.execPath,
    [join(plans, 'score.mjs'), 'align', ...files, said, gold],
    { encoding: 'utf8' },
  )
  const [hit = 0, of = 0, fooled = 0, , pairs = 0] = (score.match(/\d+/g) ?? []).map(Number)
  assert.ok(hit >= 62 && of === 66, score)
  assert.equal(fooled, 0, score)
  assert.ok(pairs <= 85, score)
})
