import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Entry } from '../../../kernel/entry.ts'
import { readEntries } from '../../../kernel/rebuild.ts'
import {
  type EvaluatedCity,
  evaluatedCity,
} from '../../../web/pages/evaluation/evaluated-city.fixture.ts'
import { type EvaluationDiscrepancy, recheckEvaluations } from './recheck.ts'

async function recheck({ writer }: EvaluatedCity, change = (entry: Entry) => entry) {
  return recheckEvaluations(async function* () {
    for await (const entry of readEntries(writer.reader)) yield change(entry)
  })
}

/** Every entry with one piece of its JSON put otherwise. */
const replacing = (from: RegExp, to: string) => (entry: Entry) =>
  JSON.parse(JSON.stringify(entry).replaceAll(from, to)) as Entry

const places = (all: readonly EvaluationDiscrepancy[]) =>
  all.map(({ what, measure }) => [what, measure].filter(Boolean).join(' '))

describe('evaluations worked out again from the journal', () => {
  let city: EvaluatedCity
  before(async () => {
    city = await evaluatedCity()
  })
  after(() => city.close())

  test('read every measure of the plan, the one nobody leads included', () => {
    const read = city.evaluated.inputs.map(
      ({ commitment, measure, lead, readings }) =>
        `${commitment}.${measure.id} ${lead} ${readings.map(({ value }) => value).join(' ')}`,
    )
    assert.deepEqual(read, [
      'yunxi.1.m1 keji 26',
      'yunxi.1.m2 keji ',
      'yunxi.2.m1 keji ',
      'yunxi.3.m1 jiaoyu ',
    ])
  })

  test('agree with what was published', async () => {
    const { evaluations, measures, discrepancies } = await recheck(city)
    assert.deepEqual([evaluations, measures, discrepancies], [1, 4, []])
  })

  test('show a class that was altered', async () => {
    const altered = replacing(/"class":"faster"/g, '"class":"early"')
    assert.deepEqual(places((await recheck(city, altered)).discrepancies), ['found h1.yunxi.1.m1'])
  })

  test('show a tally that was altered', async () => {
    const altered = replacing(
      /"finding":"faster","by":1|"by":1,"finding":"faster"/g,
      '"by":2,"finding":"faster"',
    )
    assert.ok(places((await recheck(city, altered)).discrepancies).includes('computed'))
  })

  test('show a value that was verified before the cut-off and left out', async () => {
    const altered = replacing(/"asOf":"2026-05-31"/g, '"asOf":"2026-04-30"')
    assert.ok(places((await recheck(city, altered)).discrepancies).includes('input h1.yunxi.1.m1'))
  })
})

describe('an evaluation published by an office that does not tell the truth', () => {
  test('is named, though every signature holds', async () => {
    const city = await evaluatedCity((input) =>
      input.commitment === 'yunxi.3'
        ? { ...input, readings: [{ on: '2026-06-30', value: '9000' }] }
        : input,
    )
    assert.deepEqual(places((await recheck(city)).discrepancies), [
      'input h1.yunxi.3.m1',
      'found h1.yunxi.3.m1',
      'computed',
      'standing',
    ])
    await city.close()
  })
})
