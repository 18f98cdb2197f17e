// A plan from its text to a verified value, through the pages alone: scripts on and off, both languages,
// desk and phone.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type City, startCity } from './city.ts'
import { documentOf, type Format } from './lake-document.ts'
import { lakePlan, lakePlanRevised, lakeTitle } from './lake-plan.ts'
import { adopt, correctAll, evidenceText, giveByHand, giveByTails, report } from './office-acts.ts'
import { publicPagesShow, versionsShow } from './public-views.ts'
import { arrive, download, entryOfAct, noteFaults, type Who, press } from './staff.ts'
import { verifyOffline, withOneByteChanged } from './verify-offline.ts'
import { type Manner, type Visitor, visit } from './visitor.ts'

type Act = (visitor: Visitor) => Promise<void>

const journeys: (Manner & { plan: string; format: Format })[] = [
  { language: 'zh-CN', width: 1360, scripts: true, plan: 'lake-1', format: 'txt' },
  { language: 'en', width: 390, scripts: true, plan: 'lake-2', format: 'docx' },
  { language: 'zh-CN', width: 390, scripts: false, plan: 'lake-3', format: 'pdf' },
  { language: 'en', width: 1360, scripts: false, plan: 'lake-4', format: 'txt' },
]

describe('a plan lives from its text to a verified value', () => {
  let city: City
  before(async () => {
    city = await startCity()
  })
  after(() => city.stop())

  for (const journey of journeys) {
    const { language, width, scripts, format } = journey
    const how = `${language}, ${width} px, scripts ${scripts ? 'on' : 'off'}, from .${format}`
    describe(how, () => tell(journey))
  }

  /** The whole story in one manner; each test goes on where the one before it stopped. */
  function tell({ plan, format, ...manner }: (typeof journeys)[number]): void {
    const draft = `/work/plans/${plan}/1`
    const lines = '开通接驳线路5条'
    let commitment = ''
    let stopped: string | null = null
    const step = (title: string, act: () => Promise<void>): void => {
      void test(title, { timeout: 60_000 }, async () => {
        if (stopped !== null) throw new Error(`not tried, because this failed: ${stopped}`)
        stopped = title
        await act()
        stopped = null
      })
    }
    const noted: string[] = []
    const as = async (who: Who, act: Act) => go(await arrive(city, manner, who), act)
    const asAnybody = async (act: Act) => go(await visit(city, manner), act)
    const go = async (visitor: Visitor, act: Act) => {
      await act(visitor)
      noted.push(...visitor.noted, ...visitor.complaints())
      await visitor.leave()
    }

    step('a clerk of the plan office takes its document in', () =>
      as('planClerk', async (visitor) => {
        const { page, t, open } = visitor
        await open('/work')
        await noteFaults(visitor)
        await page.getByRole('link', { name: t('work.desk.takeIn') }).click()
        await noteFaults(visitor)
        await page.getByLabel(t('work.takeIn.file')).setInputFiles(documentOf(lakePlan, format))
        await page.getByLabel(t('work.takeIn.newPlan')).check()
        await page.getByLabel(t('work.takeIn.id'), { exact: false }).last().fill(plan)
        await press(visitor, t('work.takeIn.submit'))
        assert.equal(new URL(page.url()).pathname, draft)
        assert.equal(await page.locator('h1').innerText(), lakeTitle)
        await noteFaults(visitor)
      }),
    )

    step('the clerk corrects what was misread before anybody is bound by it', () =>
      as('planClerk', async (visitor) => {
        await correctAll(visitor, draft)
        await noteFaults(visitor)
      }),
    )

    step('nobody is bound by a draft: it is on no public page', async () => {
      await asAnybody(async ({ open }) => assert.equal(await open(`/plans/${plan}`), 404))
    })

    step('the standing committee adopts it', () =>
      as('secretary', async (visitor) => {
        await adopt(visitor, draft)
        await visitor.open(`/plans/${plan}`)
        const text = await visitor.page.locator('main').innerText()
        assert.match(text, /每个社区一间巡湖小屋/)
      }),
    )

    step(
      'the plan office gives what the text itself decides in bulk, and one by hand with an interim target',
      () =>
        as('planHead', async (visitor) => {
          await giveByTails(visitor, plan)
          commitment = await giveByHand(visitor, plan, lines)
        }),
    )

    step('its unit reports a value with a file as evidence', () =>
      as('transportReporter', async (visitor) => {
        await visitor.open(`/work/report/${commitment}`)
        await noteFaults(visitor)
        await report(visitor, '3')
      }),
    )

    step('a verifier sends it back and says what is missing', () =>
      as('verifier', async (visitor) => {
        const { page, t, open } = visitor
        await open('/work/verify')
        await page.locator(`a[href="/work/verify/${commitment}.r1"]`).click()
        await noteFaults(visitor)
        await page.getByLabel(t('work.verify.returnReason')).fill('有一条线路还没有开通，请核对。')
        await press(visitor, t('work.verify.returnSubmit'))
        assert.ok((await entryOfAct(visitor)) > 0)
      }),
    )

    step('the unit reads why, corrects the value and sends it again', () =>
      as('transportReporter', async (visitor) => {
        await visitor.open(`/work/report/${commitment}`)
        const text = await visitor.page.locator('main').innerText()
        assert.match(text, /有一条线路还没有开通/)
        await report(visitor, '2')
      }),
    )

    step('another verifier checks it, and its value counts on every public page', async () => {
      await as('otherVerifier', async (visitor) => {
        const { page, t, open } = visitor
        await open(`/work/verify/${commitment}.r1`)
        const evidence = page.locator('a[href^="/files/"]').first()
        assert.equal((await download(visitor, evidence)).toString(), evidenceText)
        await page.getByLabel(t('work.verify.checked')).fill('查看了两条线路的开通批复。')
        await press(visitor, t('work.verify.submit'))
        assert.ok((await entryOfAct(visitor)) > 0)
      })
      await asAnybody((visitor) => publicPagesShow(visitor, plan, commitment))
    })

    step('the receipt of an act is verified offline, and not once one byte of it is changed', () =>
      as('planHead', async (visitor) => {
        const { page, t, open } = visitor
        await open('/work')
        const receipt = page.getByRole('link', { name: t('work.done.receipt') }).first()
        const bytes = await download(visitor, receipt)
        assert.equal((await verifyOffline('receipt.json', bytes)).code, 0)
        const altered = withOneByteChanged(bytes, 'person.')
        assert.equal((await verifyOffline('receipt.json', altered)).code, 1)
      }),
    )

    step('a second version says of each sentence what became of it, and ids stay', async () => {
      await as('planClerk', async (visitor) => {
        const { page, t, open } = visitor
        await open(`/work/take-in?plan=${plan}`)
        const file = documentOf(lakePlanRevised, format)
        await page.getByLabel(t('work.takeIn.file')).setInputFiles(file)
        await press(visitor, t('work.takeIn.submit'))
        assert.equal(new URL(page.url()).pathname, `/work/plans/${plan}/2`)
        await noteFaults(visitor)
      })
      await as('secretary', (visitor) => adopt(visitor, `/work/plans/${plan}/2`))
      await asAnybody((visitor) => versionsShow(visitor, plan, commitment))
    })

    step('every page on the way was as pages must be', async () => {
      assert.deepEqual(noted, [])
    })
  }

  test('the whole journal is exported and verified offline', async () => {
    const visitor = await visit(city, { language: 'zh-CN', width: 1360, scripts: false })
    await visitor.open('/record')
    const link = visitor.page.locator('a[href="/record/export.tar.gz"]')
    const bytes = await download(visitor, link)
    const { code, said } = await verifyOffline('export.tar.gz', bytes)
    assert.equal(code, 0, said)
    const altered = await verifyOffline('export.tar.gz', bytes.subarray(0, bytes.length / 2))
    assert.notEqual(altered.code, 0)
    await visitor.leave()
  })
})
