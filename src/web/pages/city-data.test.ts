import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { submitReport, verifyReport } from '../../engines/plan/commands/report.ts'
import type { CityData } from './city-data.ts'
import { cityLoader, type LoadCity } from './city-data.ts'
import { adoptedCity, type TestCity } from './workbench/workbench-fixture.ts'

const today = '2026-11-22'

describe('the data of the public pages', () => {
  let city: TestCity
  let loadCity: LoadCity
  let assigned: CityData
  before(async () => {
    city = await adoptedCity()
    loadCity = cityLoader(city.writer.reader)
    await loadCity(today)
    await (await city.visit('fagai')).fillIn('/work/assign/yunxi', { act: 'tails' })
    assigned = await loadCity(today)
  })
  after(() => city.close())

  const report = async () => {
    const commitment =
      assigned.commitments.find((each) => each.commitment.lead === 'keji')?.id ?? ''
    const evidence = [
      { grade: 'statistics', title: '月报', url: 'https://example.org/', file: null },
    ]
    const content = {
      asOf: '2026-11-01',
      values: [{ measure: 'm1', value: '26' }],
      note: '',
      evidence,
    }
    const { writer } = city
    const submitted = { commitment, report: null, content }
    const checked = { report: `${commitment}.r1`, checked: '一致' }
    const acts = [
      await writer.submit(submitReport, submitted, { actor: 'person.keji', key: 'r' }),
      await writer.submit(verifyReport, checked, { actor: 'person.tongji', key: 'v' }),
    ]
    assert.deepEqual(
      acts.map(({ ok }) => ok),
      [true, true],
    )
    return commitment
  }

  test('are the same objects while nothing happens, and new ones on another day', async () => {
    assert.equal(await loadCity(today), assigned)
    const tomorrow = await loadCity('2031-01-01')
    assert.notEqual(tomorrow, assigned)
    assert.equal(tomorrow.commitments[0]?.result.silent, true)
  })

  test('after a report hold it, and work out anew nothing but its commitment', async () => {
    const before = await loadCity(today)
    const commitment = await report()
    const now = await loadCity(today)
    const changed = now.commitments.filter((view, i) => view !== before.commitments[i])
    assert.deepEqual(
      changed.map(({ id }) => id),
      [commitment],
    )
    assert.notEqual(now.plans[0]?.total.reported, before.plans[0]?.total.reported)
  })

  test('are what a server would show that had just started', async () => {
    const started = await cityLoader(city.writer.reader)(today)
    assert.deepEqual(await loadCity(today), started)
  })
})
