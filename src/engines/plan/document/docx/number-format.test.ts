import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chineseNumeral, formatNumber } from './number-format.ts'

test('Chinese numerals are written as headings write them', () => {
  const written = {
    1: '一',
    10: '十',
    12: '十二',
    20: '二十',
    99: '九十九',
    100: '一百',
    105: '一百零五',
    112: '一百一十二',
  }
  for (const [number, text] of Object.entries(written))
    assert.equal(chineseNumeral(Number(number)), text)
})

test('each format has its numerals', () => {
  const third = {
    decimal: '3',
    decimalZero: '03',
    decimalFullWidth: '３',
    decimalEnclosedCircle: '③',
    chineseCounting: '三',
    lowerLetter: 'c',
    upperLetter: 'C',
    lowerRoman: 'iii',
    upperRoman: 'III',
    bullet: '',
  }
  for (const [format, text] of Object.entries(third)) assert.equal(formatNumber(3, format), text)
  assert.equal(formatNumber(28, 'lowerLetter'), 'bb')
  assert.equal(formatNumber(1994, 'upperRoman'), 'MCMXCIV')
})

test('a format that is not known gives no number', () => {
  assert.equal(formatNumber(1, 'hebrew1'), null)
})
