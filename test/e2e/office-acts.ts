// The acts of the plan office, the standing committee and the units, each as its pages have it done.
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { entryOfAct, noteFaults, press } from './staff.ts'
import type { Visitor } from './visitor.ts'

/** The chapters of the little plan in its confirmation, from 1: what stands before the first counts too. */
const chapters = { aims: 2, people: 4 }

/** Dismisses one sentence, splits one, merges two, changes a figure and adds one that was passed over. */
export async function correctAll(visitor: Visitor, draft: string): Promise<void> {
  const { page, t } = visitor
  await openPassage(visitor, `${draft}?chapter=${chapters.aims}`, '坚持一张蓝图干到底')
  await noteFaults(visitor)
  await page.getByLabel(t('work.passage.reason')).fill('这是口号，没有可以核验的事。')
  await press(visitor, t('work.passage.dismissSubmit'))
  assert.ok((await entryOfAct(visitor)) > 0)

  await openPassage(visitor, `${draft}?chapter=${chapters.people}`, '建成环湖步道18公里')
  await page.getByRole('radio', { name: /建成环湖步道18公里/ }).check()
  await press(visitor, t('work.passage.splitSubmit'))
  await page.getByRole('link', { name: '设置便民驿站12处。', exact: true }).waitFor()

  await openPassage(visitor, `${draft}?chapter=${chapters.people}`, '编制望月湖湿地保护规划')
  await press(visitor, t('work.passage.mergeSubmit'))
  await page.getByRole('link', { name: /^编制望月湖湿地保护规划。划定湿地保护范围。/ }).waitFor()

  await openPassage(visitor, `${draft}?chapter=${chapters.people}`, '推进环湖公交接驳')
  await page.getByLabel(t('work.passage.indicator'), { exact: true }).fill('环湖公交接驳线路')
  await page.getByLabel(t('work.passage.due')).first().fill('2028-06-30')
  await press(visitor, t('work.passage.save'))
  await page.getByText('环湖公交接驳线路').first().waitFor()

  await page.getByRole('link', { name: /^沿湖七个社区/ }).click()
  await noteFaults(visitor)
  await press(visitor, t('work.add.submit'))
  assert.ok((await entryOfAct(visitor)) > 0)
}

/** Opens the page where the promise that begins so is corrected. */
async function openPassage(visitor: Visitor, chapter: string, begins: string): Promise<void> {
  const { page, t, open } = visitor
  await open(chapter)
  const promise = page.locator('a.promise').filter({ hasText: begins })
  const note = page.locator(`.note#note-${await cssId(promise)}`)
  await note.getByRole('link', { name: new RegExp(`^${t('work.confirm.correct')}`) }).click()
}

async function cssId(element: Locator): Promise<string> {
  return ((await element.getAttribute('id')) ?? '').replaceAll('.', '\\.')
}

/** Adopts a draft as of today, with all that is asked on the way. */
export async function adopt(visitor: Visitor, draft: string): Promise<void> {
  const { page, t, open } = visitor
  await open(draft)
  await page.getByRole('link', { name: t('work.confirm.next') }).click()
  await noteFaults(visitor)
  await press(visitor, t('work.adopt.check'))
  await page.getByText(t('work.adopt.decisionMissing')).first().waitFor()
  const [year = '', month = '', day = ''] = new Date(Date.now() - 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  await page.getByLabel(t('form.year')).fill(year)
  await page.getByLabel(t('form.month')).fill(month)
  await page.getByLabel(t('form.day'), { exact: true }).fill(day)
  await page.getByLabel(t('work.adopt.decision')).fill('市人大常委会第四十二次会议')
  await press(visitor, t('work.adopt.check'))
  await noteFaults(visitor)
  await press(visitor, t('work.adopt.confirm'))
  assert.ok((await entryOfAct(visitor)) > 0)
}

/** Gives every commitment whose lead the text names, all at once. */
export async function giveByTails(visitor: Visitor, plan: string): Promise<void> {
  const { page, t, open } = visitor
  await open(`/work/assign/${plan}`)
  await noteFaults(visitor)
  const tails = page.locator('.tails')
  const unowned = Number(/\d+/.exec(await page.locator('.alarm').innerText())?.[0])
  const count = Number(/\d+/.exec(await tails.getByRole('button').innerText())?.[0])
  assert.equal(count, 6)
  await press(visitor, t('work.assign.tailsSubmit', { count }))
  assert.equal(await page.locator('.tails').count(), 0)
  await page.getByText(t('work.assign.unowned', { count: unowned - count })).waitFor()
}

/** Gives the commitment with these words to the transport bureau; its id. */
export async function giveByHand(visitor: Visitor, plan: string, words: string): Promise<string> {
  const { page, t, open } = visitor
  await open(`/work/assign/${plan}`)
  await page.locator('a[href^="/work/commitments/"]').filter({ hasText: words }).click()
  await noteFaults(visitor)
  const commitment = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.locator('select[name="lead"]').selectOption('org.jiaotong')
  await page.getByRole('radio', { name: t('work.commitment.every.3') }).check()
  await page.getByLabel(t('work.passage.baseline')).fill('0')
  await page.getByPlaceholder('2027-12-31').first().fill('2026-12-31')
  await page.locator('[name="m1-value-0"]').fill('2')
  await press(visitor, t('work.commitment.save'))
  assert.ok((await entryOfAct(visitor)) > 0)
  return commitment
}

export const evidenceText = '环湖公交一号线、二号线开通批复（示例）\n'

/** Fills a report in as the unit would and sends it; evidence is attached the first time. */
export async function report(visitor: Visitor, value: string): Promise<void> {
  const { page, t } = visitor
  await page.getByLabel('环湖公交接驳线路').fill(value)
  await page.getByRole('textbox', { name: t('work.report.note') }).fill('一号线、二号线已经开通。')
  if ((await page.locator('input[name="evidence"]').count()) === 0) {
    await page.getByLabel(t('work.report.evidenceTitle'), { exact: true }).fill('开通批复')
    await page.getByRole('radio', { name: t('work.report.grades.system') }).check()
    const buffer = Buffer.from(evidenceText)
    const file = { name: 'pifu.txt', mimeType: 'text/plain', buffer }
    await page.locator('input[type="file"]').setInputFiles(file)
  }
  await press(visitor, t('work.report.submit'))
  assert.ok((await entryOfAct(visitor)) > 0)
}

/** Reports on a commitment whatever it is measured by, with a link as evidence; the report's id. */
export async function reportOnAny(visitor: Visitor, commitment: string): Promise<string> {
  const { page, t, open } = visitor
  await open(`/work/report/${commitment}`)
  for (const box of await page.locator('input[name^="value-"][type="text"]').all())
    await box.fill('1')
  await page.getByLabel(t('work.report.evidenceTitle'), { exact: true }).fill('统计公报')
  await page.getByRole('radio', { name: t('work.report.grades.statistics') }).check()
  await page.getByLabel(t('work.report.evidenceUrl')).fill('https://stats.example.cn/2026')
  await press(visitor, t('work.report.submit'))
  await open(`/record/entries/${await entryOfAct(visitor)}`)
  const told = await page.locator('main').innerText()
  return /ReportSubmitted\W+(?:report )?(\S+\.r\d+)/.exec(told)?.[1] ?? 'none'
}
