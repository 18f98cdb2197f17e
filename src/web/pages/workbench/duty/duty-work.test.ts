import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { escalateDuty, remindOfDuty } from '../../../../engines/plan/duty/duty-clock.ts'
import { adoptedCity, idOf, type TestCity } from '../workbench-fixture.ts'

describe('what a head and supporting units do about a report that is owed', () => {
  let city: TestCity
  let nests: string
  let now = '2026-03-18T02:00:00.000Z'
  // Sessions end while months pass: who comes back signs in again.
  const head = () => city.visit('keji')
  const supporting = () => city.visit('jiaoyu')
  const tick = async (command: typeof remindOfDuty, on: string) => {
    now = `${on}T02:00:00.000Z`
    const input = { commitment: nests }
    const caller = { actor: 'person.tongji', key: `clock.${on}` }
    const answer = await city.writer.submit(command, input, caller)
    assert.ok(answer.ok, JSON.stringify(answer))
  }
  before(async () => {
    city = await adoptedCity({ now: () => now })
    const office = await city.visit('fagai')
    nests = idOf((await office.get('/work/assign/yunxi?show=all')).html, '孵化器')
    const given = { act: 'assign', lead: 'keji', supporting: ['jiaoyu'], every: '3' }
    assert.equal((await office.fillIn(`/work/commitments/${nests}`, given)).status, 303)
  })
  after(() => city.close())

  test('before the clock asks, no part is owed and there is nothing to explain', async () => {
    const unit = await supporting()
    assert.match((await unit.get('/work/parts')).html, /没有要交的材料/)
    assert.equal((await unit.get(`/work/parts/${nests}`)).status, 404)
    assert.equal((await (await head()).get(`/work/silence/${nests}`)).status, 404)
  })

  test('once reminded, the supporting unit finds it on its desk and hands it in; the lead reads it while reporting', async () => {
    await tick(remindOfDuty, '2026-06-05')
    const unit = await supporting()
    assert.match((await unit.get('/work')).html, /href="\/work\/parts"/)
    assert.equal((await unit.fillIn(`/work/parts/${nests}`, { text: '' })).status, 422)
    const sent = await unit.fillIn(`/work/parts/${nests}`, { text: '孵化器周边学位已落实。' })
    assert.equal(sent.status, 303)
    const { html } = await unit.follow(sent)
    assert.match(html, /材料已交给牵头单位/)
    assert.doesNotMatch(html, new RegExp(`/work/parts/${nests}`))
    assert.match((await (await head()).get(`/work/report/${nests}`)).html, /孵化器周边学位已落实/)
  })

  test('past the grace the head explains in public, with a day that must not have passed', async () => {
    await tick(remindOfDuty, '2026-06-12')
    await tick(escalateDuty, '2026-07-06')
    await tick(escalateDuty, '2026-07-13')
    const boss = await head()
    assert.match((await boss.get('/work')).html, /href="\/work\/silence"/)
    const path = `/work/silence/${nests}`
    const date = (year: string) => ({
      'promisedOn-year': year,
      'promisedOn-month': '7',
      'promisedOn-day': '31',
    })
    const empty = await boss.fillIn(path, { text: '' })
    assert.equal(empty.status, 422)
    assert.match(empty.html, /请写明为什么没有报告/)
    const past = await boss.fillIn(path, { text: '还在核。', ...date('2025') })
    assert.equal(past.status, 422)
    assert.match(past.html, /还在核。/)
    const sent = await boss.fillIn(path, { text: '名单没有核完。', ...date('2026') })
    assert.equal(sent.status, 303)
    const open = await (await city.visit()).get('/silence')
    assert.match(open.html, /名单没有核完。（答应 2026年7月31日 前报告）/)
  })

  test('the supervisor is offered a case with the clock’s own entry as its ground; the lead unit is not', async () => {
    const { html } = await (await city.visit('tongji')).get('/work/silence')
    assert.match(html, /\/work\/cases\/new\?entry=\d+&amp;unit=keji/)
    assert.doesNotMatch((await (await head()).get('/work/silence')).html, /\/work\/cases\/new/)
    assert.equal((await (await supporting()).get('/work/silence')).status, 403)
  })
})
