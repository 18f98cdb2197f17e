import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fixtureBomb, fixtureDocx, paragraph } from '../engines/plan/document/document-fixtures.ts'

const directory = mkdtempSync(join(tmpdir(), 'gangmu-cli-'))
after(() => rmSync(directory, { recursive: true }))

/** Runs `gangmu read …` or `gangmu align …` as its own process, with a Chinese terminal. */
function gangmu(command: 'read' | 'align', ...args: string[]) {
  const url = new URL(`./${command}.ts`, import.meta.url).href
  const script = `import { ${command} } from ${JSON.stringify(url)}\nprocess.exit(await ${command}(process.argv.slice(2)))`
  const tsx = import.meta.resolve('tsx')
  const node = ['--import', tsx, file(`${command}.mjs`, script), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, node, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    maxBuffer: 1 << 26,
  })
  return { status, stdout, stderr }
}

function file(name: string, content: string | Buffer): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

const plan =
  '云溪市养老规划\n第一章 服务体系\n到2030年，养老床位达到5000张。\n建立健全长期照护制度。\n'

test('a reading is printed as JSON whose quotes stand in the text', () => {
  const { status, stdout } = gangmu('read', file('plan.txt', plan), '--json')
  const reading = JSON.parse(stdout)
  assert.equal(status, 0)
  assert.equal(reading.title, '云溪市养老规划')
  assert.ok(reading.figures.length > 0)
  for (const { start, end, quote } of reading.figures) assert.equal(plan.slice(start, end), quote)
})

test('a summary speaks Chinese, or English where asked', () => {
  const path = file('plan.docx', fixtureDocx(plan.split('\n').map(paragraph).join('')))
  const chinese = gangmu('read', path)
  assert.equal(chinese.status, 0)
  assert.match(chinese.stdout, /^云溪市养老规划\n/)
  assert.match(chinese.stdout, /章节 1 个，其中一级 1 个/)
  assert.match(chinese.stdout, /养老床位 5000张 · 2030 年/)
  assert.match(gangmu('read', path, '--lang', 'en').stdout, /1 sections, 1 of the first level/)
})

test('two plans are aligned, as JSON and as a summary', () => {
  const a = file('a.txt', plan)
  const b = file('b.html', '<html><p>建立健全长期照护制度。</p></html>')
  const { pairs } = JSON.parse(gangmu('align', a, b, '--json').stdout)
  const start = plan.indexOf('建立健全')
  assert.deepEqual(pairs, [
    {
      a: { start, end: start + 11 },
      b: { start: 0, end: 11 },
      similarity: 1,
      relation: 'identical',
    },
  ])
  assert.match(gangmu('align', a, b).stdout, /有 1 对：相同 1/)
})

test('a long JSON is printed to its end', () => {
  const sentences = Array.from({ length: 3000 }, (_, i) => `新建社区服务中心${i + 2}家。`)
  const path = file('long.txt', `第一章 总则\n${sentences.join('\n')}`)
  const { stdout } = gangmu('read', path, '--json')
  assert.ok(stdout.length > 200_000)
  JSON.parse(stdout)
})

test('a refused file says why on stderr, in the language asked for, with exit code 1', () => {
  const png = file('plan.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'))
  assert.deepEqual(gangmu('read', png), {
    status: 1,
    stdout: '',
    stderr: '“plan.txt”不是文本文件，看不出是规划文稿。\n',
  })
  const bomb = file('a.docx', fixtureBomb('word/document.xml', Buffer.alloc(80 * 1024 * 1024)))
  assert.match(gangmu('align', bomb, bomb, '--lang', 'en').stderr, /^“a.docx” is not opened/)
})

test('a file of 500 MB is refused at once, without being read', () => {
  const path = file('big.txt', '')
  truncateSync(path, 500 * 1024 * 1024)
  const startedMs = performance.now()
  const { status, stderr } = gangmu('read', path)
  assert.equal(status, 1)
  assert.match(stderr, /524288000 字节，超过 52428800 字节的上限/)
  assert.ok(performance.now() - startedMs < 3000)
})

test('a file that is not there, and a folder, are refused', () => {
  assert.match(gangmu('read', join(directory, 'none.txt')).stderr, /没有“none.txt”这个文件/)
  assert.match(gangmu('read', directory).stderr, /不是文件/)
})

test('wrong arguments show the usage, with exit code 2', () => {
  const path = file('plan.txt', plan)
  for (const args of [[], [path, path], [path, '--xml'], [path, '--lang', 'fr']]) {
    const { status, stdout, stderr } = gangmu('read', ...args)
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, /^用法：gangmu read/)
  }
  assert.equal(gangmu('align', path).status, 2)
})
