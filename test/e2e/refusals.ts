// What is refused on screen: who may not, what cannot be read, what comes twice, what comes from elsewhere.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Translate } from '../../src/text/translate.ts'
import { type City, startCity } from './city.ts'
import { lakePlan } from './lake-plan.ts'
import { reportOnAny } from './office-acts.ts'
import { arrive, entryOfAct, noteFaults, press, signIn } from './staff.ts'
import { type Manner, type Visitor, visit } from './visitor.ts'

const manners: Manner[] = [
  { language: 'zh-CN', width: 1360, scripts: true },
  { language: 'en', width: 390, scripts: false },
]

describe('what may not be is refused, and said clearly', () => {
  let city: City
  let folder = ''
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gangmu-uploads-'))
    city = await startCity()
  })
  after(async () => {
    await city.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const manner of manners) {
    describe(`in ${manner.language}, scripts ${manner.scripts ? 'on' : 'off'}`, () =>
      refuse(manner))
  }

  function refuse(manner: Manner): void {
    const limits = { timeout: 60_000 }

    test('one who reports cannot verify, and is told which power it takes', limits, async () => {
      const visitor = await arrive(city, manner, 'transportReporter')
      assert.equal(await visitor.open('/work/verify'), 403)
      const told = await visitor.page.locator('main').innerText()
      assert.ok(told.includes(visitor.t('problem.forbidden.title')))
      assert.ok(told.includes('report.verify'))
      await leaveSound(visitor)
    })

    test(
      'who is not signed in is asked to sign in, and then led where they wanted to go',
      limits,
      async () => {
        const visitor = await visit(city, manner)
        await visitor.open('/work/plans')
        assert.equal(new URL(visitor.page.url()).pathname, '/sign-in')
        const head = visitor.page.locator('form:has(input[value="person.song-wanqing"]) button')
        await head.click()
        await visitor.page.waitForURL(/\/work\/plans$/)
        await leaveSound(visitor)
      },
    )

    test('a report of the verifier’s own office is not theirs to verify', limits, async () => {
      const commitment = await giveToStatistics(
        await arrive(city, manner, 'planHead'),
        manners.indexOf(manner),
      )
      const reporter = await arrive(city, manner, 'statisticsReporter')
      const report = await reportOnAny(reporter, commitment)
      await reporter.leave()
      const verifier = await arrive(city, manner, 'verifier')
      const address = `/work/verify/${report}`
      await verifier.open(address)
      await verifier.page.getByText(verifier.t('work.verify.own')).waitFor()
      assert.equal(
        await verifier.page.getByRole('button', { name: verifier.t('work.verify.submit') }).count(),
        0,
      )
      const answer = await post(verifier, address, { act: 'verify', checked: '看过了。' })
      assert.equal(answer.status, 422)
      assert.ok(answer.text.includes(verifier.t.refusal('report.own-organ')))
      await leaveSound(verifier)
    })

    const nothing = Buffer.alloc(0)
    const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')
    const uploads = [
      {
        what: 'a file with nothing in it',
        name: 'empty.txt',
        buffer: nothing,
        why: (t: Translate, name: string) => t.refusal('document.empty', { name }),
      },
      ...['plan.png', 'plan.txt'].map((each) => ({
        what: `a picture called ${each}`,
        name: each,
        buffer: picture,
        why: (t: Translate, name: string) => t.refusal('document.binary', { name }),
      })),
    ]
    for (const { what, name, buffer, why } of uploads) {
      test(
        `${what} is not taken for a plan, and what was typed beside it stays`,
        limits,
        async () => {
          const visitor = await arrive(city, manner, 'planClerk')
          const { page, t, open } = visitor
          await open('/work/take-in')
          const file = { name, mimeType: 'application/octet-stream', buffer }
          await page.getByLabel(t('work.takeIn.file')).setInputFiles(file)
          await page.getByLabel(t('work.takeIn.newPlan')).check()
          await page.locator('input[name="id"]').fill('not-a-plan')
          await page.locator('input[name="name"]').fill('一份读不了的规划')
          await press(visitor, t('work.takeIn.submit'))
          const said = await page.locator('.error-summary').innerText()
          assert.ok(said.includes(why(t, name)), said)
          assert.equal(await page.locator('input[name="id"]').inputValue(), 'not-a-plan')
          assert.equal(await page.locator('input[name="name"]').inputValue(), '一份读不了的规划')
          assert.ok(await page.getByLabel(t('work.takeIn.newPlan')).isChecked())
          await noteFaults(visitor)
          await leaveSound(visitor)
        },
      )
    }

    test(
      '60 MB are too much, and the form is still as it was on the way back',
      limits,
      async () => {
        const visitor = await arrive(city, manner, 'planClerk')
        const { page, t, open } = visitor
        const file = join(folder, 'large.txt')
        writeFileSync(file, Buffer.alloc(60 * 1024 * 1024, '规'))
        await open('/work/take-in')
        await page.getByLabel(t('work.takeIn.file')).setInputFiles(file)
        await page.locator('input[name="name"]').fill('太大的规划')
        await press(visitor, t('work.takeIn.submit'))
        await page.getByText(t('problem.tooLarge.title')).first().waitFor()
        await noteFaults(visitor)
        await page.goBack()
        assert.equal(await page.locator('input[name="name"]').inputValue(), '太大的规划')
        await leaveSound(visitor)
      },
    )

    test('a form sent twice is done once', limits, async () => {
      const visitor = await arrive(city, manner, 'planClerk')
      const { page, t, open } = visitor
      await open('/work/take-in')
      const id = `twice-${manner.language.toLowerCase()}`
      const fields = { which: '*', asked: 'which', id, text: lakePlan }
      const form = await fieldsOf(visitor)
      const [one, other] = await Promise.all([
        post(visitor, '/work/take-in', { ...form, ...fields }),
        post(visitor, '/work/take-in', { ...form, ...fields }),
      ])
      assert.equal(new URL(one.url).pathname, `/work/plans/${id}/1`)
      assert.equal(one.url, other.url, 'both lead to the same entry')
      await open(one.url.slice(visitor.origin.length))
      assert.ok((await entryOfAct(visitor)) > 0)
      await open('/work/plans')
      const versions = page.locator('a').filter({ hasText: t('work.plans.confirm') })
      const hrefs = await versions.evaluateAll((all) =>
        all.map((each) => each.getAttribute('href')),
      )
      assert.deepEqual(
        hrefs.filter((href) => href?.includes(`/${id}/`)),
        [`/work/plans/${id}/1`],
      )
      await leaveSound(visitor)
    })

    test('a form that another site could have made is refused', limits, async () => {
      const visitor = await arrive(city, manner, 'planClerk')
      await visitor.open('/work/take-in')
      const fields = { which: '*', asked: 'which', id: 'forged', text: lakePlan }
      const form = await fieldsOf(visitor)
      const without = await post(visitor, '/work/take-in', { ...form, ...fields, csrf: '' })
      assert.equal(without.status, 403)
      assert.ok(without.text.includes(visitor.t('problem.csrf.title')))
      const elsewhere = await post(
        visitor,
        '/work/take-in',
        { ...form, ...fields },
        'https://elsewhere.example',
      )
      assert.equal(elsewhere.status, 403)
      assert.equal(await visitor.open('/work/plans/forged/1'), 404)
      await leaveSound(visitor)
    })

    test('signing out ends the session, wherever its cookie is kept', limits, async () => {
      const visitor = await visit(city, manner)
      const { page, t, open } = visitor
      await signIn(visitor, 'planHead')
      await open('/work')
      const cookies = await page.context().cookies()
      await press(visitor, t('site.account.signOut'), page.locator('header'))
      await page.context().addCookies(cookies)
      await open('/work')
      assert.equal(new URL(page.url()).pathname, '/sign-in')
      await leaveSound(visitor)
    })
  }
})

