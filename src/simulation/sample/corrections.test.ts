import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readPlan } from '../../engines/plan/reading/read-plan.ts'
import { corrections } from './corrections.ts'

const textOf = (version: number) =>
  readFileSync(new URL(`yunxi-plan-v${version}.txt`, import.meta.url), 'utf8')

test('every correction strikes out one passage that was read as a promise', () => {
  const read = [1, 2].map((version) => readPlan(textOf(version)).commitments)
  for (const { words } of corrections) {
    const times = read.map((found) => found.filter(({ text }) => text.includes(words)).length)
    assert.ok(times.every((count) => count <= 1) && times.includes(1), `${words}: ${times}`)
  }
})
