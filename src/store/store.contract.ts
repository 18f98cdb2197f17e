// What every store must keep of the port's promises (src/kernel/store.ts), run by each store's own contract test.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { Conflict, NotFound, Unavailable } from '../kernel/failure.ts'
import type { AnyKind, GeneratedColumn } from '../kernel/kind.ts'
import {
  keptRefusedAttempts,
  type PageCommit,
  type RefusedAttempt,
  type StoreEngine,
  type StoredState,
  type WriterStore,
} from '../kernel/store.ts'
import { timerKind } from '../kernel/timing/timer.ts'

/** An engine over one empty database of its own. */
export interface ContractDatabase {
  engine: StoreEngine
  remove(): Promise<void>
}

/** Runs the contract; `makeDatabase` is called once for each group of tests. */
export function storeContract(name: string, makeDatabase: () => Promise<ContractDatabase>): void {
  describe(`${name} keeps the store's contract`, () => {
    group(makeDatabase, 'a page', pageTests)
    group(makeDatabase, 'the head and the lease', leaseTests)
    group(makeDatabase, 'states', stateTests)
    group(makeDatabase, 'generated columns', columnTests)
    group(makeDatabase, 'what lies beside the journal', besideTests)
  })
}

type Database = () => StoreEngine

function group(make: () => Promise<ContractDatabase>, name: string, tests: (at: Database) => void) {
  describe(name, () => {
    let database: ContractDatabase
    before(async () => {
      database = await make()
    })
    after(() => database.remove())
    tests(() => database.engine)
  })
}

const plainKind = kindNamed('parcel')
const kinds = [plainKind, kindNamed('stand'), timerKind as AnyKind]

function kindNamed(name: string, columns: Record<string, GeneratedColumn> = {}): AnyKind {
  return { name, initial: {}, evolve: (state) => state, columns }
}

/** A page of `count` entries after `first - 1` with nothing beside it but what `extra` says. */
function pageAt(first: number, extra: Partial<PageCommit> = {}, count = 1): PageCommit {
  const last = first + count - 1
  const bytes = (label: string, size: number) =>
    createHash('shake256', { outputLength: size }).update(`${label} ${first}`).digest()
  return {
    page: {
      first,
      last,
      at: '2026-11-22T02:30:00.000Z',
      rules: 'release-1',
      entries: bytes('entries', 300 * count),
      leaves: bytes('leaves', 32 * count),
      root: bytes('root', 32),
      note: `note of ${last}\n\n— 云溪 signature\n`,
    },
    keys: [],
    states: [],
    tiles: [],
    sealed: [],
    erased: [],
    refused: [],
    ...extra,
  }
}

const stateOf = (kind: string, id: string, value: unknown, version = 1): StoredState => ({
  kind,
  id,
  version,
  state: JSON.stringify(value),
})

async function withWriter(
  engine: StoreEngine,
  chain: string,
  use: (writer: WriterStore) => Promise<void>,
  declared: readonly AnyKind[] = kinds,
): Promise<void> {
  const writer = await engine.openWriter(chain, declared)
  try {
    await use(writer)
  } finally {
    await writer.close()
  }
}

