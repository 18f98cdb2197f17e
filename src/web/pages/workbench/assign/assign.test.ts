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
    const duty = await office.get(`/work/commitments/${await id('孵化器40家')}/change/lead`)
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
    const { html } = await office.get(`/commitments/${kindergarten}`)
    assert.match(html, /2029年12月31日/)
  })

  test('nothing chosen is said so', async () => {
    const page = await office.fillIn(`${assignPage}?show=all`, { act: 'selected' })
    assert.equal(page.status, 422)
    assert.match(page.html, /请至少选上一项/)
  })

  test('what was given is not given again, but leads to its changes', async () => {
    const path = `/work/commitments/${await id('幼儿园学位')}`
    const { html } = await office.get(path)
    assert.match(html, new RegExp(`href="${path}/change/date"`))
    assert.doesNotMatch(html, /name="lead"/)
    const again = { act: 'assign', lead: 'keji', every: '3' }
    const refused = await office.post(path, {
      csrf: field((await office.get(`${path}/change/date`)).html, 'csrf'),
      key: field((await office.get(`${path}/change/date`)).html, 'key'),
      ...again,
    })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /已经交办/)
  })

  test('one office cannot both lead and support', async () => {
    const path = `/work/commitments/${await id('大型仪器')}`
    const both = { act: 'assign', lead: 'jiaoyu', supporting: ['jiaoyu'], every: '3' }
    const page = await office.fillIn(path, both)
    assert.equal(page.status, 422)
    assert.match(page.html, /不能既牵头又配合/)
  })
})
