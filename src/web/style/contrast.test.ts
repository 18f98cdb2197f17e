import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const colours = new Map(
  [...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
    name,
    hex,
  ]),
)

/** Relative luminance of an sRGB colour (WCAG 2.2, definition). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [colours.get(a), colours.get(b)]
    .map((hex) => luminance(hex ?? assert.fail(`there is no colour ${a} or ${b}`)))
    .toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const papers = ['paper', 'card']
const washes = ['done', 'on', 'risk', 'late', 'idle', 'wait', 'celadon'].map((one) => `${one}-wash`)
const inks = [
  'ink',
  'ink-2',
  'ink-3',
  'celadon',
  'celadon-deep',
  'done',
  'on',
  'risk',
  'late',
  'idle',
  'wait',
]

test('every ink can be read on paper and on cards (WCAG 1.4.3: 4.5 to 1)', () => {
  for (const paper of papers)
    for (const ink of inks)
      assert.ok(contrast(ink, paper) >= 4.5, `${ink} on ${paper}: ${contrast(ink, paper)}`)
})

test('text, quiet text, links and states can be read on every wash', () => {
  for (const wash of washes)
    for (const ink of ['ink', 'ink-2', 'celadon', 'late', 'idle'])
      assert.ok(contrast(ink, wash) >= 4.5, `${ink} on ${wash}: ${contrast(ink, wash)}`)
})

test('the edge of what can be typed into is seen (WCAG 1.4.11: 3 to 1)', () => {
  for (const paper of papers) assert.ok(contrast('edge', paper) >= 3, paper)
})

test('black on white is 21 to 1', () => {
  colours.set('black', '#000000').set('white', '#ffffff')
  assert.equal(Math.round(contrast('black', 'white')), 21)
})
