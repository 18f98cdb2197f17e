import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { languages } from '../../text/language.ts'
import { Chips } from './chips.tsx'
import { DataTable } from './data-table.tsx'
import { FactRow } from './fact-row.tsx'
import { svgPercent } from './percent.ts'
import { PlanOutline } from './plan-outline.tsx'
import { PlanPassage } from './plan-passage.tsx'
import { ReceiptBox, shortDigest } from './receipt-box.tsx'
import type { Series } from './series.ts'
import { SeriesChart } from './series-chart.tsx'
import { dayOf, niceTicks, seriesScale } from './series-scale.ts'
import { StateBar, type StateCounts, StateLegend } from './state-bar.tsx'
import { elementsOf, find, flaws, siteForTest } from './test-site.ts'
import { Timeline } from './timeline.tsx'
import { commitmentStates, toneOf } from './tone.ts'
import { Track } from './track.tsx'

const { t } = siteForTest()

function counts(changes: Partial<StateCounts> = {}): StateCounts {
  const none = Object.fromEntries(commitmentStates.map((state) => [state, 0])) as StateCounts
  return { ...none, ...changes }
}

const series: Series = {
  title: '国家级、省级孵化器',
  unit: '家',
  baseline: { on: '2025-12-31', value: '22' },
  reported: [
    { on: '2026-06-30', value: '23' },
    { on: '2026-10-12', value: '26' },
  ],
  interim: [{ on: '2027-12-31', value: '30' }],
  target: { on: '2030-12-31', value: '40' },
  targetText: '≥ 40 家',
  steps: true,
}

test('a bar says in words what it shows in colour', async () => {
  const bar = <StateBar t={t} counts={counts({ done: 31, 'on-track': 118, late: 12 })} />
  const elements = await elementsOf(bar)
  const label = find(elements, 'svg', { role: 'img' }).attributes['aria-label'] ?? ''
  assert.match(label, /161 项承诺/)
  assert.match(label, /完成 31/)
  assert.match(label, /落后 12/)
  assert.deepEqual(flaws(elements), [])
})

test('the parts of a bar lie end to end and fill it, whatever the counts', () => {
  const some = fc.tuple(...commitmentStates.map(() => fc.nat(500)))
  return fc.assert(
    fc.asyncProperty(some, async (numbers) => {
      const given = counts(Object.fromEntries(commitmentStates.map((s, i) => [s, numbers[i] ?? 0])))
      const elements = await elementsOf(<StateBar t={t} counts={given} />)
      const rects = elements.filter(({ name }) => name === 'rect')
      let end = 0
      for (const { attributes } of rects) {
        assert.ok(Math.abs(Number.parseFloat(attributes['x'] ?? '0') - end) < 0.05)
        end += Number.parseFloat(attributes['width'] ?? '')
      }
      assert.ok(Math.abs(end - 100) < 0.1)
    }),
  )
})

test('the legend gives every state that occurs its shape and its word', async () => {
  const elements = await elementsOf(<StateLegend t={t} counts={counts({ late: 3, unowned: 2 })} />)
  const marks = elements.filter(({ attributes }) => attributes['class']?.startsWith('mark'))
  assert.ok(marks.some(({ text }) => text === '落后 3'))
  for (const { attributes } of marks) assert.match(attributes['class'] ?? '', /^mark [a-z]+$/)
})

test('each state has a tone', () => {
  for (const state of commitmentStates) assert.ok(toneOf(state))
})

test('a track says progress and pace; unknown progress is never drawn as zero', async () => {
  const known = await elementsOf(<Track t={t} tone="risk" progress={0.223} pace={0.4} />)
  assert.equal(find(known, 'svg').attributes['aria-label'], '进度 22.3%，应有进度 40%')
  assert.equal(find(known, 'rect', { class: 'value' }).attributes['width'], '22.3%')
  const unknown = await elementsOf(<Track t={t} tone="idle" progress={null} pace={0.4} />)
  assert.match(find(unknown, 'svg').attributes['aria-label'] ?? '', /未知/)
  assert.throws(() => find(unknown, 'rect', { class: 'value' }))
})

test('a track never leaves its rail, and still says the true figure', async () => {
  const beyond = await elementsOf(<Track t={t} tone="done" progress={1.4} pace={null} />)
  assert.equal(find(beyond, 'rect', { class: 'value' }).attributes['width'], '100%')
  assert.match(find(beyond, 'svg').attributes['aria-label'] ?? '', /140%/)
  assert.deepEqual([svgPercent(-0.2), svgPercent(1 / 3)], ['0%', '33.33%'])
})

test('a chart has a caption, a name and the same figures as a table', async () => {
  for (const language of languages) {
    const chart = <SeriesChart t={siteForTest(language).t} series={series} />
    const elements = await elementsOf(chart)
    assert.deepEqual(flaws(elements), [])
    assert.ok(find(elements, 'figcaption').text.includes(series.title))
    assert.equal(elements.filter(({ name }) => name === 'tr').length, 1 + 5)
    const cells = elements.filter(({ name }) => name === 'td').map(({ text }) => text)
    for (const value of ['22 家', '23 家', '26 家', '30 家', '40 家'])
      assert.ok(cells.includes(value))
  }
})

test('a chart without any value is still sound and says so', async () => {
  const empty = { ...series, baseline: null, reported: [], interim: [] }
  const elements = await elementsOf(<SeriesChart t={t} series={empty} />)
  assert.deepEqual(flaws(elements), [])
  assert.match(find(elements, 'svg').attributes['aria-label'] ?? '', /还没有核验过的数值/)
})