function pageTests(at: Database): void {
  const digest = (text: string) => createHash('sha256').update(text).digest()

  test('is read back exactly as it was written, with all that goes with it', async () => {
    const commit = pageAt(1, {
      keys: [{ key: 'k“1”\\"\'', seq: 1, digest: digest('one') }],
      states: [stateOf('parcel', 'p/1 号', { note: '引号" 反斜\\ 换行\n 表情😀 {}' })],
      tiles: [{ level: 1, index: 7, hashes: Buffer.alloc(8192, 3) }],
      sealed: [{ commitment: 'c1', person: 'person.lin', box: Buffer.from([0, 255, 10]) }],
      refused: [{ at: '2026', actor: 'a', command: 'c', code: 'x.y' }],
    })
    await withWriter(at(), 'exact', (writer) => writer.commit(commit))
    await withWriter(at(), 'exact', async (writer) => {
      assert.deepEqual(plain(await writer.pages(1, 10)), plain([commit.page]))
      assert.deepEqual(plain(await writer.loadKeys(['none', 'k“1”\\"\''])), plain(commit.keys))
      assert.deepEqual(await writer.loadStates(commit.states), commit.states)
      assert.deepEqual(plain(await writer.tile(1, 7)), plain(commit.tiles[0]))
      assert.deepEqual(plain(await writer.loadSealed(['c1', 'c2'])), plain(commit.sealed))
      assert.deepEqual(await writer.refusedAttempts(10), commit.refused)
      const head = await writer.head()
      assert.equal(head.seq, 1)
      assert.equal(head.note, commit.page.note)
      assert.deepEqual(plain(head.root), plain(commit.page.root))
    })
  })

  test('holds entries of a megabyte', async () => {
    const commit = pageAt(1)
    commit.page.entries = Buffer.alloc(1 << 20, 'abc')
    await withWriter(at(), 'large', async (writer) => {
      await writer.commit(commit)
      assert.deepEqual(plain(await writer.pages(1, 1)), plain([commit.page]))
    })
  })

  test('is refused, and nothing of it written, where it does not follow the head', async () => {
    await withWriter(at(), 'gap', async (writer) => {
      await writer.commit(pageAt(1, {}, 3))
      for (const first of [1, 3, 5]) {
        const stray = pageAt(first, {
          keys: [{ key: 'stray', seq: first, digest: digest('') }],
          states: [stateOf('parcel', 'stray', {})],
        })
        await assert.rejects(writer.commit(stray), Conflict)
      }
      assert.equal((await writer.head()).seq, 3)
      assert.equal((await writer.pages(1, 10)).length, 1)
      assert.deepEqual(await writer.loadKeys(['stray']), [])
      assert.deepEqual(await writer.loadStates([{ kind: 'parcel', id: 'stray' }]), [])
      await writer.commit(pageAt(4))
    })
  })

  test('is written whole or not at all: a key used before takes the states with it', async () => {
    const key = { key: 'same', seq: 1, digest: digest('') }
    await withWriter(at(), 'whole', async (writer) => {
      await writer.commit(pageAt(1, { keys: [key] }))
      const again = pageAt(2, {
        keys: [{ ...key, seq: 2 }],
        states: [stateOf('parcel', 'half', {})],
        tiles: [{ level: 0, index: 0, hashes: Buffer.alloc(32) }],
      })
      await assert.rejects(writer.commit(again))
      assert.equal((await writer.settle()).seq, 1)
      assert.deepEqual(await writer.loadStates([{ kind: 'parcel', id: 'half' }]), [])
      assert.equal(await writer.tile(0, 0), null)
    })
  })

  test('is found by the first entry wanted, in order and no more than asked for', async () => {
    await withWriter(at(), 'ranges', async (writer) => {
      for (const first of [1, 4, 7, 10]) await writer.commit(pageAt(first, {}, 3))
      const firsts = async (from: number, limit: number) =>
        (await writer.pages(from, limit)).map((page) => page.first)
      assert.deepEqual(await firsts(1, 10), [1, 4, 7, 10])
      assert.deepEqual(await firsts(3, 2), [1, 4])
      assert.deepEqual(await firsts(4, 2), [4, 7])
      assert.deepEqual(await firsts(13, 10), [])
    })
  })
}

