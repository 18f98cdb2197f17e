import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { adoptedCity, idOf, type TestCity, type Visitor } from '../workbench-fixture.ts'

describe('a year of the plan, from draft to approval', () => {
  let city: TestCity
  let office: Visitor
  let congress: Visitor
  let anyone: Visitor
  let nests: string
  const work = '/work/annual/yunxi/2026'
  before(async () => {
    city = await adoptedCity()
    office = await city.visit('fagai')
    congress = await city.visit('renda')
    anyone = await city.visit()
    nests = idOf((await office.get('/work/assign/yunxi?show=all')).html, '孵化器')
    const given = { act: 'assign', lead: 'keji', every: '3' }
    assert.equal((await office.fillIn(`/work/commitments/${nests}`, given)).status, 303)
  })
  after(() => city.close())

  test('the plan office’s desk says which years are not drafted, and a year outside the plan is refused', async () => {
    assert.match((await office.get('/work')).html, /编制2026年度计划/)
    const outside = await office.fillIn('/work/annual', { plan: 'yunxi', year: '2031' })
    assert.equal(outside.status, 422)
    assert.match(outside.html, /2031 年不在这份规划的年份里/)
    const opened = await office.fillIn('/work/annual', { plan: 'yunxi', year: '2026' })
    assert.match(opened.location ?? '', /^\/work\/annual\/yunxi\/2026\?done=/)
  })

  test('promises with a lead are taken in with the goals the plan implies; the draft is public at once', async () => {
    const { html } = await office.get(work)
    assert.match(html, new RegExp(`name="add" value="${nests.replace('.', '\\.')}"`))
    assert.equal((await office.fillIn(work, { act: 'add' })).status, 422)
    assert.equal((await office.fillIn(work, { act: 'add', add: [nests] })).status, 303)
    const open = await anyone.get('/annual/yunxi/2026')
    assert.match(open.html, /草案，还没有批准/)
    assert.match(open.html, new RegExp(`/commitments/${nests}`))
  })

  test('an item is worded and its goals set on a page of its own; what is no number is shown again', async () => {
    const path = `${work}/items/${nests}`
    const wrong = { act: 'set', task: '新认定五家', 'goal.m1': '很多' }
    const refused = await office.fillIn(path, wrong)
    assert.equal(refused.status, 422)
    assert.match(refused.html, /value="很多"/)
    assert.equal((await office.fillIn(path, { ...wrong, 'goal.m1': '25' })).status, 303)
    assert.match((await anyone.get('/annual/yunxi/2026')).html, /新认定五家/)
  })

  test('only the congress approves it; from then on a change needs a reason and shows what was there before', async () => {
    const approval = {
      act: 'adopt',
      'adoptedOn-year': '2026',
      'adoptedOn-month': '3',
      'adoptedOn-day': '20',
      decision: '人大第五次会议',
    }
    assert.doesNotMatch((await office.get(work)).html, /批准这份年度计划/)
    assert.equal((await congress.fillIn(work, { act: 'adopt' })).status, 422)
    assert.equal((await congress.fillIn(work, approval)).status, 303)
    const path = `${work}/items/${nests}`
    const change = { act: 'set', task: '新认定五家', 'goal.m1': '22' }
    assert.equal((await office.fillIn(path, change)).status, 422)
    const sent = await office.fillIn(path, { ...change, reason: '国家提高了认定标准' })
    assert.equal(sent.status, 303)
    const { html } = await anyone.get('/annual/yunxi/2026')
    assert.match(html, /人大第五次会议/)
    assert.match(html, /原来：新认定五家（[^）]*25/)
    assert.match(html, /国家提高了认定标准/)
    assert.match((await anyone.get(`/commitments/${nests}`)).html, /\/annual\/yunxi\/2026/)
  })

  test('a unit without the power is told which it takes', async () => {
    const unit = await city.visit('keji')
    assert.equal((await unit.get(work)).status, 403)
    assert.equal((await unit.get(`${work}/items/${nests}`)).status, 403)
  })
})