/** Gives a commitment, by its place among all, to the statistics bureau; its id. */
async function giveToStatistics(visitor: Visitor, place: number): Promise<string> {
  const { page, t, open } = visitor
  await open('/work/assign/yunxi-15?show=all')
  await page.locator('th a[href^="/work/commitments/"]').nth(place).click()
  await page.locator('select[name="lead"]').selectOption('org.tongji')
  await press(visitor, t('work.commitment.save'))
  assert.ok((await entryOfAct(visitor)) > 0)
  const { pathname } = new URL(page.url())
  await visitor.leave()
  return pathname.split('/').at(-1) ?? ''
}

async function leaveSound(visitor: Visitor): Promise<void> {
  const faults = [...visitor.noted, ...visitor.complaints()]
  await visitor.leave()
  assert.deepEqual(faults, [])
}

/** The hidden fields of the form on the page: its token and its key. */
async function fieldsOf({ page }: Visitor): Promise<Record<string, string>> {
  const form = page.locator('main form:has(input[name="key"])').first()
  return {
    csrf: await form.locator('input[name="csrf"]').inputValue(),
    key: await form.locator('input[name="key"]').inputValue(),
  }
}

/** Sends a form by hand, as the browser of the same person would. */
async function post(
  { page, origin }: Visitor,
  path: string,
  fields: Record<string, string>,
  from = origin,
): Promise<{ status: number; text: string; url: string }> {
  const csrf = await page.locator('input[name="csrf"]').first().inputValue()
  const answer = await page.context().request.post(origin + path, {
    form: { csrf, key: `web.${crypto.randomUUID()}`, ...fields },
    headers: { Origin: from },
  })
  return { status: answer.status(), text: await answer.text(), url: answer.url() }
}