function leaseTests(at: Database): void {
  test('an empty chain stands at 0 with the root of the empty tree', async () => {
    await withWriter(at(), 'empty', async (writer) => {
      const head = await writer.head()
      assert.equal(head.seq, 0)
      assert.equal(head.note, null)
      assert.deepEqual(plain(head.root), plain(createHash('sha256').digest()))
      assert.equal(head.epoch, writer.epoch)
    })
  })

  test('a chain nobody ever opened is not found', async () => {
    await withWriter(at(), 'some-other', async () => undefined)
    await assert.rejects(async () => {
      const reader = await at().openReader('nobody') // where a chain is a file, it is missed here already
      try {
        await reader.head()
      } finally {
        await reader.close()
      }
    }, NotFound)
  })

  test('a second writer is kept out while the first is there, and has a later epoch after it', async () => {
    const first = await at().openWriter('one-writer', kinds)
    await assert.rejects(at().openWriter('one-writer', kinds), Unavailable)
    await first.renewLease()
    await first.close()
    const second = await at().openWriter('one-writer', kinds)
    assert.ok(second.epoch > first.epoch)
    await second.close()
  })

  test('after settling, the same writer goes on where the chain stands', async () => {
    await withWriter(at(), 'settled', async (writer) => {
      await writer.commit(pageAt(1))
      assert.equal((await writer.settle()).seq, 1)
      assert.equal((await writer.head()).epoch, writer.epoch)
      await writer.commit(pageAt(2))
      assert.equal((await writer.settle()).seq, 2)
    })
  })

  test('readers see what is committed, beside the writer and after it', async () => {
    await withWriter(at(), 'read', async (writer) => {
      await writer.commit(pageAt(1, { states: [stateOf('parcel', 'a', { n: 1 })] }))
      const reader = await at().openReader('read')
      assert.equal((await reader.head()).seq, 1)
      await writer.commit(pageAt(2, { states: [stateOf('parcel', 'a', { n: 2 }, 2)] }))
      assert.equal((await reader.head()).seq, 2)
      const [state] = await reader.loadStates([{ kind: 'parcel', id: 'a' }])
      assert.equal(state?.state, '{"n":2}')
      await reader.close()
    })
  })

  test('two chains in one database know nothing of each other', async () => {
    const extra = { states: [stateOf('parcel', 'same', { of: 'left' })] }
    await withWriter(at(), 'left', async (left) => {
      await left.commit(pageAt(1, extra))
      await withWriter(at(), 'right', async (right) => {
        assert.equal((await right.head()).seq, 0)
        assert.deepEqual(await right.pages(1, 10), [])
        assert.deepEqual(await right.loadStates([{ kind: 'parcel', id: 'same' }]), [])
        assert.deepEqual(await right.scanStates('parcel', '', 10), [])
        await right.commit(pageAt(1, { states: [stateOf('parcel', 'same', { of: 'right' })] }))
      })
      const [state] = await left.loadStates([{ kind: 'parcel', id: 'same' }])
      assert.equal(state?.state, '{"of":"left"}')
    })
  })
}

