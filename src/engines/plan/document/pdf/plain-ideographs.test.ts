import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainIdeographs } from './plain-ideographs.ts'

test('radicals and compatibility forms become the ideographs they stand for', () => {
  assert.equal(plainIdeographs('第⼆章 ⺠⽣：⻓远⾦融，⻄部'), '第二章 民生：长远金融，西部')
})

test('full-width figures and marks stay as printed', () => {
  const text = '参保率９５％，“十五五”（２０３０年）'
  assert.equal(plainIdeographs(text), text)
})

test('each radical of the table becomes one ideograph of the ordinary block', () => {
  for (let code = 0x2e80; code <= 0x2fd5; code++) {
    const plain = plainIdeographs(String.fromCharCode(code))
    assert.equal(plain.length, 1)
    if (code >= 0x2f00) assert.match(plain, /[\u4e00-\u9fff]/)
  }
})
