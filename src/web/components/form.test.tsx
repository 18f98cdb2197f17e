import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../../text/language.ts'
import type { Translate } from '../../text/translate.ts'
import { CheckAnswers } from './check-answers.tsx'
import { Checkboxes, Radios } from './choice-field.tsx'
import { civilDateFrom, DateField, datePartsFrom, datePartsOf } from './date-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FileField } from './file-field.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { PostForm } from './post-form.tsx'
import { SearchForm } from './search-form.tsx'
import { SelectField } from './select-field.tsx'
import { elementsOf, find, flaws, htmlOf, siteForTest } from './test-site.ts'
import { TextArea, TextField } from './text-field.tsx'

const choices = [
  { value: 'a', label: '统计数据', hint: '统计部门公布' },
  { value: 'b', label: '文件' },
]

/** A form with one field of each kind, all wrong or all right. */
function Everything({ t, error }: { t: Translate; error?: string }) {
  const shared = { t, hint: '提示', error }
  const names = ['value', 'note', 'kind', 'units', 'unit', 'on', 'file']
  return (
    <PostForm site={siteForTest()} multipart hidden={[['key', 'k1']]}>
      {error && <ErrorSummary t={t} errors={names.map((name) => ({ name, message: error }))} />}
      <TextField {...shared} name="value" label="数值" kind="decimal" unit="家" value="26" />
      <TextArea {...shared} name="note" label="说明" optional value="第一行" />
      <Radios {...shared} name="kind" label="种类" choices={choices} value="b" />
      <Checkboxes {...shared} name="units" label="单位" choices={choices} values={['a']} />
      <SelectField {...shared} name="unit" label="牵头" choices={choices} value="a" />
      <DateField {...shared} name="on" label="日期" value={datePartsOf('2026-03-18')} />
      <FileField {...shared} name="file" label="文件" />
    </PostForm>
  )
}

test('every field is labelled and described, right or wrong, in both languages', async () => {
  for (const language of languages)
    for (const error of [undefined, '请填写']) {
      const { t } = siteForTest(language)
      const page = <Everything t={t} {...(error ? { error } : {})} />
      assert.deepEqual(flaws(await elementsOf(page)), [])
    }
})

test('a form is posted, carries the token and what the person does not see', async () => {
  const elements = await elementsOf(<Everything t={siteForTest().t} />)
  const form = find(elements, 'form').attributes
  assert.equal(form['method'], 'post')
  assert.equal(form['enctype'], 'multipart/form-data')
  const token = find(elements, 'input', { name: 'csrf' })
  assert.equal(token.attributes['value'], 'token-of-this-session')
  assert.equal(find(elements, 'input', { name: 'key' }).attributes['value'], 'k1')
})

test('what was filled in stands in the form again', async () => {
  const elements = await elementsOf(<Everything t={siteForTest().t} />)
  assert.equal(find(elements, 'input', { name: 'value' }).attributes['value'], '26')
  assert.equal(find(elements, 'textarea').text, '第一行')
  assert.ok('checked' in find(elements, 'input', { name: 'kind', value: 'b' }).attributes)
  assert.ok(!('checked' in find(elements, 'input', { name: 'kind', value: 'a' }).attributes))
  assert.ok('checked' in find(elements, 'input', { name: 'units', value: 'a' }).attributes)
  assert.ok('selected' in find(elements, 'option', { value: 'a' }).attributes)
  assert.equal(find(elements, 'input', { name: 'on-month' }).attributes['value'], '3')
})

test('an error is tied to its field, and the summary leads there', async () => {
  const elements = await elementsOf(<Everything t={siteForTest().t} error="请填写" />)
  const input = find(elements, 'input', { name: 'value' }).attributes
  assert.equal(input['aria-invalid'], 'true')
  assert.equal(input['aria-describedby'], 'value-hint value-error')
  const ids = new Set(elements.map(({ attributes }) => attributes['id']))
  const links = elements.filter(({ attributes }) => attributes['href']?.startsWith('#'))
  assert.equal(links.length, 7)
  for (const { attributes } of links) assert.ok(ids.has(attributes['href']?.slice(1)))
  assert.equal(find(elements, 'div', { class: 'error-summary' }).attributes['role'], 'alert')
})

test('several controls that are one question stand under one legend', async () => {
  const { t } = siteForTest()
  const elements = await elementsOf(<DateField t={t} name="on" label="哪一天" />)
  assert.equal(find(elements, 'legend').text, '哪一天')
  assert.equal(elements.filter(({ name }) => name === 'label').length, 3)
})

test('the boxes of a date stand as the language writes a date', async () => {
  const order = async (language: (typeof languages)[number]) =>
    (await elementsOf(<DateField t={siteForTest(language).t} name="on" label="x" />))
      .filter(({ name }) => name === 'input')
      .map(({ attributes }) => attributes['name'])
  assert.deepEqual(await order('zh-CN'), ['on-year', 'on-month', 'on-day'])
  assert.deepEqual(await order('en'), ['on-day', 'on-month', 'on-year'])
})

test('three boxes are a date where the calendar has it', () => {
  const date = (year: string, month: string, day: string) => civilDateFrom({ year, month, day })
  assert.equal(date('2028', '2', '29'), '2028-02-29')
  assert.equal(date('２０２６', '３', '１８'), '2026-03-18')
  for (const [year, month, day] of [
    ['2026', '2', '29'],
    ['2026', '13', '1'],
    ['26', '3', '18'],
    ['2026', '', '18'],
    ['2026', '3', '-8'],
    ['2026', '3', '1e1'],
  ] as const)
    assert.equal(date(year, month, day), undefined, `${year}-${month}-${day}`)
  const form = { 'on-year': ' 2026 ', 'on-month': '3', 'on-day': '18' }
  assert.equal(civilDateFrom(datePartsFrom(form, 'on')), '2026-03-18')
})

test('nothing wrong, no error summary', () => {
  assert.equal(ErrorSummary({ t: siteForTest().t, errors: [] }), null)
})

test('what a person typed stays inside its field', async () => {
  const { t } = siteForTest()
  const evil = '"></textarea><script>alert(1)</script>'
  const page = (
    <>
      <TextField t={t} name="a" label={evil} value={evil} error={evil} />
      <TextArea t={t} name="b" label="b" value={evil} />
    </>
  )
  assert.doesNotMatch(await htmlOf(page), /<script/)
})

test('a change link says what it changes', async () => {
  const { t } = siteForTest('en')
  const answers = [{ question: 'Latest value', answer: '26', changeHref: '/a' }]
  const elements = await elementsOf(<CheckAnswers t={t} answers={answers} />)
  assert.deepEqual(flaws(elements), [])
  assert.equal(find(elements, 'a').attributes['aria-label'], 'Change Latest value')
})

test('success is read out at once, a note about the page is not', async () => {
  const { t } = siteForTest()
  const role = async (kind: 'success' | 'important') =>
    find(await elementsOf(<NotificationBanner t={t} kind={kind} title="x" />), 'div').attributes
  assert.equal((await role('success'))['role'], 'alert')
  assert.equal((await role('important'))['role'], 'region')
})

test('searching is a plain GET, and its box has a name', async () => {
  const { t } = siteForTest()
  const elements = await elementsOf(<SearchForm t={t} action="/search" placeholder="想查什么？" />)
  assert.deepEqual(flaws(elements), [])
  assert.equal(find(elements, 'form').attributes['method'], 'get')
})
