import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../../text/language.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { Layout } from './layout.tsx'
import { pagesShown, Pagination } from './pagination.tsx'
import { elementsOf, find, flaws, htmlOf, siteForTest } from './test-site.ts'

const citizen = { person: 'person.wang', name: { zh: '王小满', en: 'Wang Xiaoman' }, post: null }
const journal = { chain: '990100', size: 48211, root: '4e22', at: '2026-11-22T02:30:00.000Z' }

test('the frame is sound HTML in both languages, for visitors and for those signed in', async () => {
  for (const language of languages)
    for (const changes of [{}, { user: citizen, journal }, { sample: false }]) {
      const site = siteForTest(language, changes)
      const elements = await elementsOf(<Layout site={site} title="x" door="plan" />)
      assert.deepEqual(flaws(elements), [])
      assert.equal(find(elements, 'html').attributes['lang'], language)
      assert.equal(elements.filter(({ name }) => name === 'main').length, 1)
    }
})

test('the first thing on a page leads to its content', async () => {
  const elements = await elementsOf(<Layout site={siteForTest()} title="x" />)
  const skip = find(elements, 'a')
  assert.equal(skip.attributes['href'], '#main')
  assert.equal(find(elements, 'main').attributes['id'], 'main')
})

test('the doctype comes first', async () => {
  assert.match(await htmlOf(<Layout site={siteForTest()} title="x" />), /^<!doctype html><html/)
})

test('the language switch keeps the page and speaks the other language', async () => {
  const elements = await elementsOf(<Layout site={siteForTest()} title="x" />)
  const link = find(elements, 'a', { hreflang: 'en' })
  assert.equal(link.attributes['href'], '/plan?section=3&lang=en')
  assert.equal(link.attributes['lang'], 'en')
})

test('the door of the page is marked, and only that one', async () => {
  const elements = await elementsOf(<Layout site={siteForTest()} title="x" door="record" />)
  const current = elements.filter(({ attributes }) => attributes['aria-current'])
  assert.deepEqual(
    current.map(({ attributes }) => attributes['href']),
    ['/record'],
  )
})

test('an invented city says so on every page, a real one never', async () => {
  const aside = async (sample: boolean) =>
    (await elementsOf(<Layout site={siteForTest('zh-CN', { sample })} title="x" />)).filter(
      ({ name }) => name === 'aside',
    ).length
  assert.deepEqual([await aside(true), await aside(false)], [1, 0])
})

test('a page that only shows something does not ask for a form token', async () => {
  const site = siteForTest()
  Object.defineProperty(site, 'csrf', { get: () => assert.fail('the token was read') })
  await htmlOf(<Layout site={site} title="x" />)
})

test('the sign-out form carries the token', async () => {
  const site = siteForTest('en', { user: citizen })
  const elements = await elementsOf(<Layout site={site} title="x" />)
  assert.equal(find(elements, 'form').attributes['action'], '/sign-out')
  const token = find(elements, 'input', { type: 'hidden', name: 'csrf' })
  assert.equal(token.attributes['value'], 'token-of-this-session')
})

test('a form that was refused says so in the title', async () => {
  const elements = await elementsOf(<Layout site={siteForTest()} title="报告" hasErrors />)
  assert.equal(find(elements, 'title').text, '错误：报告 · 纲目')
})

test('what a person wrote is text and never HTML', async () => {
  const html = await htmlOf(<Layout site={siteForTest()} title={'<script>alert("1")</script>'} />)
  assert.doesNotMatch(html, /<script>alert/)
})

test('the breadcrumb ends with the page itself, which is no link', async () => {
  const crumbs = [{ label: '单位', href: '/units' }, { label: '市科技局' }]
  const elements = await elementsOf(<Breadcrumb t={siteForTest().t} crumbs={crumbs} />)
  assert.equal(find(elements, 'span', { 'aria-current': 'page' }).text, '市科技局')
})

test('pagination shows the ends and the neighbours, and no gap of a single page', () => {
  assert.deepEqual(pagesShown(6, 20), [1, 'gap', 5, 6, 7, 'gap', 20])
  assert.deepEqual(pagesShown(1, 3), [1, 2, 3])
  assert.deepEqual(pagesShown(4, 20), [1, 2, 3, 4, 5, 'gap', 20])
  assert.deepEqual(pagesShown(20, 20), [1, 'gap', 19, 20])
})

test('one page needs no pagination', () => {
  const { t } = siteForTest()
  assert.equal(Pagination({ t, page: 1, pages: 1, hrefOf: String }), null)
})
