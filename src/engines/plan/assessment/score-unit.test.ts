import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decimal } from '../arithmetic/quantity.ts'
import { type Formula, pointsOf } from './formula.ts'
import { gainsOf } from './gains.ts'
import { ranksOf } from './ranks.ts'
import type { SheetContent, SheetItem } from './score-sheet.ts'
import { scoreUnit } from './score-unit.ts'
import type { InputName, UnitInput } from './unit-input.ts'

const gaps = { unknown: 'leave-out', none: 'leave-out' } as const
const share: Formula = { type: 'share', weight: '60', ...gaps }
const decline: Formula = { type: 'decline', weight: '40', limit: '90', ...gaps }
const deduct: Formula = { type: 'deduct', per: '1.5', every: 10, cap: '4' }
const add: Formula = { type: 'add', per: '2', every: 1, cap: '3' }

function input(name: InputName, value: string, known: number, of = known): UnitInput {
  const least = known === 0 ? null : decimal(value).lt(known) ? '0' : '1'
  return { name, value, known, of, least, entries: [] }
}

function sheetOf(...formulas: readonly (readonly [InputName, Formula])[]): SheetContent {
  const items = formulas.map(
    ([name, formula], i): SheetItem => ({
      id: `i${i + 1}`,
      title: { zh: name, en: name },
      input: name,
      formula,
      source: '自定',
    }),
  )
  return {
    title: { zh: '表', en: 'Sheet' },
    basis: { zh: '文', en: 'Document' },
    from: '2026-01-01',
    items,
    groups: [],
    deductionCap: '5',
    bonusCap: '2.5',
    coverageFloor: '0.6',
    objectionDays: 5,
  }
}

describe('the formulas', () => {
  test('a share is weight × value ÷ number, to four decimals, half up', () => {
    assert.equal(pointsOf(share, input('progress', '2', 3)), '40')
    assert.equal(pointsOf({ ...share, weight: '1' }, input('progress', '2', 3)), '0.6667')
    assert.equal(pointsOf({ ...share, weight: '0.0001' }, input('progress', '1', 2)), '0.0001')
  })

  test('what is not known is left out or counts as nothing, as the sheet says', () => {
    const half = input('progress', '2', 2, 4)
    assert.equal(pointsOf(share, half), '60')
    assert.equal(pointsOf({ ...share, unknown: 'zero' }, half), '30')
    assert.equal(pointsOf({ ...decline, unknown: 'zero' }, input('silence-days', '0', 1, 2)), '20')
  })

  test('where there is nothing to assess, the item is left out or full, as the sheet says', () => {
    const none = input('challenges-answered', '0', 0)
    assert.equal(pointsOf(share, none), null)
    assert.equal(pointsOf({ ...share, none: 'full' }, none), '60')
    assert.equal(pointsOf(share, input('progress', '0', 0, 3)), null)
  })

  test('a decline loses in step with the value for each, and nothing below zero', () => {
    assert.equal(pointsOf(decline, input('silence-days', '90', 2)), '20')
    assert.equal(pointsOf(decline, input('silence-days', '900', 2)), '0')
  })

  test('deductions and bonuses count full times only, up to their cap', () => {
    assert.equal(pointsOf(deduct, input('cases-talked', '9', 9)), '0')
    assert.equal(pointsOf(deduct, input('cases-talked', '29', 29)), '-3')
    assert.equal(pointsOf(deduct, input('cases-talked', '99', 99)), '-4')
    assert.equal(pointsOf(add, input('awards', '5', 5)), '3')
  })

  test('never leave the span from nothing to the weight', () => {
    const counts = fc.integer({ min: 0, max: 500 })
    const rule = fc.constantFrom('leave-out' as const, 'zero' as const)
    fc.assert(
      fc.property(counts, counts, counts, rule, (value, known, more, unknown) => {
        for (const formula of [share, decline]) {
          const points = pointsOf(
            { ...formula, unknown },
            input('progress', String(value), known, known + more),
          )
          if (points === null) continue
          assert.ok(decimal(points).gte(0) && decimal(points).lte('60'))
        }
      }),
    )
  })
})

