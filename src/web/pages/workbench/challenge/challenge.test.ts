import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { commitmentKind } from '../../../../engines/plan/commitment.ts'
import { submitReport, verifyReport } from '../../../../engines/plan/commands/report.ts'
import { adoptedCity, field, idOf, type TestCity, type Visitor } from '../workbench-fixture.ts'

const text = '我去看过，有两处门还锁着。'

/** A city in which 市科技局 has reported on its promise and 市统计局 has verified it. */
async function reportedCity(): Promise<{ city: TestCity; commitment: string }> {
  const city = await adoptedCity()
  const office = await city.visit('fagai')
  await office.fillIn('/work/assign/yunxi', { act: 'tails' })
  const commitment = idOf((await office.get('/work/assign/yunxi?show=all')).html, '孵化器40家')
  const content = {
    asOf: '2026-11-01',
    values: [{ measure: 'm1', value: '26' }],
    note: '',
    evidence: [{ grade: 'statistics', title: '月报', url: 'https://example.org/', file: null }],
  }
  const asked = { commitment, report: null, content }
  const report = `${commitment}.r1`
  const { writer } = city
  await writer.submit(submitReport, asked, { actor: 'person.keji', key: 'report' })
  const check = { report, checked: '一致' }
  await writer.submit(verifyReport, check, { actor: 'person.tongji', key: 'verify' })
  return { city, commitment }
}

async function verifiedReports({ writer }: TestCity, id: string): Promise<unknown[]> {
  const [row] = await writer.reader.loadStates([{ kind: commitmentKind.name, id }])
  return (JSON.parse(row?.state ?? '{}') as { verified: unknown[] }).verified
}

describe('a challenge from its form to its ruling', () => {
  let city: TestCity
  let commitment: string
  let citizen: Visitor
  let unit: Visitor
  let office: Visitor
  let raising: string
  let one: string
  before(async () => {
    ;({ city, commitment } = await reportedCity())
    citizen = await city.visit('citizen')
    unit = await city.visit('keji')
    office = await city.visit('fagai')
    raising = `/challenge/${commitment}.r1`
    one = `/work/challenges/${commitment}.r1.c.person.citizen`
  })
  after(() => city.close())

  test('a visitor is asked to sign in first, and comes back', async () => {
    const { status, location } = await (await city.visit()).get(raising)
    assert.equal(status, 303)
    assert.equal(location, `/sign-in?to=${encodeURIComponent(raising)}`)
  })

  test('without a reason it is refused, and what was typed stays', async () => {
    const refused = await citizen.fillIn(raising, { statement: '', url: 'ftp://x' })
    assert.equal(refused.status, 422)
    for (const name of ['statement', 'url'])
      assert.match(refused.html, new RegExp(`href="#${name}"`))
    assert.match(refused.html, /value="ftp:\/\/x"/)
  })

  test('a report that is not there cannot be challenged', async () => {
    assert.equal((await citizen.get('/challenge/yunxi.1.r99')).status, 404)
  })

  test('a citizen raises it with a picture, once however often the form is sent', async () => {
    const { html } = await citizen.get(raising)
    const file = new File(['picture'], '门.jpg', { type: 'image/jpeg' })
    const form = { csrf: field(html, 'csrf'), key: field(html, 'key'), statement: text, file }
    const done = await citizen.post(raising, form)
    assert.equal(done.status, 303)
    assert.match(done.location ?? '', new RegExp(`^/commitments/${commitment}\\?done=\\d+#`))
    assert.equal((await citizen.post(raising, form)).location, done.location)
    const again = await citizen.fillIn(raising, { statement: text })
    assert.equal(again.status, 422)
    assert.match(again.html, /每人只提一次/)
  })

  test('the unit finds it on its desk, and nobody else may answer', async () => {
    assert.match((await unit.get('/work')).html, /有异议待答复/)
    assert.match((await unit.get('/work/challenges')).html, /有两处门还锁着/)
    assert.equal((await (await city.visit('jiaoyu')).get(one)).status, 403)
    assert.equal((await citizen.get(one)).status, 403)
  })

  test('before the answer there is nothing to rule on', async () => {
    assert.doesNotMatch((await office.get('/work')).html, /有异议待裁定/)
    assert.doesNotMatch((await office.get(one)).html, /作出裁定/)
    const early = { act: 'rule', verdict: 'upheld', reason: '看过' }
    const { html } = await office.get('/work/take-in')
    const key = field(html, 'key')
    const forced = await office.post(one, { csrf: field(html, 'csrf'), key, ...early })
    assert.equal(forced.status, 422)
    assert.match(forced.html, /过了期限，才能裁定/)
  })

  test('the unit answers', async () => {
    const empty = await unit.fillIn(one, { act: 'answer', answer: '' })
    assert.equal(empty.status, 422)
    const done = await unit.fillIn(one, { act: 'answer', answer: '当天正在搬迁' })
    assert.match((await unit.follow(done)).html, /异议已答复/)
  })

  test('another office upholds it, and the value no longer counts', async () => {
    assert.match((await office.get('/work')).html, /有异议待裁定/)
    const unsaid = await office.fillIn(one, { act: 'rule', verdict: '', reason: '' })
    for (const name of ['verdict', 'reason'])
      assert.match(unsaid.html, new RegExp(`href="#${name}`))
    assert.equal((await verifiedReports(city, commitment)).length, 1)
    const done = await office.fillIn(one, { act: 'rule', verdict: 'upheld', reason: '门锁着' })
    assert.match((await office.follow(done)).html, /异议已裁定/)
    assert.deepEqual(await verifiedReports(city, commitment), [])
  })
})
