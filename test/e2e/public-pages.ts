// Every page that anybody may see, in both languages, at a desk and on a phone.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { after, before, describe, test } from 'node:test'
import type { Language } from '../../src/text/language.ts'
import { type City, startCity } from './city.ts'
import { pageFaults } from './page-faults.ts'
import { type Manner, type Visitor, visit } from './visitor.ts'

const plan = '/plans/yunxi-15'

/** The public pages by what they are; some addresses are only known once the city runs. */
async function addresses({
  origin,
}: City): Promise<[name: string, path: string, status?: number][]> {
  const csv = await (await fetch(`${origin}${plan}/commitments.csv`)).text()
  const rows = csv.split('\r\n').slice(1)
  const verified = /,[\d.-]+,\d{4}-\d\d-\d\d,\d+$/
  const idWhere = (holds: (row: string) => boolean) => rows.find(holds)?.split(',')[0] ?? 'none'
  const figure = idWhere((row) => /,(>=|<=),/.test(row) && verified.test(row))
  const milestones = idWhere((row) => /,,,\d+,,,,\d+,/.test(row))
  return [
    ['the start page', '/'],
    ['the plan', plan],
    ['a commitment measured by a figure', `/commitments/${figure}`],
    ['a commitment measured by milestones', `/commitments/${milestones}`],
    ['the list of units', '/units'],
    ['a unit', '/units/org.fagai'],
    ['the supervision page', '/supervision'],
    ['the evaluations', '/evaluations'],
    ['an evaluation', '/evaluations/2026-q3'],
    ['the projects of an evaluation', '/evaluations/2026-q3?group=steps&class=not-as-expected'],
    ['the search', '/search'],
    ['what was found', '/search?q=%E5%85%BB%E8%80%81'],
    ['two versions compared', `${plan}/versions`],
    ['the record', '/record'],
    ['an entry of the record', '/record/entries/40'],
    ['the sign-in page', '/sign-in'],
    ['an address that leads nowhere', '/nowhere', 404],
  ]
}

const manners: Manner[] = (['zh-CN', 'en'] as Language[]).flatMap((language) =>
  ([1360, 390] as const).map((width) => ({ language, width, scripts: true })),
)

describe('everybody can read every public page', () => {
  let city: City
  before(async () => {
    city = await startCity()
  })
  after(() => city.stop())

  for (const manner of manners) {
    test(`in ${manner.language} at ${manner.width} px`, async (t) => {
      const visitor = await visit(city, manner)
      for (const [name, path, status = 200] of await addresses(city)) {
        await t.test(name, async () => {
          assert.equal(await visitor.open(path), status)
          assert.deepEqual(await pageFaults(visitor), [])
        })
      }
      await visitor.leave()
    })
  }

  test('no public page loads more than 30 KB of styles and scripts', async () => {
    const visitor = await visit(city, { language: 'zh-CN', width: 390, scripts: true })
    for (const [name, path] of await addresses(city)) {
      const bytes = await bytesOfParts(visitor, path)
      assert.ok(bytes > 0 && bytes <= 30 * 1024, `${name}: ${bytes} bytes`)
    }
    await visitor.leave()
  })

  test('the language is changed on the page itself, and kept', async () => {
    const visitor = await visit(city, { language: 'zh-CN', width: 1360, scripts: false })
    const { page } = visitor
    await visitor.open('/units/org.fagai?show=attention')
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN')
    await page.getByRole('link', { name: 'English' }).click()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.match(page.url(), /\/units\/org\.fagai\?show=attention/)
    await visitor.open('/record')
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    await visitor.leave()
  })
})

/** The compressed bytes of styles and scripts that a first visit to a page carries over the wire. */
async function bytesOfParts({ page, origin, open }: Visitor, path: string): Promise<number> {
  await open(path)
  const parts = await page
    .locator('link[rel=stylesheet], script[src]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? each.getAttribute('src')))
  const sizes = await Promise.all(parts.map((part) => bytesOnTheWire(`${origin}${part}`)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Fetched by hand, since what `fetch` hands out is no longer compressed. */
async function bytesOnTheWire(url: string): Promise<number> {
  const asked = get(url, { headers: { 'Accept-Encoding': 'gzip, br' } })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  let size = 0
  for await (const chunk of response) size += (chunk as Buffer).length
  return size
}