function stateTests(at: Database): void {
  test('of several kinds are loaded together; what is not there is left out', async () => {
    const states = [stateOf('parcel', 'a', 1), stateOf('parcel', 'b', 2), stateOf('stand', 'a', 3)]
    await withWriter(at(), 'several', async (writer) => {
      await writer.commit(pageAt(1, { states }))
      const refs = [...states, { kind: 'stand', id: 'b' }, { kind: 'parcel', id: '' }]
      const found = await writer.loadStates(refs)
      const inOrder = found.toSorted((x, y) => Number(x.state) - Number(y.state))
      assert.deepEqual(inOrder, states)
      assert.deepEqual(await writer.loadStates([]), [])
    })
  })

  test('are replaced by later versions', async () => {
    await withWriter(at(), 'versions', async (writer) => {
      await writer.commit(pageAt(1, { states: [stateOf('parcel', 'a', { n: 1 })] }))
      const later = stateOf('parcel', 'a', { n: 5 }, 5)
      await writer.commit(pageAt(2, { states: [later] }))
      assert.deepEqual(await writer.loadStates([later]), [later])
    })
  })

  test('are scanned in the order of the bytes of their ids', async () => {
    const ids = ['B', 'Z', 'a', 'a1', 'a10', 'a2', 'b', '云', '溪', '😀']
    await withWriter(at(), 'scan', async (writer) => {
      const states = ids.toReversed().map((id) => stateOf('parcel', id, {}))
      await writer.commit(pageAt(1, { states }))
      const scan = async (after: string, limit: number) =>
        (await writer.scanStates('parcel', after, limit)).map((state) => state.id)
      assert.deepEqual(await scan('', 100), ids)
      assert.deepEqual(await scan('a10', 3), ['a2', 'b', '云'])
    })
  })

  test('are all replaced by a rebuild, which fails whole', async () => {
    await withWriter(at(), 'rebuild', async (writer) => {
      const old = [stateOf('parcel', 'old', {}), stateOf('stand', 'old', {})]
      await writer.commit(pageAt(1, { states: old }))
      await assert.rejects(
        writer.replaceStates(
          (async function* () {
            yield [stateOf('parcel', 'new', {})]
            throw new Error('the journal cannot be read')
          })(),
        ),
        /cannot be read/,
      )
      assert.equal((await writer.loadStates(old)).length, 2)
      const fresh = [stateOf('parcel', 'new', {}, 3), stateOf('parcel', 'newer', {})]
      await writer.replaceStates(
        (async function* () {
          yield fresh.slice(0, 1)
          yield fresh.slice(1)
        })(),
      )
      assert.deepEqual(await writer.scanStates('parcel', '', 10), fresh)
      assert.deepEqual(await writer.scanStates('stand', '', 10), [])
      await writer.commit(pageAt(2))
    })
  })

  test('of timers come when due, the earliest first, then by id', async () => {
    const timer = (id: string, dueAt: string | null) => stateOf('timer', id, { dueAt })
    const states = [
      timer('late', '2026-11-23T00:00:00.000Z'),
      timer('b', '2026-11-22T00:00:00.000Z'),
      timer('a', '2026-11-22T00:00:00.000Z'),
      timer('first', '2026-11-21T00:00:00.000Z'),
      timer('fired', null),
    ]
    await withWriter(at(), 'timers', async (writer) => {
      await writer.commit(pageAt(1, { states }))
      const due = async (moment: string, limit: number) =>
        (await writer.dueTimers(moment, limit)).map((state) => state.id)
      assert.deepEqual(await due('2026-11-22T00:00:00.000Z', 9), ['first', 'a', 'b'])
      assert.deepEqual(await due('2026-11-24T00:00:00.000Z', 2), ['first', 'a'])
      assert.deepEqual(await due('2026-11-20T00:00:00.000Z', 9), [])
    })
  })
}

function columnTests(at: Database): void {
  const columns: Record<string, GeneratedColumn> = {
    title: { path: ['title'], type: 'text', indexed: true },
    weight: { path: ['size', 'weight'], type: 'integer' },
    isOpen: { path: ['isOpen'], type: 'boolean', indexed: true },
  }
  const states = [
    stateOf('crate', 'full', { title: '“甲”', size: { weight: -12 }, isOpen: true }),
    stateOf('crate', 'shut', { title: '', size: { weight: 9_007_199_254_740_991 }, isOpen: false }),
    stateOf('crate', 'bare', { size: null, isOpen: null }),
  ]
  const read = async (writer: WriterStore, names: string[]) =>
    writer.db
      .selectFrom('crate')
      .select(['id', ...names])
      .where('chain', '=', writer.chain)
      .orderBy('id')
      .execute()

  test('follow the state, and are null where it has nothing there', async () => {
    const expected = [
      { id: 'bare', title: null, weight: null, isOpen: null },
      { id: 'full', title: '“甲”', weight: -12, isOpen: 1 },
      { id: 'shut', title: '', weight: 9_007_199_254_740_991, isOpen: 0 },
    ]
    await withWriter(
      at(),
      'columns',
      async (writer) => {
        await writer.commit(pageAt(1, { states }))
        assert.deepEqual(plain(await read(writer, Object.keys(columns))), expected)
        const open = await writer.db
          .selectFrom('crate')
          .select('id')
          .where('isOpen', '=', 1)
          .execute()
        assert.deepEqual(plain(open), [{ id: 'full' }])
        await writer.commit(pageAt(2, { states: [stateOf('crate', 'full', { title: 'x' }, 2)] }))
        const titles = plain(await read(writer, ['title'])) as { title: string }[]
        assert.equal(titles[1]?.title, 'x')
      },
      [kindNamed('crate', columns)],
    )
  })

  test('appear, change and gain kinds beside them when the next writer opens', async () => {
    const write = (writer: WriterStore) => writer.commit(pageAt(1, { states }))
    await withWriter(at(), 'grow', write, [kindNamed('crate', {})])
    const changed = { ...columns, title: { path: ['size', 'weight'], type: 'text' as const } }
    for (const [declared, title] of [
      [columns, '“甲”'],
      [changed, '-12'],
    ] as const)
      await withWriter(
        at(),
        'grow',
        async (writer) => {
          const rows = plain(await read(writer, ['title'])) as { title: string }[]
          assert.equal(rows[1]?.title, title)
          assert.deepEqual(await writer.scanStates('barrel', '', 1), [])
        },
        [kindNamed('crate', declared), kindNamed('barrel')],
      )
  })

  test('belong to kinds whose names are lower-case words and none of the kernel’s own', async () => {
    for (const name of ['Crate', 'a-b', '1st', 'x"y', '', 'journal_page', 'sealed_value'])
      await assert.rejects(at().openWriter('names', [kindNamed(name)]), assert.AssertionError)
  })
}

