import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlToText } from './html-to-text.ts'

const read = (html: string) => htmlToText(html, 'a.html')

test('blocks are lines, inline marks are not', () => {
  assert.equal(
    read('<h1>总则</h1><p>到<b>2030</b>年<br>建成</p><div>完。</div>'),
    '总则\n到2030年\n建成\n完。',
  )
})

test('scripts, styles, menus and what is hidden are no part of the document', () => {
  const html = `<head><title>网站</title></head><nav>首页</nav><script>if (1 < 2) alert("</p>")</script>
    <style>p{}</style><p>正文</p><p hidden>密</p><p style="display: none">密</p><template>密</template><footer>备案</footer>`
  assert.equal(read(html), '正文')
})

test('entities are decoded once', () => {
  assert.equal(read('<p>A&amp;B &lt;5% &#31185;&#x6280; &amp;lt;</p>'), 'A&B <5% 科技 &lt;')
})

test('a cell is a line, a cell of several lines too', () => {
  const table =
    '<table><tr><th>指标<th>目标</tr><tr><td><p>床位</p><p>（张）</p></td><td>5000</td></tr></table>'
  assert.equal(read(`前${table}后`), '前\n\n指标\n目标\n\n床位（张）\n5000\n\n后')
})

test('a table used to lay out a page does not melt its paragraphs together', () => {
  const page =
    '<table><tr><td>菜单</td><td><p>第一段。</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>'
  assert.equal(read(page), '菜单\n第一段。\n\na\nb')
})

test('lines of preformatted text stay', () => {
  assert.equal(read('<pre>第一章\n  总则</pre>'), '第一章\n总则')
})

test('an endless attribute is read in time', () => {
  const startedMs = performance.now()
  assert.equal(read(`<p title="${'<'.repeat(1_000_000)}">文`), '文')
  assert.equal(read('<p>段</p>'.repeat(100_000)).length, 199_999)
  assert.ok(performance.now() - startedMs < 2000)
})

test('elements nested without end are refused at once', () => {
  const startedMs = performance.now()
  assert.throws(() => read('<div>'.repeat(1_000_000)), { message: 'document.unreadable' })
  assert.ok(performance.now() - startedMs < 1000)
})