describe('a unit’s score', () => {
  const sheet = sheetOf(
    ['progress', share],
    ['silence-days', decline],
    ['cases-talked', deduct],
    ['awards', add],
  )
  const inputs = [
    input('progress', '7.25', 9, 10),
    input('silence-days', '45', 10),
    input('cases-talked', '10', 10),
    input('awards', '1', 1),
  ]

  test('adds the items, takes deductions off, adds bonuses, and shows its coverage', () => {
    assert.deepEqual(scoreUnit(sheet, inputs), {
      lines: [
        { item: 'i1', points: '48.3333' },
        { item: 'i2', points: '38' },
        { item: 'i3', points: '-1.5' },
        { item: 'i4', points: '2' },
      ],
      base: '86.33',
      deductions: '1.5',
      bonuses: '2',
      total: '86.83',
      // 60 × 9 ÷ 10 + 40 of 100.
      coverage: '0.94',
    })
  })

  test('carries the others up to 100 where an item is left out', () => {
    const nothing = inputs.with(0, input('progress', '0', 0, 10))
    const { base, coverage } = scoreUnit(sheet, nothing)
    // 38 of 40, carried up; and only four tenths are known.
    assert.deepEqual([base, coverage], ['95', '0.4'])
  })

  test('has no total where nothing could be reckoned: unknown is never zero', () => {
    const blank = [...inputs.slice(2), input('progress', '0', 0, 3), input('silence-days', '0', 0)]
    const { base, total, coverage } = scoreUnit(sheet, blank)
    assert.deepEqual([base, total, coverage], [null, null, '0'])
  })

  test('caps all deductions and all bonuses together, and never falls below nothing', () => {
    const both = sheetOf(
      ['progress', { ...share, weight: '100' }],
      ['cases-talked', { ...deduct, cap: '99' }],
      ['cases-reminded', { ...deduct, cap: '99' }],
    )
    const poor = [
      input('progress', '0', 4),
      input('cases-talked', '90', 90),
      input('cases-reminded', '90', 90),
    ]
    const { deductions, total } = scoreUnit(both, poor)
    assert.deepEqual([deductions, total], ['5', '0'])
  })

  test('says what one more would gain, as reckoning it anew does', () => {
    const gains = gainsOf(sheet, inputs)
    const anew = scoreUnit(sheet, inputs.with(0, input('progress', '8.25', 10)))
    assert.equal(gains[0]?.by, 'one-known')
    assert.equal(
      gains[0]?.points,
      decimal(anew.total ?? '0')
        .minus('86.83')
        .toFixed(),
    )
    assert.deepEqual(
      gains.map(({ item, by, points }) => `${item} ${by} ${points}`),
      // One case fewer saves 1.5; an award more is capped at 2.5 in all, of which 2 are used.
      ['i1 one-known 1.17', 'i2 one-less 0.05', 'i3 one-less 1.5', 'i4 one-more 0.5'],
    )
  })

  test('is what every gain is reckoned from: none ever lowers it', () => {
    const upTo = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(upTo(20), upTo(900), upTo(60), upTo(4), (done, days, cases, awards) => {
        const given = [
          input('progress', String(done), 20),
          input('silence-days', String(days), 20),
          input('cases-talked', String(cases), cases),
          input('awards', String(awards), awards),
        ]
        for (const { points } of gainsOf(sheet, given)) assert.ok(decimal(points).gte(0))
      }),
    )
  })
})

describe('ranks', () => {
  const of = (organ: string, total: string | null, coverage = '1', group = 'a') => ({
    organ,
    total,
    coverage,
    group,
  })

  test('are only among comparable units, and show ties as ties', () => {
    const ranks = ranksOf(
      [of('a', '90'), of('b', '80.50'), of('c', '80.5'), of('d', '70'), of('e', '99', '1', 'b')],
      '0.6',
    )
    assert.deepEqual(
      [...ranks].map(([organ, { place, tied }]) => `${organ} ${place}${tied ? ' tied' : ''}`),
      ['a 1', 'b 2 tied', 'c 2 tied', 'd 4', 'e 1'],
    )
  })

  test('are not given where too little is known, or nothing', () => {
    const ranks = ranksOf([of('a', '90', '0.59'), of('b', null), of('c', '50', '0.6')], '0.6')
    assert.deepEqual([...ranks.keys()], ['c'])
  })
})
