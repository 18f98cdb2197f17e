import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { escalateDuty, remindOfDuty } from '../../../engines/plan/duty/duty-clock.ts'
import { adoptedCity, idOf, type TestCity, type Visitor } from '../workbench/workbench-fixture.ts'

describe('reports that did not come', () => {
  let city: TestCity
  let anyone: Visitor
  let schools: string
  let now = '2026-03-18T02:00:00.000Z'
  before(async () => {
    city = await adoptedCity({ now: () => now })
    const office = await city.visit('fagai')
    anyone = await city.visit()
    schools = idOf((await office.get('/work/assign/yunxi?show=all')).html, '幼儿园学位')
    const given = { act: 'assign', lead: 'jiaoyu', every: '3' }
    assert.equal((await office.fillIn(`/work/commitments/${schools}`, given)).status, 303)
  })
  after(() => city.close())

  test('while none is overdue nobody is listed, and the promise shows the next step of its clock', async () => {
    assert.match((await anyone.get('/silence')).html, /该报告的都报告了/)
    const { html } = await anyone.get(`/commitments/${schools}`)
    assert.match(html, /下一步 · 提醒牵头单位/)
    assert.match(html, /2026年6月18日 到期/)
  })

  test('once the grace has passed the promise stands on the list, with how far up it was told', async () => {
    now = '2026-07-06T02:00:00.000Z'
    const input = { commitment: schools }
    for (const [command, key] of [
      [remindOfDuty, 'a'],
      [escalateDuty, 'b'],
    ] as const) {
      const answer = await city.writer.submit(command, input, {
        actor: 'person.tongji',
        key: `clock.${key}`,
      })
      assert.ok(answer.ok, JSON.stringify(answer))
    }
    const { html } = await anyone.get('/silence')
    assert.match(html, new RegExp(`/commitments/${schools}#clock`))
    assert.match(html, /记录逾期/)
    assert.match((await anyone.get('/silence?show=supervisor')).html, /监督机关/)
  })
})
