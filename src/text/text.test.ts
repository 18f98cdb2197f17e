import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './en.ts'
import { fill, placeholdersIn } from './fill.ts'
import { languages, parseLanguage } from './language.ts'
import { flatten, hasRefusalText, translate } from './translate.ts'
import { zhCN } from './zh-CN.ts'

const chinese = flatten({ pages: zhCN.pages, refusals: zhCN.refusals })
const english = flatten({ pages: en.pages, refusals: en.refusals })

/** The keys whose placeholders differ between two languages. */
function unequalPlaceholders(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...a.keys()].filter(
    (key) => String(placeholdersIn(a.get(key) ?? '')) !== String(placeholdersIn(b.get(key) ?? '')),
  )
}

test('both languages have the same keys', () => {
  assert.deepEqual([...english.keys()].toSorted(), [...chinese.keys()].toSorted())
})

test('a placeholder of one language is a placeholder of the other', () => {
  assert.deepEqual(unequalPlaceholders(chinese, english), [])
})

test('a placeholder missing in one language is found', () => {
  const zh = new Map([['a', '{name} 有 {count} 项']])
  assert.deepEqual(unequalPlaceholders(zh, new Map([['a', '{name} has some']])), ['a'])
})

test('no text is empty, and no English text is left in Chinese', () => {
  for (const [key, text] of [...chinese, ...english]) assert.notEqual(text.trim(), '', key)
  const untranslated = [...english].filter(
    ([key, text]) => /[\u4e00-\u9fff]/.test(text) && !key.startsWith('pages.site.language.'),
  )
  assert.deepEqual(untranslated, [])
})

test('a text is found by its dotted path and takes its values', () => {
  assert.equal(translate('zh-CN')('plan.state.late'), '落后')
  assert.equal(
    translate('en')('plan.note.lead', { unit: 'Finance Bureau' }),
    'Lead: Finance Bureau',
  )
})

test('the compiler refuses an unknown key, a missing value and a value that has no place', () => {
  const t = translate('en')
  // @ts-expect-error there is no such key
  t('plan.state.nowhere')
  // @ts-expect-error the unit is missing
  t('plan.note.lead')
  // @ts-expect-error there is no placeholder `name`
  t('plan.note.lead', { unit: 'a', name: 'b' })
})

test('a value is put in as it is, braces and dollar signs too', () => {
  assert.equal(fill('{a} and {b}', { a: '$&{b}', b: 2 }), '$&{b} and 2')
})

test('a refusal without a text still says its code', () => {
  assert.equal(hasRefusalText('nobody.wrote-this'), false)
  assert.equal(hasRefusalText('toString'), false)
  for (const language of languages)
    assert.match(translate(language).refusal('nobody.wrote-this'), /nobody\.wrote-this/)
})

test('a refusal takes its values', () => {
  assert.equal(translate('zh-CN').refusal('upload.too-many', { limit: 10 }), '一次最多 10 个文件。')
})

test('only the two languages are languages', () => {
  assert.equal(parseLanguage('en'), 'en')
  assert.equal(parseLanguage('fr'), undefined)
  assert.equal(parseLanguage(undefined), undefined)
})
