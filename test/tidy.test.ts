// The house rules, executed: where imports may go, how large things may be, which names and words are used.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, test } from 'node:test'
import { parseSync, Visitor } from 'oxc-parser'

const root = join(import.meta.dirname, '..')
const sources = globSync('{src,test,bench,scripts,bin}/**/*.{ts,tsx,mjs}', {
  cwd: root,
  exclude: (path) => path.includes('node_modules'),
}).map((path) => {
  const text = readFileSync(join(root, path), 'utf8')
  return { path: path.replaceAll('\\', '/'), text, lines: text.split('\n') }
})
const isTest = (path: string) => /\.(test|contract)\.tsx?$|^test\//.test(path)

/** What each area may import beside itself. Engines are ordered among themselves below. */
const mayImport: Record<string, readonly string[]> = {
  text: [],
  kernel: [],
  store: ['kernel'],
  engines: ['kernel'],
  systems: ['kernel', 'engines'],
  simulation: ['kernel', 'store', 'engines', 'systems', 'text'],
  web: ['kernel', 'store', 'engines', 'systems', 'text'],
  api: ['kernel', 'store', 'engines', 'systems', 'text'],
  cli: ['kernel', 'store', 'engines', 'systems', 'text'],
}
const engineOrder = [
  ['calendar'],
  ['registry'],
  ['ledger', 'rules', 'draw'],
  ['service', 'plan', 'voice', 'market'],
  ['supervision'],
]

function importsOf(path: string, text: string): string[] {
  const { module } = parseSync(path, text)
  const named = [...module.staticImports, ...module.staticExports.flatMap((each) => each.entries)]
  return named.flatMap((each) => {
    const request = 'moduleRequest' in each ? each.moduleRequest : null
    return request ? [request.value] : []
  })
}

/** The files of ours that a file imports, as paths from the root. */
function ours(path: string, text: string): string[] {
  return importsOf(path, text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(root, join(root, dirname(path), specifier)))
}

function engineRank(path: string): number {
  const engine = path.split('/')[2] ?? ''
  return engineOrder.findIndex((row) => row.includes(engine))
}

describe('imports run one way', () => {
  for (const { path, text } of sources) {
    const area = path.split('/')[1] ?? ''
    if (!path.startsWith('src/') || !(area in mayImport)) continue
    const broken = ours(path, text).filter((target) => {
      if (!target.startsWith('src/')) return !isTest(path)
      const [, other = ''] = target.split('/')
      if (other === area) {
        return (
          area === 'engines' &&
          path !== 'src/engines/index.ts' &&
          engineRank(target) > engineRank(path)
        )
      }
      return !(mayImport[area] ?? []).includes(other) && !isTest(path)
    })
    if (broken.length > 0) test(path, () => assert.deepEqual(broken, []))
  }

  test('every area under src is known to this law', () => {
    const areas = new Set(sources.map(({ path }) => path.match(/^src\/([^/]+)\//)?.[1]))
    areas.delete(undefined)
    assert.deepEqual(
      [...areas].filter((area) => area !== undefined && !(area in mayImport)),
      [],
    )
  })

  test('the verifier imports nothing but Node itself', () => {
    const verifier = sources.find(({ path }) => path === 'src/cli/verify.ts')
    assert.ok(verifier)
    const foreign = importsOf(verifier.path, verifier.text).filter(
      (name) => !name.startsWith('node:'),
    )
    assert.deepEqual(foreign, [])
  })
})

test('there is one door: nothing but the kernel writes to a store', () => {
  const writes = /\.(commit|replaceStates|savePersonKey|saveRefused)\(/
  const doors = sources
    .filter(({ path }) => /^src\/(?!kernel\/|store\/)/.test(path) && !isTest(path))
    .filter(({ text }) => writes.test(text))
  assert.deepEqual(
    doors.map(({ path }) => path),
    [],
  )
})

describe('things stay small', () => {
  test('no file has more than 400 lines, no test more than 600', () => {
    const long = sources.filter(({ path, lines }) => lines.length > (isTest(path) ? 600 : 400))
    assert.deepEqual(
      long.map(({ path, lines }) => `${path}: ${lines.length}`),
      [],
    )
  })

  test('no function has more than 70 lines, no page component more than 120', () => {
    assert.deepEqual(sources.flatMap(longFunctions), [])
  })

  test('no line of code has more than 120 columns', () => {
    const wide = sources.flatMap(({ path, lines }) =>
      lines.flatMap((line, i) =>
        line.length > 120 && !/https?:|['"`]/.test(line) ? [`${path}:${i + 1}`] : [],
      ),
    )
    assert.deepEqual(wide, [])
  })
})

function longFunctions({ path, text }: { path: string; text: string }): string[] {
  const limit = path.endsWith('.tsx') ? 120 : 70
  if (isTest(path)) return []
  const found: string[] = []
  const measure = (node: { start: number; end: number }) => {
    const lines = text.slice(node.start, node.end).split('\n').length
    if (lines > limit) {
      found.push(`${path}:${text.slice(0, node.start).split('\n').length}: ${lines} lines`)
    }
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(parseSync(path, text).program)
  return found
}

describe('names', () => {
  const banned = /(^|[-/])(utils?|helpers?|common|manager|service-impl|misc|stuff)(\.|$|\/)/

  test('no file is a drawer for everything', () => {
    assert.deepEqual(
      sources.map(({ path }) => path).filter((path) => banned.test(path)),
      [],
    )
  })

  test('files and folders are in kebab case', () => {
    const odd = sources
      .map(({ path }) => path)
      .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.(ts|tsx|mjs)$/.test(basename(path)))
      .filter((path) => basename(path) !== 'zh-CN.ts')
    assert.deepEqual(odd, [])
  })

  test('no mark of unfinished work stands in the code', () => {
    // Written apart, so that this line does not find itself.
    const marks = new RegExp(
      ['TO', 'FIX', 'X', '@ts-ig'].map((head, i) => head + ['DO', 'ME', 'XX', 'nore'][i]).join('|'),
    )
    const marked = sources.filter(({ text }) => marks.test(text)).map(({ path }) => path)
    assert.deepEqual(marked, [])
  })

  test('no test is skipped for good, and none runs alone', () => {
    const alone = sources.filter(({ path, text }) => isTest(path) && /\.only\(/.test(text))
    assert.deepEqual(
      alone.map(({ path }) => path).filter((path) => path !== 'test/tidy.test.ts'),
      [],
    )
  })
})
