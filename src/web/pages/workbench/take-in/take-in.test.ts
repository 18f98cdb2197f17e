import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { field, openTestCity, planText, takeIn, type TestCity } from '../workbench-fixture.ts'

describe('taking a plan in', () => {
  let city: TestCity
  before(async () => {
    city = await openTestCity()
  })
  after(() => city.close())

  test('a visitor is sent to sign in and comes back', async () => {
    const visitor = await city.visit()
    const page = await visitor.get('/work/take-in')
    assert.equal(page.status, 303)
    assert.equal(page.location, '/sign-in?to=%2Fwork%2Ftake-in')
  })

  test('who has no power over plans is told which power it takes, and who holds it', async () => {
    const reporter = await city.visit('keji')
    const page = await reporter.get('/work/take-in')
    assert.equal(page.status, 403)
    assert.match(page.html, /plan\.take-in/)
    assert.match(page.html, /市发改委/)
    const forced = await reporter.fillIn('/work/take-in', { text: planText })
    assert.equal(forced.status, 403)
  })

  test('a form without a document is shown again with what was typed', async () => {
    const office = await city.visit('fagai')
    const page = await office.fillIn('/work/take-in', { name: '试一试', id: 'Wrong Id' })
    assert.equal(page.status, 422)
    assert.match(page.html, /请选择一个文件，或者贴上文字/)
    assert.match(page.html, /编号只能用小写字母/)
    assert.match(page.html, /value="试一试"/)
  })

  test('a document that cannot be read is refused in words, and nothing is taken in', async () => {
    const office = await city.visit('fagai')
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 255, 254, 0, 1, 2, 3])
    const file = new File([bytes], '坏.docx')
    const page = await office.fillIn('/work/take-in', { file, id: 'broken' })
    assert.equal(page.status, 422)
    assert.match(page.html, /坏\.docx/)
    const { html } = await office.get('/work/plans')
    assert.doesNotMatch(html, /broken/)
  })

  test('a text becomes a draft that shows what was read, and its entry with a receipt', async () => {
    const office = await city.visit('fagai')
    const answer = await takeIn(office, planText)
    assert.equal(answer.status, 303)
    assert.match(answer.location ?? '', /^\/work\/plans\/yunxi\/1\?done=\d+$/)
    const page = await office.follow(answer)
    assert.equal(page.status, 200)
    assert.match(page.html, /已录入一版草稿/)
    assert.match(page.html, /\/record\/receipts\/\d+\.json/)
    const chapter = await office.get('/work/plans/yunxi/1?chapter=2')
    assert.match(chapter.html, /孵化器40家/)
    assert.match(chapter.html, /目标 40 家/)
  })

  test('a second draft of the same plan waits for the first', async () => {
    const office = await city.visit('fagai')
    const page = await takeIn(office, planText, 'yunxi')
    assert.equal(page.status, 422)
    assert.match(page.html, /第 1 版还是草稿/)
  })

  test('the same form sent twice takes the plan in once', async () => {
    const office = await city.visit('fagai')
    const { html } = await office.get('/work/take-in')
    const form = {
      csrf: field(html, 'csrf'),
      key: field(html, 'key'),
      text: planText,
      which: '*',
      id: 'twice',
    }
    const first = await office.post('/work/take-in', form)
    const { seq } = await city.writer.reader.head()
    const second = await office.post('/work/take-in', form)
    assert.equal(second.status, 303)
    assert.equal(second.location, first.location)
    assert.equal((await city.writer.reader.head()).seq, seq)
  })

  test('a form without the session’s token is refused', async () => {
    const office = await city.visit('fagai')
    const { html } = await office.get('/work/take-in')
    const fields = { key: field(html, 'key'), text: planText, which: '*', id: 'forged' }
    const page = await office.post('/work/take-in', fields)
    assert.equal(page.status, 403)
    assert.doesNotMatch((await office.get('/work/plans')).html, /forged/)
  })

  test('an entry of somebody else is not shown as one’s own', async () => {
    const citizen = await city.visit('citizen')
    const page = await citizen.get('/work?done=6')
    assert.doesNotMatch(page.html, /\/record\/receipts\/6\.json/)
  })

  test('a draft can be withdrawn', async () => {
    const office = await city.visit('fagai')
    const answer = await office.fillIn('/work/plans/yunxi/1/withdraw', {})
    assert.equal(answer.status, 303)
    const again = await office.fillIn('/work/plans/yunxi/1/withdraw', {})
    assert.equal(again.status, 422)
    assert.match(again.html, /不是草稿/)
  })
})
