// What everybody sees of a plan after its story: where it stands, what was verified, what became of each sentence.
import assert from 'node:assert/strict'
import { noteFaults } from './staff.ts'
import type { Visitor } from './visitor.ts'

/** The verified value on the plan's page, with its arithmetic on the commitment's, and on the unit's. */
export async function publicPagesShow(
  visitor: Visitor,
  plan: string,
  commitment: string,
): Promise<void> {
  const { page, t, open } = visitor
  const onTrack = t('plan.state.on-track')
  assert.equal(await open(`/plans/${plan}`), 200)
  const note = page.locator(`details.note:has(#note-${commitment.replaceAll('.', '\\.')})`)
  assert.match(await note.locator('summary').innerText(), new RegExp(`${onTrack}[^]*2 条`))
  await noteFaults(visitor)

  await open(`/commitments/${commitment}`)
  const told = await page.locator('main').innerText()
  assert.match(told, /\(2 − 0\) ÷ \(5 − 0\) → 40\.0%/)
  assert.ok(told.includes(t('public.commitment.status.verified')))
  assert.ok(
    told.includes(t('public.commitment.event.returned')),
    'that it was sent back stays on record',
  )
  await noteFaults(visitor)

  await open('/units/org.jiaotong')
  const row = page
    .locator('tr')
    .filter({ has: page.locator(`a[href="/commitments/${commitment}"]`) })
  assert.match(await row.innerText(), new RegExp(`2 条[^]*${onTrack}`))
  await noteFaults(visitor)
}

/** What became of each sentence of the little plan in its second version. */
const became = [
  ['kept', '完成湖底清淤40万立方米'],
  ['reworded', '水质优良天数的比例要达到90%以上'],
  ['weakened', '新建雨水调蓄池4座'],
  ['dropped', '入湖河道断面达标率不低于95%'],
  ['new', '新建望月湖水文科普馆1座'],
] as const

export async function versionsShow(
  visitor: Visitor,
  plan: string,
  commitment: string,
): Promise<void> {
  const { page, t, open } = visitor
  await open(`/plans/${plan}/versions`)
  await noteFaults(visitor)
  for (const [relation, words] of became) {
    const row = page.locator('tr').filter({ hasText: words })
    assert.match(
      await row.first().innerText(),
      new RegExp(t(`public.plan.relation.${relation}`)),
      words,
    )
  }
  await open(`/commitments/${commitment}`)
  assert.match(await page.locator('main').innerText(), /→ 40\.0%/)
}
