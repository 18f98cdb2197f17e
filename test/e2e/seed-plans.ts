// The two real plans that the house is built for. They are not ours to publish: they are read where they lie beside the
// checkout.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { reporterOf } from '../../src/simulation/sample/reporters.ts'
import { type City, root, startCity } from './city.ts'
import { adopt, reportOnAny } from './office-acts.ts'
import { arrive, entryOfAct, noteFaults, press, type Who } from './staff.ts'
import { type Manner, type Visitor, visit } from './visitor.ts'

const folder = join(root, '../shared/plans/seeds')
const seeds = [
  { file: '000_840acd3c36bd424e.txt', plan: 'seed-outline', atLeast: 150 },
  { file: '001_d08eefed9c30b59a.txt', plan: 'seed-reform', atLeast: 150 },
]
const manner: Manner = { language: 'zh-CN', width: 1360, scripts: false }

const missing = existsSync(folder) ? false : `the real plans are not at ${folder}`

describe('a real plan is taken in, given out, reported on and shown', { skip: missing }, () => {
  let city: City
  before(async () => {
    city = await startCity()
  })
  after(() => city.stop())

  for (const { file, plan, atLeast } of seeds) {
    test(`${plan}: from its text to a verified value`, { timeout: 120_000 }, async () => {
      await as('planClerk', async ({ page, t, open }) => {
        await open('/work/take-in')
        await page.getByLabel(t('work.takeIn.file')).setInputFiles(join(folder, file))
        await page.getByLabel(t('work.takeIn.newPlan')).check()
        await page.locator('input[name="id"]').fill(plan)
        await page.getByRole('button', { name: t('work.takeIn.submit') }).click()
        await page.waitForURL((url) => url.pathname === `/work/plans/${plan}/1`)
      })
      await as('secretary', (visitor) => adopt(visitor, `/work/plans/${plan}/1`))
      const given = await as('planHead', (visitor) => giveFirst(visitor, plan))
      const report = await as(reporterOf(given.lead) as Who, (visitor) =>
        reportOnAny(visitor, given.commitment),
      )
      await as('auditor', (visitor) => check(visitor, report))
      await isShown(given.commitment, plan, atLeast)
    })
  }

  async function as<Result>(who: Who, act: (visitor: Visitor) => Promise<Result>): Promise<Result> {
    const visitor = await arrive(city, manner, who)
    const result = await act(visitor)
    await noteFaults(visitor)
    await visitor.leave()
    assert.deepEqual(visitor.noted, [])
    return result
  }

  async function isShown(commitment: string, plan: string, atLeast: number): Promise<void> {
    const visitor = await visit(city, { ...manner, scripts: true })
    const { page, t, open } = visitor
    await open(`/plans/${plan}`)
    assert.ok((await page.locator('a.promise').count()) >= atLeast)
    const note = page.locator(`details.note:has([id="note-${commitment}"])`)
    const text = await note.innerText()
    assert.ok(
      !text.includes(t('plan.state.awaiting')) && !text.includes(t('plan.state.unowned')),
      text,
    )
    await noteFaults(visitor)
    await open(`/commitments/${commitment}`)
    await noteFaults(visitor)
    assert.deepEqual(visitor.noted, [])
    await visitor.leave()
  }
})

/** Gives the page's proposals as they stand; the first commitment given, and to whom. */
async function giveFirst(
  visitor: Visitor,
  plan: string,
): Promise<{ commitment: string; lead: string }> {
  const { page, t, open } = visitor
  await open(`/work/assign/${plan}`)
  const first = page.locator('input[name="take"]:checked').first()
  const commitment = (await first.getAttribute('value')) ?? ''
  const lead = await page.locator(`[id="lead.${commitment}"]`).inputValue()
  await press(visitor, t('work.assign.submit'))
  assert.ok((await entryOfAct(visitor)) > 0)
  return { commitment, lead }
}

async function check(visitor: Visitor, report: string): Promise<void> {
  const { page, t, open } = visitor
  await open(`/work/verify/${report}`)
  await page.getByLabel(t('work.verify.checked')).fill('与公报核对一致。')
  await press(visitor, t('work.verify.submit'))
  assert.ok((await entryOfAct(visitor)) > 0)
}
