import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentText as english } from '../../../text/en/document.ts'
import { documentText as chinese } from '../../../text/zh-CN/document.ts'
import { documentWarnings, refuseDocument } from './refusals.ts'

test('each refusal and warning has its text in both languages, and no text is left over', () => {
  const codes = [...refuseDocument.codes, ...documentWarnings].toSorted()
  assert.deepEqual(Object.keys(chinese).toSorted(), codes)
  assert.deepEqual(Object.keys(english).toSorted(), codes)
})
