import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assetsOf, loadAssets } from './assets.ts'

const budgetBytes = 30 * 1024

test('all style and all islands together stay within the budget of one page', () => {
  const assets = loadAssets()
  const sizes = assets.names.map((name) => assets.at(assets.href(name))?.br.byteLength ?? 0)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(total > 0 && total <= budgetBytes, `${total} bytes`)
})

test('a name changes with its content and only with it', () => {
  const href = (source: string) => assetsOf(new Map([['a.css', source]])).href('a.css')
  assert.equal(href('x'), href('x'))
  assert.notEqual(href('x'), href('y'))
})

test('a page cannot ask for an asset that is not there', () => {
  assert.throws(() => assetsOf(new Map()).href('nothing.js'))
})

test('the style sheet fetches nothing from anywhere', () => {
  const assets = loadAssets()
  const css = Buffer.from(assets.at(assets.href('site.css'))?.plain ?? []).toString()
  assert.doesNotMatch(css, /@import|url\(/)
  assert.equal(css.split('{').length, css.split('}').length)
})
