// Words: every refusal has its text in both languages, and the code speaks the words of the glossary.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseSync, Visitor } from 'oxc-parser'
import { engineCommands, engineKinds } from '../src/engines/index.ts'
import { kernelKinds } from '../src/kernel/kernel-kinds.ts'
import { cataloguePowers } from '../src/systems/index.ts'
import { flatten, hasRefusalText, translate } from '../src/text/translate.ts'
import { zhCN } from '../src/text/zh-CN.ts'
import { actTitle } from '../src/web/pages/act-title.ts'

const root = join(import.meta.dirname, '..')
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !/\.(test|contract|fixture)\.|-fixture\.|src\/(text|systems)\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** The codes given to `declareRefusals` anywhere, and those written as `code: '…'` of a refusal. */
function refusalCodes({ path, text }: { path: string; text: string }): string[] {
  const codes: string[] = []
  new Visitor({
    CallExpression(node) {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'declareRefusals') return
      for (const argument of node.arguments) {
        if (argument.type === 'Literal') codes.push(String(argument.value))
      }
    },
    Property(node) {
      const { key, value } = node
      if (key.type !== 'Identifier' || key.name !== 'code' || value.type !== 'Literal') return
      if (/^[a-z][a-z-]*\.[a-z-]+$/.test(String(value.value))) codes.push(String(value.value))
    },
  }).visit(parseSync(path, text).program)
  return codes
}

test('every refusal has its text in both languages', () => {
  const codes = [...new Set(sources.flatMap(refusalCodes))]
  assert.ok(codes.length > 50, `only ${codes.length} codes found`)
  assert.deepEqual(
    codes.filter((code) => !hasRefusalText(code)),
    [],
  )
})

test('every act of the engines has its name in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const unnamed = engineCommands
      .map((command) => command.name)
      .filter((name) => actTitle(translate(language), name) === name)
    assert.deepEqual(unnamed, [])
  }
})

test('every command of the engines can be exercised under some power, and no power covers what is not there', () => {
  const covered = new Set(
    cataloguePowers.flatMap((power) => power.commands.map((each) => each.name)),
  )
  const registry = ['chain.', 'organ.', 'post.', 'power.', 'mandate.', 'person.']
  const uncovered = engineCommands
    .map((command) => command.name)
    .filter((name) => !covered.has(name) && !registry.some((prefix) => name.startsWith(prefix)))
  assert.deepEqual(uncovered, [])
})

test('every text of the pages is said somewhere', () => {
  const code = sources.map(({ text }) => text).join('\n')
  const keys = [...flatten(zhCN.pages).keys()]
  assert.deepEqual(
    keys.filter((key) => !code.includes(`'${key}'`) && !isComposed(key, code)),
    [],
  )
})

/** Whether some code puts the key together: `plan.state.${state}`. */
function isComposed(key: string, code: string): boolean {
  const parts = key.split('.')
  return parts.some((_, i) => i > 0 && code.includes(`\`${parts.slice(0, i).join('.')}.\${`))
}

interface Row {
  terms: string[]
  avoided: string[]
}

const glossary: Row[] = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| term') && !line.startsWith('|---'))
  .map((line) => {
    const [, term = '', , , avoided = ''] = line.split('|').map((cell) => cell.trim())
    const words = (cell: string) =>
      cell
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean)
    return { terms: words(term), avoided: words(avoided) }
  })
const terms = new Set(glossary.flatMap((row) => row.terms))

test('every kind and every thing that commands act on is in the glossary', () => {
  const things = [
    ...[...kernelKinds, ...engineKinds].map((kind) => kind.name),
    ...engineCommands.map((command) => command.name.split('.')[0] ?? ''),
  ]
  const known = (thing: string) =>
    terms.has(thing) || thing.split('_').every((part) => terms.has(part))
  assert.deepEqual(
    [...new Set(things)].filter((thing) => !known(thing)),
    [],
  )
})

test('no file is named for a word that the glossary replaces', () => {
  const avoided = glossary.flatMap((row) => row.avoided).filter((word) => !word.includes(' '))
  const named = sources
    .map(({ path }) => path)
    .filter((path) => path.split(/[/.-]/).some((part) => avoided.includes(part)))
  assert.deepEqual(named, [])
})

test('each term stands in the glossary once', () => {
  const all = glossary.flatMap((row) => row.terms)
  assert.deepEqual(
    all.filter((term, i) => all.indexOf(term) !== i),
    [],
  )
})
