import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanSection } from '../../../engines/plan/reading/plan-reading.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { blocksOf, headingEnd } from './plan-blocks.ts'

function section(text: string, label: string, title: string): PlanSection {
  const start = text.indexOf(label)
  return { id: label, level: 1, label, title, start, end: text.length }
}

function promise(text: string, words: string): CommitmentView {
  const start = text.indexOf(words)
  const wording = { start, end: start + words.length, text: words }
  return { id: words, wording } as unknown as CommitmentView
}

/** Blocks as short words: `# title`, and paragraphs with promises in brackets. */
function told(
  text: string,
  sections: readonly PlanSection[],
  promises: readonly CommitmentView[],
): string[] {
  return blocksOf(text, sections, promises).map((block) =>
    block.type === 'heading'
      ? `# ${block.section.title}`
      : block.parts
          .map((part) => ('told' in part ? part.told : `[${part.commitment.wording.text}]`))
          .join(''),
  )
}

test('a promise stands in its paragraph, between what is only told', () => {
  const text = '第一章 创新\n已有二十家。培育40家。还要更多。\n下一段。'
  const blocks = told(text, [section(text, '第一章', '创新')], [promise(text, '培育40家。')])
  assert.deepEqual(blocks, ['# 创新', '已有二十家。[培育40家。]还要更多。', '下一段。'])
})

test('a heading that runs into its paragraph ends where its title does', () => {
  const text = '1．完善制度。继续开展试点。'
  assert.equal(headingEnd(text, section(text, '1．', '完善制度')), '1．完善制度。'.length)
})

test('two full-width spaces begin a new paragraph', () => {
  assert.deepEqual(told('第一段。　　第二段。', [], []), ['第一段。', '第二段。'])
})

test('a promise that fills several lines of a table is not torn apart', () => {
  const row = '6. 研发投入（%）\n3.64\n≥4.2\n约束性'
  const text = `指标名称\n2025年\n属性\n${row}\n后文。`
  assert.deepEqual(told(text, [], [promise(text, row)]), [
    '指标名称 · 2025年 · 属性',
    `[${row}]`,
    '后文。',
  ])
})

test('the words of all blocks together are the whole text', () => {
  const text = '序。\n第一章 创新\n培育40家。建成一所。\n完。'
  const blocks = told(text, [section(text, '第一章', '创新')], [promise(text, '培育40家。')])
  assert.equal(blocks.join('').replace(/[#[\]\s]|第一章/g, ''), '序。创新培育40家。建成一所。完。')
})
