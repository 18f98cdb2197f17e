import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Entry } from '../../../kernel/entry.ts'
import { readEntries } from '../../../kernel/rebuild.ts'
import {
  type AssessedCity,
  assessedCity,
} from '../../../web/pages/assessment/assessed-city.fixture.ts'
import type { Assessed } from './assess.ts'
import { raiseObjection, ruleOnObjection } from './commands/objection.ts'
import { type Discrepancy, recheckScores } from './recheck.ts'

async function recheck({ writer }: AssessedCity, change = (entry: Entry) => entry) {
  return recheckScores(async function* () {
    for await (const entry of readEntries(writer.reader)) yield change(entry)
  })
}

const places = (all: readonly Discrepancy[]) =>
  all.map(({ organ, what, of }) => [organ, what, of].filter(Boolean).join(' '))

describe('scores worked out again from the journal', () => {
  let city: AssessedCity & { assessed: Assessed }
  before(async () => {
    city = await assessedCity()
  })
  after(() => city.close())

  test('reads what each unit did, and where it stands', () => {
    const { units } = city.assessed
    const read = (organ: string) =>
      units
        .find((each) => each.organ === organ)
        ?.inputs.map(({ name, value, known, of }) => `${name} ${value} of ${known}/${of}`)
    assert.deepEqual(read('jiaoyu'), [
      'progress 0 of 0/1',
      // Given on 20 March; due on 20 June and ten working days, 3 July; silent for 89 days until 30 September.
      'reports-in-time 0 of 1/1',
      'silence-days 89 of 1/1',
      'cases-talked 0 of 0/0',
      'awards 0 of 0/0',
    ])
    // One report in time; its next one, sent back, missing for 7 days from 23 September; the other commitment for 89.
    assert.deepEqual(read('keji')?.slice(1, 3), [
      'reports-in-time 1 of 3/3',
      'silence-days 96 of 2/2',
    ])
    assert.deepEqual(read('fagai')?.[0], 'progress 0 of 0/0')
  })

  test('agree with what was published', async () => {
    const { scores, assessments, discrepancies } = await recheck(city)
    assert.deepEqual([scores, assessments, discrepancies], [3, 1, []])
  })

  test('show a published total that was altered', async () => {
    const altered = await recheck(city, (entry) =>
      JSON.parse(JSON.stringify(entry).replaceAll(/"total":"(\d)/g, '"total":"9$1')),
    )
    assert.deepEqual(places(altered.discrepancies), ['keji total', 'jiaoyu total'])
  })

  test('show a report that was put in before the cut-off', async () => {
    const late = await recheck(city, (entry) =>
      JSON.parse(
        JSON.stringify(entry).replaceAll(
          '"submittedOn":"2026-06-10"',
          '"submittedOn":"2026-07-10"',
        ),
      ),
    )
    assert.ok(places(late.discrepancies).includes('keji input reports-in-time'))
  })
})

describe('scores with a ruling', () => {
  test('take up the correction, and agree again', async () => {
    const city = await assessedCity()
    city.at('2026-10-12T02:00:00.000Z')
    const { enact } = city
    const objection = {
      assessment: 'q3',
      organ: 'keji',
      item: 'i2',
      statement: '当时在迁移系统',
      material: null,
    }
    await enact('keji', raiseObjection, objection)
    await enact('renda', ruleOnObjection, {
      objection: 'q3.keji.i2',
      verdict: 'upheld-in-part',
      reason: '迁移的十天不计',
      corrected: { value: '2', known: 3, of: 3 },
    })
    assert.deepEqual((await recheck(city)).discrepancies, [])
    await city.close()
  })

  test('show a correction whose objection was dismissed', async () => {
    const city = await assessedCity()
    city.at('2026-10-12T02:00:00.000Z')
    const { enact } = city
    const objection = {
      assessment: 'q3',
      organ: 'keji',
      item: 'i2',
      statement: '不对',
      material: null,
    }
    await enact('keji', raiseObjection, objection)
    await enact('renda', ruleOnObjection, {
      objection: 'q3.keji.i2',
      verdict: 'upheld',
      reason: '查实',
      corrected: { value: '3', known: 3, of: 3 },
    })
    const dismissed = await recheck(city, (entry) =>
      JSON.parse(JSON.stringify(entry).replaceAll('"verdict":"upheld"', '"verdict":"dismissed"')),
    )
    assert.deepEqual(places(dismissed.discrepancies), ['keji correction q3.keji.i2'])
    await city.close()
  })
})

describe('scores published by an office that does not tell the truth', () => {
  test('are named, though every signature holds', async () => {
    const city = await assessedCity((input, organ) =>
      organ === 'jiaoyu' && input.name === 'silence-days' ? { ...input, value: '0' } : input,
    )
    assert.deepEqual(places((await recheck(city)).discrepancies), [
      'jiaoyu input silence-days',
      'jiaoyu line i3',
      'jiaoyu total',
    ])
    await city.close()
  })
})
