import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { adoptedCity, idOf, type TestCity, type Visitor } from '../workbench-fixture.ts'
import { permitsFrom } from './permits-from.ts'
import { translate } from '../../../../text/translate.ts'

describe('changing a promise during the plan', () => {
  let city: TestCity
  let office: Visitor
  let anyone: Visitor
  let schools: string
  before(async () => {
    city = await adoptedCity()
    office = await city.visit('fagai')
    anyone = await city.visit()
    schools = idOf((await office.get('/work/assign/yunxi?show=all')).html, '幼儿园学位')
    const given = { act: 'assign', lead: 'jiaoyu', every: '3' }
    const done = await office.fillIn(`/work/commitments/${schools}`, given)
    assert.equal(done.status, 303)
  })
  after(() => city.close())

  const path = (kind: string) => `/work/commitments/${schools}/change/${kind}`
  const change = (kind: string, fields: Record<string, string | string[]>) =>
    office.fillIn(path(kind), fields)
  const refused = async (page: Promise<{ status: number; html: string }>, words: RegExp) => {
    const { status, html } = await page
    assert.equal(status, 422)
    assert.match(html, words)
  }

  test('only the plan office changes', async () => {
    const reporter = await city.visit('jiaoyu')
    assert.equal((await reporter.get(path('date'))).status, 403)
  })

  test('before anything was changed the page says so', async () => {
    assert.match((await anyone.get('/changes')).html, /没有改过期限/)
  })

  test('a date moves only with a reason; how far, and why, stays for everyone to see', async () => {
    const to = { 'to-year': '2032', 'to-month': '2', 'to-day': '28' }
    await refused(change('date', { ...to, reason: '' }), /href="#reason"/)
    await refused(change('date', { ...to, 'to-day': '31', reason: '土地' }), /href="#to"/)
    const same = { 'to-year': '2030', 'to-month': '12', 'to-day': '31', reason: '土地' }
    await refused(change('date', same), /没有变动/)
    assert.equal((await change('date', { ...to, reason: '土地没有交付' })).status, 303)
    const { html } = await anyone.get(`/commitments/${schools}`)
    assert.match(html, /改过 1 次期限，共推迟 14 个月/)
    assert.match(html, /土地没有交付/)
    assert.match((await anyone.get('/changes?show=weakened')).html, /土地没有交付/)
  })

  test('a lower target is what the promise is measured by from then on', async () => {
    await refused(change('target', { measure: 'm1', target: '一万', reason: '人口' }), /只写数/)
    const lower = { measure: 'm1', target: '9,000', reason: '出生人口减少' }
    assert.equal((await change('target', lower)).status, 303)
    const { html } = await anyone.get(`/commitments/${schools}`)
    assert.match(html, /由 \+12.000 个 调到 \+9.000 个/)
    assert.match(html, /比原来承诺的少/)
  })

  test('other units, other terms: each is a change of its own', async () => {
    const both = { lead: 'keji', supporting: ['keji'], reason: '职责调整' }
    await refused(change('lead', both), /不能既牵头又配合/)
    const other = { lead: 'keji', supporting: ['jiaoyu'], reason: '职责调整' }
    assert.equal((await change('lead', other)).status, 303)
    const half = { every: '6', 'm1-on-0': '2027', reason: '按学年' }
    await refused(change('terms', half), /href="#m1-value-0"/)
    const interim = { ...half, 'm1-baseline': '0', 'm1-value-0': '5,000' }
    assert.equal((await change('terms', interim)).status, 303)
    const { html } = await anyone.get(`/commitments/${schools}`)
    assert.match(html, /由市教育局牵头改为由市科技局牵头/)
    assert.match(html, /每季度报告改为每半年报告/)
  })

  test('a dropped promise is struck out in the plan, counts no more, and can be taken up again', async () => {
    assert.equal((await change('dropped', { reason: '并入县域规划' })).status, 303)
    const plan = await anyone.get('/plans/yunxi')
    assert.match(plan.html, /<del>[^<]*幼儿园学位/)
    assert.match(plan.html, /1 项不再列入/)
    const page = await anyone.get(`/commitments/${schools}`)
    assert.equal(page.status, 200)
    assert.match(page.html, /已经不再列入规划/)
    assert.equal((await change('reinstated', { reason: '县域规划没有接' })).status, 303)
    assert.doesNotMatch((await anyone.get('/plans/yunxi')).html, /<del>/)
  })

  test('a decision is recorded by the congress only, line by line, and is public', async () => {
    assert.equal((await office.get('/work/decisions/new')).status, 403)
    const congress = await city.visit('renda')
    const decision = {
      number: '2026-1',
      plan: 'yunxi',
      title: '关于调整规划指标的决定',
      reference: '常委会第九次会议',
      'decidedOn-year': '2026',
      'decidedOn-month': '3',
      'decidedOn-day': '18',
      reason: '人口变化',
    }
    const wrong = await congress.fillIn('/work/decisions/new', {
      ...decision,
      permits: `${schools} m1 八千`,
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /第 1 行看不懂/)
    const done = await congress.fillIn('/work/decisions/new', {
      ...decision,
      permits: `${schools} m1 8000\n${schools} 期限 2033年`,
    })
    assert.equal(done.status, 303)
    const { html } = await congress.follow(done)
    assert.match(html, /目标|可以调到/)
    assert.match(html, /期限可以推迟到 2033年12月31日/)
    assert.match((await anyone.get('/changes')).html, /关于调整规划指标的决定/)
  })
})

test('permissions are read from lines in either language; what is not one is named with its line', () => {
  const t = translate('en')
  const read = permitsFrom('a.1 date 2031-12-31\n\na.2 m1 5-8\na.3 不再列入\na.4 target m2 -1.5', t)
  assert.deepEqual(read, {
    permits: [
      { commitment: 'a.1', allows: { type: 'date', to: '2031-12-31' } },
      { commitment: 'a.2', allows: { type: 'target', measure: 'm1', target: '5', upper: '8' } },
      { commitment: 'a.3', allows: { type: 'dropped' } },
      { commitment: 'a.4', allows: { type: 'target', measure: 'm2', target: '-1.5', upper: null } },
    ],
  })
  assert.ok('errors' in permitsFrom('a.1 sometime', t))
  assert.ok('errors' in permitsFrom(' \n', t))
})
