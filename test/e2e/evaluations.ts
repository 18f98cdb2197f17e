// An evaluation through a browser: opened, spoken to by a unit, answered by a resident; and what its desks look like.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays, civilDateAt } from '../../src/engines/calendar/civil-date.ts'
import { type City, startCity } from './city.ts'
import { pageFaults } from './page-faults.ts'
import { arrive, press } from './staff.ts'
import type { Manner, Visitor } from './visitor.ts'

const manners: Manner[] = [
  { language: 'zh-CN', width: 1360, scripts: true },
  { language: 'en', width: 390, scripts: true },
]
const today = civilDateAt(new Date().toISOString())

describe('a plan is evaluated on screen', () => {
  let city: City
  before(async () => {
    city = await startCity()
  })
  after(() => city.stop())

  for (const manner of manners) {
    const id = `e2e-${manner.language.toLowerCase()}`
    describe(`in ${manner.language} at ${manner.width} px`, { timeout: 120_000 }, () => {
      test('the plan office opens it', async () => {
        const office = await arrive(city, manner, 'planHead')
        const { page, t } = office
        for (const path of ['/work/evaluations', '/work/evaluations/2026-q3'])
          await sound(office, path)
        await sound(office, '/work/evaluations/new')
        await fillOpening(page, id)
        await press(office, t('evaluation.work.openSubmit'))
        assert.match(page.url(), new RegExp(`/work/evaluations/${id}`))
        assert.deepEqual(await pageFaults(office), [])
        await office.leave()
      })

      test('a unit says how it sees what it leads', async () => {
        const unit = await arrive(city, manner, 'transportReporter')
        const { page, t } = unit
        await sound(unit, `/work/evaluations/${id}/view`)
        await page.locator('textarea[name="overall"]').fill('按计划推进')
        await page.locator('textarea[name="text-0"]').fill('节点都在时间里')
        await press(unit, t('evaluation.work.viewSubmit'))
        assert.deepEqual(await pageFaults(unit), [])
        assert.ok((await page.locator('main').innerText()).includes('节点都在时间里'))
        await unit.leave()
      })

      test('a resident answers, and sees the count', async () => {
        const citizen = await arrive(city, manner, 'citizen')
        const { page, t } = citizen
        await sound(citizen, `/evaluations/${id}`)
        await page.locator('input[name="q0"]').first().check()
        await press(citizen, t('evaluation.views.answerSubmit'))
        assert.deepEqual(await pageFaults(citizen), [])
        assert.ok((await page.locator('main').innerText()).includes(t('evaluation.views.answered')))
        await citizen.leave()
      })

      test('the desks of the evaluator and of who may override are sound', async () => {
        const evaluator = await arrive(city, manner, 'person.cheng-shizhen')
        await sound(evaluator, '/work/evaluations/2026-q3/judge')
        await evaluator.leave()
        const auditor = await arrive(city, manner, 'auditor')
        const { page } = auditor
        await auditor.open('/evaluations/2026-q3')
        const href = await page
          .locator('#measures a[href^="/commitments/"]')
          .first()
          .getAttribute('href')
        const measure = `${href?.split('/').at(-1)}.m1`
        await sound(auditor, `/work/evaluations/2026-q3/override?measure=${measure}`)
        await auditor.leave()
      })
    })
  }
})

async function sound(visitor: Visitor, path: string): Promise<void> {
  assert.equal(await visitor.open(path), 200, path)
  assert.deepEqual(await pageFaults(visitor), [], path)
}

async function fillOpening(page: Page, id: string): Promise<void> {
  await page.locator('input[name="code"]').fill(id)
  await page.locator('input[name="titleZh"]').fill('试评估')
  await page.locator('input[name="titleEn"]').fill('A trial')
  await page.locator('select[name="plan"]').selectOption('yunxi-15')
  await page.locator('select[name="evaluator"]').selectOption('org.yanjiuyuan')
  const days = {
    dataOn: -5,
    cutOffOn: 5,
    selfUntil: 4,
    independentUntil: 20,
    questionsUntil: 10,
    publishBy: 30,
  }
  for (const [name, from] of Object.entries(days)) {
    const [year = '', month = '', day = ''] = addDays(today, from).split('-')
    await page.locator(`input[name="${name}-year"]`).fill(year)
    await page.locator(`input[name="${name}-month"]`).fill(month)
    await page.locator(`input[name="${name}-day"]`).fill(day)
  }
  const question = '您满意吗 = Are you satisfied | 满意 = Yes | 不满意 = No'
  await page.locator('textarea[name="questions"]').fill(question)
}