test('every point lies inside the plot, whatever the values', () => {
  const area = { left: 10, right: 90, top: 5, bottom: 50 }
  const point = fc.record({
    day: fc.integer({ min: 0, max: 40_000 }),
    value: fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const scale = seriesScale(points, area)
      for (const { day, value } of points) {
        assert.ok(scale.x(day) >= area.left - 1e-6 && scale.x(day) <= area.right + 1e-6)
        assert.ok(scale.y(value) >= area.top - 1e-6 && scale.y(value) <= area.bottom + 1e-6)
      }
    }),
  )
})

test('values that differ by next to nothing are drawn as one level, not as a cliff', () => {
  const area = { left: 0, right: 100, top: 0, bottom: 50 }
  for (const [a, b] of [
    [-5e-324, 5e-324],
    [1e9, 1e9 + 1e-6],
    [40, 40],
    [1e17, 1e17],
  ] as const) {
    const scale = seriesScale(
      [a, b].map((value, day) => ({ day, value })),
      area,
    )
    assert.ok(Math.abs(scale.y(a) - scale.y(b)) < 0.5, `${a} and ${b}`)
    assert.ok(scale.valueTicks.length >= 2 && scale.valueTicks.length <= 10)
  }
})

test('the values on the axis are round', () => {
  assert.deepEqual(niceTicks([22, 40]), [0, 10, 20, 30, 40])
  assert.deepEqual(niceTicks([0.1, 0.3]), [0, 0.1, 0.2, 0.3])
  assert.deepEqual(niceTicks([-33, -6]), [-40, -30, -20, -10, 0])
  assert.equal(dayOf('1970-01-02'), 1)
})

test('a table names its columns and rows; on a phone each value carries its heading', async () => {
  const columns = [
    { heading: '承诺', names: true, cell: (row: string) => row },
    { heading: '状态', cell: () => '按期' },
  ]
  const table = <DataTable t={t} caption="牵头的承诺" columns={columns} rows={['甲', '乙']} />
  const elements = await elementsOf(table)
  assert.equal(find(elements, 'caption').text, '牵头的承诺')
  assert.equal(find(elements, 'th', { scope: 'row' }).text, '甲')
  assert.equal(find(elements, 'td').attributes['data-label'], '状态')
  const none = <DataTable t={t} caption="x" columns={columns} rows={[]} />
  assert.equal(find(await elementsOf(none), 'div').text, '没有符合条件的内容')
})

test('a filter is a link, and the one that is on says so', async () => {
  const chips = [
    { label: '全部', href: '?', current: true },
    { label: '需要处理', href: '?f=act', current: false, count: '4' },
  ]
  const elements = await elementsOf(<Chips t={t} chips={chips} />)
  assert.equal(find(elements, 'a', { 'aria-current': 'true' }).text, '全部')
  assert.equal(find(elements, 'a', { href: '?f=act' }).text, '需要处理 4')
})

test('a sentence leads to its note, says its state in words, and plain text is no link', async () => {
  const passage = (
    <PlanPassage
      t={t}
      paragraphs={[
        [
          { type: 'fact', text: '已有二十二家。' },
          { type: 'commitment', id: 'c18', state: 'at-risk', text: '培育40家。' },
        ],
      ]}
      notes={[
        {
          id: 'c18',
          title: '孵化器',
          state: 'at-risk',
          value: '26',
          progress: 0.22,
          pace: 0.4,
          owner: '市科技局',
          body: '配合 南渚区',
        },
      ]}
    />
  )
  const elements = await elementsOf(passage)
  assert.deepEqual(flaws(elements), [])
  const link = find(elements, 'a', { id: 'c18' })
  assert.equal(link.text, '培育40家。（有风险）')
  const note = find(elements, 'div', { id: link.attributes['href']?.slice(1) ?? '' })
  assert.equal(note.text, '配合 南渚区')
  assert.match(find(elements, 'summary').text, /市科技局/)
  assert.equal(elements.filter(({ name }) => name === 'a').length, 1)
})

test('the remaining parts are sound in both languages', async () => {
  for (const language of languages) {
    const site = siteForTest(language)
    const when = { datetime: '2026-10-12', text: '10月12日' }
    const receipt = { chain: '990100', seq: 48207, leaf: 'a'.repeat(64), root: 'b'.repeat(64) }
    const proof = { at: '2026-11-22T02:30:00.000Z', downloadHref: '/r.json', fileName: 'r.json' }
    const items = [{ title: '第一章', href: '#a', current: true, counts: counts({ done: 1 }) }]
    const page = (
      <>
        <FactRow facts={[{ value: '12', label: '天', tone: 'late' }]} />
        <PlanOutline t={site.t} items={[{ title: '全文', href: '#', current: false, items }]} />
        <Timeline t={site.t} happenings={[{ title: '上报', when, state: 'now', by: '市科技局' }]} />
        <ReceiptBox site={site} receipt={{ ...receipt, ...proof }} />
      </>
    )
    assert.deepEqual(flaws(await elementsOf(page)), [])
  }
})

test('a digest is shown by its ends', () => {
  assert.equal(shortDigest('9c1f00000000000b07e'), '9c1f…b07e')
  assert.equal(shortDigest('9c1f'), '9c1f')
})
