import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { adoptedCity, field, idOf, type TestCity, type Visitor } from '../workbench-fixture.ts'

describe('reporting and verifying', () => {
  let city: TestCity
  let unit: Visitor
  let verifier: Visitor
  let id: string
  let page: string
  const figures = { 'value-m1': '26', 'value-m2': '28.4' }
  const asOf = { 'asOf-year': '2026', 'asOf-month': '11', 'asOf-day': '1' }
  before(async () => {
    city = await adoptedCity()
    const office = await city.visit('fagai')
    await office.fillIn('/work/assign/yunxi', { act: 'tails' })
    id = idOf((await office.get('/work/assign/yunxi?show=all')).html, '孵化器40家')
    page = `/work/report/${id}`
    unit = await city.visit('keji')
    verifier = await city.visit('tongji')
  })
  after(() => city.close())

  test('only the lead unit reports', async () => {
    const other = await city.visit('jiaoyu')
    assert.equal((await other.get(page)).status, 403)
    const forced = await other.fillIn(page, { ...asOf, ...figures, do: 'submit' })
    assert.equal(forced.status, 403)
  })

  test('a claim without evidence is refused, and what was typed stays', async () => {
    const refused = await unit.fillIn(page, { ...asOf, ...figures, do: 'submit' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /至少附上一份佐证/)
    assert.match(refused.html, /value="28\.4"/)
  })

  test('evidence needs a title, a grade and a source', async () => {
    const half = { ...asOf, ...figures, url: 'ftp://x', do: 'draft' }
    const { status, html } = await unit.fillIn(page, half)
    assert.equal(status, 422)
    for (const name of ['grade', 'title', 'url']) assert.match(html, new RegExp(`href="#${name}"`))
  })

  test('a file of evidence is kept by its digest and only ever downloaded', async () => {
    const file = new File(['<script>alert(1)</script>'], '清单.html', { type: 'text/html' })
    const evidence = { title: '认定清单', grade: 'system', file }
    const done = await unit.fillIn(page, { ...asOf, ...figures, ...evidence, do: 'more' })
    assert.match(done.location ?? '', /#evidence$/)
    const { html } = await unit.get(page)
    const href = /href="(\/files\/[0-9a-f]{64})"/.exec(html)?.[1] ?? ''
    const visitor = await city.visit()
    const kept = await visitor.get(href)
    assert.equal(kept.status, 200)
    assert.equal(kept.html, '<script>alert(1)</script>')
    assert.equal(kept.headers.get('Content-Disposition'), 'attachment')
    assert.equal(kept.headers.get('X-Content-Type-Options'), 'nosniff')
    assert.match(kept.headers.get('Content-Security-Policy') ?? '', /sandbox/)
    assert.equal((await visitor.get(`/files/${'0'.repeat(64)}`)).status, 404)
  })

  test('a file above the limit is refused before it is kept', async () => {
    const file = new File([new Uint8Array(10 * 1024 * 1024 + 1)], '大.bin')
    const evidence = { title: '大', grade: 'photograph', file }
    const refused = await unit.fillIn(page, { ...asOf, ...figures, ...evidence, do: 'draft' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /大\.bin 超过了 10 MB/)
  })

  test('a value of a day that has not been is refused', async () => {
    const evidence = { ...draftEvidence((await unit.get(page)).html), 'asOf-year': '2027' }
    const refused = await unit.fillIn(page, { ...asOf, ...figures, ...evidence, do: 'submit' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /href="#asOf"/)
  })

  test('a report is submitted once, however often its form is sent', async () => {
    const { html } = await unit.get(page)
    const form = {
      csrf: field(html, 'csrf'),
      key: field(html, 'key'),
      do: 'submit',
      ...asOf,
      ...figures,
      ...draftEvidence(html),
    }
    const done = await unit.post(page, form)
    assert.match((await unit.follow(done)).html, /报告已提交，等待核验/)
    const { seq } = await city.writer.reader.head()
    assert.equal((await unit.post(page, form)).location, done.location)
    assert.equal((await city.writer.reader.head()).seq, seq)
  })

  test('it waits for the verifiers, and not for its own unit', async () => {
    assert.match((await verifier.get('/work')).html, /待核验的报告/)
    assert.match((await verifier.get('/work/verify')).html, new RegExp(`/work/verify/${id}\\.r1`))
    assert.equal((await unit.get('/work/verify')).status, 403)
  })

  test('what is missing is said when it is sent back, and the unit reads it', async () => {
    const report = `/work/verify/${id}.r1`
    assert.equal((await verifier.fillIn(report, { act: 'return', reason: '' })).status, 422)
    const done = await verifier.fillIn(report, { act: 'return', reason: '缺认定文件' })
    assert.equal(done.status, 303)
    assert.match((await unit.get('/work')).html, /退回来的报告/)
    assert.match((await unit.get(page)).html, /缺认定文件/)
  })

  test('submitted again and verified, its values count', async () => {
    const evidence = draftEvidence((await unit.get(page)).html)
    await unit.fillIn(page, { ...asOf, ...figures, ...evidence, do: 'submit' })
    const report = `/work/verify/${id}.r1`
    const { html } = await verifier.get(report)
    assert.match(html, /26 家/)
    const done = await verifier.fillIn(report, { act: 'verify', checked: '对过认定文件' })
    assert.match((await verifier.follow(done)).html, /报告已核验/)
    const form = { csrf: field(html, 'csrf'), key: field(html, 'key') }
    const late = await verifier.post(report, { ...form, act: 'return', reason: '晚了一步' })
    assert.equal(late.status, 422)
    assert.match(late.html, /不在待核验状态/)
    assert.match((await unit.get(page)).html, /上次核验：26 家/)
  })
})

/** The evidence that a form carries, as a browser would send it again. */
function draftEvidence(html: string): Record<string, string> {
  const json = /name="evidence" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return { evidence: json.replaceAll('&quot;', '"') }
}
