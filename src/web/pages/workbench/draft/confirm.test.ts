import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  field,
  idOf,
  openTestCity,
  planText,
  takeIn,
  type TestCity,
  type Visitor,
} from '../workbench-fixture.ts'

const draft = '/work/plans/yunxi/1'

describe('confirming what was read', () => {
  let city: TestCity
  let office: Visitor
  const chapter = async (number: number) => (await office.get(`${draft}?chapter=${number}`)).html
  const passageOf = async (words: string, number = 2) =>
    `${draft}/${idOf(await chapter(number), words)}`
  before(async () => {
    city = await openTestCity()
    office = await city.visit('fagai')
    await takeIn(office, planText)
  })
  after(() => city.close())

  test('a target that was misread is put right, and a figure can be added', async () => {
    const passage = await passageOf('孵化器40家')
    const { html } = await office.get(passage)
    const more = await office.post(passage, {
      ...figures(html, 2),
      csrf: field(html, 'csrf'),
      key: field(html, 'key'),
      act: 'measures',
      add: 'figure',
    })
    assert.match(more.html, /name="f2-target"/)
    const done = await office.fillIn(passage, {
      act: 'measures',
      ...figures(html, 2),
      'f0-target': '４５',
      'f0-comparator': '>=',
    })
    assert.equal(done.status, 303)
    assert.match((await office.follow(done)).html, /≥ 45 家/)
  })

  test('a target that is no number is named at its field, and what was typed stays', async () => {
    const passage = await passageOf('孵化器40家')
    const { html } = await office.get(passage)
    const page = await office.fillIn(passage, {
      act: 'measures',
      ...figures(html, 2),
      'f1-target': '很多',
      'f1-dueOn': '春天',
    })
    assert.equal(page.status, 422)
    assert.match(page.html, /href="#f1-target"/)
    assert.match(page.html, /href="#f1-dueOn"/)
    assert.match(page.html, /value="很多"/)
  })

  test('a promise without figures is measured by milestones with dates as people write them', async () => {
    const passage = await passageOf('共享平台')
    const steps = { 'step-0-title': '立项', 'step-0-due': '2027年6月', 'step-1-title': '开放' }
    const done = await office.fillIn(passage, { act: 'measures', kind: 'steps', ...steps })
    assert.equal(done.status, 303)
    const { html } = await office.get(passage)
    assert.match(html, /value="2027-06-30"/)
  })

  test('a sentence that says two things is split, and its form sent twice splits it once', async () => {
    const passage = await passageOf('共享平台')
    const { html } = await office.get(passage)
    const at = /name="at" type="radio" value="(\d+)"/.exec(html)?.[1] ?? ''
    const form = { csrf: field(html, 'csrf'), key: field(html, 'key'), act: 'split', at }
    const done = await office.post(passage, form)
    assert.equal(done.status, 303)
    const { seq } = await city.writer.reader.head()
    assert.equal((await office.post(passage, form)).location, done.location)
    assert.equal((await city.writer.reader.head()).seq, seq)
    const page = await chapter(2)
    assert.notEqual(idOf(page, '建成大型仪器'), idOf(page, '公开全部科技专项'))
  })

  test('and its halves can be merged again', async () => {
    const passage = await passageOf('建成大型仪器')
    const { html } = await office.get(passage)
    const done = await office.fillIn(passage, { act: 'merge', second: field(html, 'second') })
    assert.equal(done.status, 303)
    assert.match(await chapter(2), /建成大型仪器共享平台，公开全部科技专项的拨付情况。/)
  })

  test('a sentence that promises nothing is dismissed with a reason, and restored', async () => {
    const passage = await passageOf('幼儿园学位', 3)
    const refused = await office.fillIn(passage, { act: 'dismiss', reason: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /href="#reason"/)
    const done = await office.fillIn(passage, { act: 'dismiss', reason: '只是口号' })
    assert.match((await office.follow(done)).html, /理由：只是口号/)
    assert.equal((await office.fillIn(passage, { act: 'restore' })).status, 303)
    assert.doesNotMatch(await chapter(3), /只是口号/)
  })

  test('a sentence that was passed over is marked as a promise, once', async () => {
    const place = /href="([^"]*add\?at=\d+)"[^>]*>我们相信/.exec(await chapter(3))?.[1] ?? ''
    const { html } = await office.get(place)
    const form = { csrf: field(html, 'csrf'), key: field(html, 'key') }
    const done = await office.post(place, form)
    assert.equal(done.status, 303)
    assert.match(await chapter(3), /id="yunxi\.\d+"[^>]*>我们相信/)
    assert.equal((await office.post(place, form)).location, done.location)
  })

  test('the plan office does not adopt: that is the standing committee’s power', async () => {
    const page = await office.get(`${draft}/adopt/check?decision=x`)
    assert.equal(page.status, 403)
    assert.match(page.html, /plan\.adopt/)
    assert.match(page.html, /市人大常委会/)
  })

  test('an adoption is checked before it is entered, and cannot lie in the future', async () => {
    const congress = await city.visit('renda')
    const missing = await congress.get(`${draft}/adopt/check`)
    assert.equal(missing.status, 422)
    const late = '?on-year=2027&on-month=1&on-day=1&decision=大会'
    assert.match((await congress.get(`${draft}/adopt/check${late}`)).html, /不能在今天之后/)
    const path = `${draft}/adopt/check?on-year=2026&on-month=3&on-day=18&decision=大会`
    const check = await congress.get(path)
    assert.match(check.html, /2026年3月18日/)
    const done = await congress.fillIn(path, { adoptedOn: '2026-03-18', decision: '大会' })
    assert.equal(done.status, 303)
    assert.match((await congress.follow(done)).html, /规划已登记通过/)
  })

  test('what is adopted cannot be corrected any more', async () => {
    const { html } = await office.get(`${draft}?chapter=2`)
    assert.doesNotMatch(html, /#dismiss"/)
    assert.equal((await office.get(`${draft}/${idOf(html, '孵化器40家')}`)).status, 404)
  })

  test('a new version shows what it keeps, weakens and drops before it is adopted', async () => {
    const weaker = planText
      .replace('孵化器40家', '孵化器20家')
      .replace('到2030年，新增公办幼儿园学位12000个。', '')
    const answer = await takeIn(office, weaker, 'yunxi')
    assert.match(answer.location ?? '', /^\/work\/plans\/yunxi\/2/)
    const { html } = await office.get('/work/plans/yunxi/2/adopt')
    assert.match(html, /弱化[\s\S]*<del>[^<]*孵化器40家[\s\S]*<ins>[^<]*孵化器20家/)
    assert.match(html, /删去[\s\S]*<del>[^<]*幼儿园学位/)
  })
})

/** The fields of the first figures as a page drew them. */
function figures(html: string, count: number): Record<string, string> {
  const names = ['id', 'indicator', 'target', 'upper', 'unit', 'baseline', 'dueOn']
  const drawn = Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    names.map((name) => [`f${i}-${name}`, valueOf(html, `f${i}-${name}`)] as const),
  )
  return { kind: 'figures', figures: String(count), ...Object.fromEntries(drawn) }
}

function valueOf(html: string, name: string): string {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
  return /value="([^"]*)"/.exec(input)?.[1] ?? ''
}