function besideTests(at: Database): void {
  const seal = (commitment: string, person: string) => ({
    commitment,
    person,
    box: Buffer.from(commitment),
  })

  test('a person’s key stays the one first kept', async () => {
    await withWriter(at(), 'keys', async (writer) => {
      await writer.savePersonKey('p', Buffer.alloc(32, 1))
      await writer.savePersonKey('p', Buffer.alloc(32, 2))
      assert.deepEqual(plain(await writer.loadPersonKey('p')), plain(Buffer.alloc(32, 1)))
      assert.equal(await writer.loadPersonKey('q'), null)
    })
  })

  test('an erased person’s key and values are gone, those of the same page included', async () => {
    await withWriter(at(), 'erase', async (writer) => {
      await writer.savePersonKey('gone', Buffer.alloc(32))
      await writer.savePersonKey('here', Buffer.alloc(32))
      await writer.commit(pageAt(1, { sealed: [seal('c1', 'gone'), seal('c2', 'here')] }))
      const sealed = [seal('c3', 'gone'), seal('c4', 'here')]
      await writer.commit(pageAt(2, { sealed, erased: ['gone'] }))
      const left = await writer.loadSealed(['c1', 'c2', 'c3', 'c4'])
      assert.deepEqual(left.map((value) => value.commitment).toSorted(), ['c2', 'c4'])
      assert.equal(await writer.loadPersonKey('gone'), null)
      assert.notEqual(await writer.loadPersonKey('here'), null)
    })
  })

  test('a file is kept once and found by its digest', async () => {
    const file = { digest: 'd'.repeat(64), mediaType: 'text/plain', bytes: Buffer.from('正文') }
    await withWriter(at(), 'files', async (writer) => {
      await writer.saveFile(file)
      await writer.saveFile(file)
      assert.deepEqual(plain(await writer.loadFile(file.digest)), plain(file))
      assert.equal(await writer.loadFile('e'.repeat(64)), null)
    })
  })

  test('refused attempts are kept, newest first, up to a limit and then the oldest go', async () => {
    const attempt = (code: string): RefusedAttempt => ({
      at: '2026-11-22T00:00:00.000Z',
      actor: 'a',
      command: 'c',
      code,
    })
    const codes = async (writer: WriterStore, limit: number) =>
      (await writer.refusedAttempts(limit)).map((each) => each.code)
    await withWriter(at(), 'refused', async (writer) => {
      await writer.saveRefused([attempt('1'), attempt('2')])
      await writer.commit(pageAt(1, { refused: [attempt('3'), attempt('4')] }))
      assert.deepEqual(await codes(writer, 3), ['4', '3', '2'])
      const many = Array.from({ length: keptRefusedAttempts - 2 }, () => attempt('many'))
      await writer.saveRefused(many)
      const all = await codes(writer, keptRefusedAttempts + 10)
      assert.equal(all.length, keptRefusedAttempts)
      assert.deepEqual(all.slice(-2), ['4', '3'])
    })
  })
}

/** Bytes as hex, so that a Buffer and a Uint8Array of the same bytes are equal. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}
