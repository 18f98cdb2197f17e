// The plan page without a mouse, without scripts, and on a phone.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type City, startCity } from './city.ts'
import { type Visitor, visit } from './visitor.ts'

const plan = '/plans/yunxi-15'

describe('the plan can be read without a mouse, without scripts and on a phone', () => {
  let city: City
  before(async () => {
    city = await startCity()
  })
  after(() => city.stop())

  test('the first stop of the keyboard leads past the header to the text', async () => {
    const visitor = await visit(city, { language: 'zh-CN', width: 1360, scripts: false })
    const { page, t } = visitor
    await visitor.open(plan)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: t('site.skip') })
    assert.ok(await skip.evaluate((each) => each === document.activeElement))
    assert.ok(await isInSight(visitor), 'what has the focus is in sight')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.ok(await page.evaluate(() => document.activeElement?.closest('main') !== null))
    await visitor.leave()
  })

  test('wherever the keyboard stops, it shows where', async () => {
    const visitor = await visit(city, { language: 'zh-CN', width: 1360, scripts: true })
    await visitor.open(plan)
    for (let stop = 1; stop <= 25; stop += 1) {
      await visitor.page.keyboard.press('Tab')
      const told = await visitor.page.evaluate(() => {
        const focused = document.activeElement
        if (!focused) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(focused)
        return {
          outlineStyle,
          width: Number.parseFloat(outlineWidth),
          what: focused.outerHTML.slice(0, 80),
        }
      })
      assert.ok(
        told && told.outlineStyle !== 'none' && told.width >= 2,
        JSON.stringify({ stop, told }),
      )
      assert.ok(await isInSight(visitor), told.what)
    }
    await visitor.leave()
  })

  for (const scripts of [true, false]) {
    test(`a sentence’s note opens with Enter, scripts ${scripts ? 'on' : 'off'}`, async () => {
      const visitor = await visit(city, { language: 'zh-CN', width: 1360, scripts })
      const { page } = visitor
      await visitor.open(plan)
      const promise = page.locator('a.promise').nth(4)
      const note = page.locator(`details.note:has([id="${await noteIdOf(visitor, 4)}"])`)
      assert.equal(await note.getAttribute('open'), null)
      await promise.focus()
      await page.keyboard.press('Enter')
      await note.locator('.body').waitFor({ state: 'visible' })
      assert.notEqual(await note.getAttribute('open'), null)
      await note.getByRole('link').first().waitFor({ state: 'visible' })
      await visitor.leave()
    })

    test(`on a phone a note unfolds under its text, scripts ${scripts ? 'on' : 'off'}`, async () => {
      const visitor = await visit(city, { language: 'zh-CN', width: 390, scripts })
      const { page } = visitor
      await visitor.open(plan)
      const promise = page.locator('a.promise').nth(2)
      await promise.scrollIntoViewIfNeeded()
      // A sentence begins anywhere in a line: its first line alone is sure to be the sentence.
      const [x, y] = await promise.evaluate((each) => {
        const [line] = each.getClientRects()
        return line ? [line.x + 4, line.y + line.height / 2] : [0, 0]
      })
      await page.mouse.click(x ?? 0, y ?? 0)
      const body = page.locator(`[id="${await noteIdOf(visitor, 2)}"]`)
      await body.waitFor({ state: 'visible' })
      const [text, note] = await Promise.all([
        page.locator('.passage:has(a.promise)').first().locator('.words').last().boundingBox(),
        body.boundingBox(),
      ])
      assert.ok(text && note && note.y >= text.y, 'the note is under the words')
      assert.ok(note && note.x >= 0 && note.x + note.width <= 390, 'and within the window')
      await visitor.leave()
    })
  }
})

/** The id of the note of a promise, counted from 0. */
async function noteIdOf({ page }: Visitor, index: number): Promise<string> {
  return ((await page.locator('a.promise').nth(index).getAttribute('href')) ?? '').slice(1)
}

/** Whether what has the focus is within the window and has a size. */
function isInSight({ page }: Visitor): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    return Boolean(box && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0)
  })
}
