import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { adoptedCity, field, idOf, type TestCity, type Visitor } from '../workbench-fixture.ts'

const assignPage = '/work/assign/yunxi'

describe('giving commitments out', () => {
  let city: TestCity
  let office: Visitor
  const id = async (words: string) => idOf((await office.get(`${assignPage}?show=all`)).html, words)
  before(async () => {
    city = await adoptedCity()
    office = await city.visit('fagai')
  })
  after(() => city.close())

  test('only the plan office gives out', async () => {
    const reporter = await city.visit('keji')
    assert.equal((await reporter.get(assignPage)).status, 403)
    assert.equal((await reporter.fillIn(assignPage, { act: 'tails' })).status, 403)
  })

  test('what has no owner is counted at the top, and owners are proposed with the reason', async () => {
    const { html } = await office.get(assignPage)
    assert.match(html, /class="alarm late">\d+ 项承诺还没有牵头单位/)
    assert.match(html, /文中写明“市科技局”/)
    assert.match(html, /职责有“幼儿园”/)
  })

  test('what the text itself decides is given out at once, and sending it twice changes nothing', async () => {
    const { html } = await office.get(assignPage)
    const form = { csrf: field(html, 'csrf'), key: field(html, 'key'), act: 'tails' }
    const done = await office.post(assignPage, form)
    assert.equal(done.status, 303)
    const { seq } = await city.writer.reader.head()
    assert.equal((await office.post(assignPage, form)).location, done.location)
    assert.equal((await city.writer.reader.head()).seq, seq)
    const duty = await office.get(`/work/commitments/${await id('孵化器40家')}`)
    assert.match(duty.html, /value="keji" selected/)
    assert.match(duty.html, /value="jiaoyu" checked/)
  })

  test('chosen rows are given out with their date; a wrong name or date is named, and nothing is given', async () => {
    const kindergarten = await id('幼儿园学位')
    const typed = { act: 'selected', take: kindergarten, [`lead.${kindergarten}`]: 'jiaoyu' }
    const wrong = await office.fillIn(assignPage, {
      ...typed,
      [`with.${kindergarten}`]: '市科技局、月球局',
      [`due.${kindergarten}`]: '明天',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /没有叫“月球局”的单位/)
    assert.match(wrong.html, /期限不是日期/)
    assert.match(wrong.html, /value="市科技局、月球局"/)
    const done = await office.fillIn(assignPage, {
      ...typed,
      [`with.${kindergarten}`]: '科技局',
      [`due.${kindergarten}`]: '2029年',
    })
    assert.equal(done.status, 303)
    const { html } = await office.get(`/work/commitments/${kindergarten}`)
    assert.match(html, /期限 2029年12月31日/)
  })

  test('nothing chosen is said so', async () => {
    const page = await office.fillIn(`${assignPage}?show=all`, { act: 'selected' })
    assert.equal(page.status, 422)
    assert.match(page.html, /请至少选上一项/)
  })

  test('interim targets and a baseline are kept, and a pair that is half empty is named', async () => {
    const path = `/work/commitments/${await id('幼儿园学位')}`
    const duty = { act: 'assign', lead: 'jiaoyu', every: '6', 'm1-baseline': '0' }
    const half = await office.fillIn(path, { ...duty, 'm1-on-0': '2027' })
    assert.equal(half.status, 422)
    assert.match(half.html, /href="#m1-value-0"/)
    const interim = { 'm1-on-0': '2027', 'm1-value-0': '5,000' }
    assert.equal((await office.fillIn(path, { ...duty, ...interim })).status, 303)
    const { html } = await office.get(path)
    assert.match(html, /value="2027-12-31"/)
    assert.match(html, /value="5000"/)
  })

  test('one office cannot both lead and support', async () => {
    const path = `/work/commitments/${await id('幼儿园学位')}`
    const both = { act: 'assign', lead: 'jiaoyu', supporting: ['jiaoyu'], every: '3' }
    const page = await office.fillIn(path, both)
    assert.equal(page.status, 422)
    assert.match(page.html, /不能既牵头又配合/)
  })

  test('a date moves only with a reason, and the move stays', async () => {
    const path = `/work/commitments/${await id('幼儿园学位')}`
    const to = { act: 'move', 'to-year': '2030', 'to-month': '6', 'to-day': '30' }
    const refused = await office.fillIn(path, { ...to, reason: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /href="#reason"/)
    assert.equal((await office.fillIn(path, { ...to, reason: '土地没有交付' })).status, 303)
    assert.match((await office.get(path)).html, /土地没有交付/)
  })
})
