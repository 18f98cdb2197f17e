import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, afterEach, before, beforeEach, describe, mock, test } from 'node:test'
import { z } from 'zod'
import { engineKinds } from '../engines/index.ts'
import { foundingPower } from '../kernel/authority.ts'
import { systemClock } from '../kernel/timing/clock.ts'
import { defineCommand } from '../kernel/command.ts'
import { powerKind } from '../kernel/power.ts'
import { systemRandom } from '../kernel/random.ts'
import { openWriter } from '../kernel/writer.ts'
import { exportChain } from './export.ts'
import { chainPlace, chainSigner } from './open-chain.ts'
import { rebuildChain } from './rebuild.ts'
import { verify } from './verify.ts'
import { verifyDatabase } from './verify-database.ts'

const text = { zh: '权', en: 'power' }

/** Publishes one row of the catalogue, which is all that these commands need of a chain. */
const publish = defineCommand({
  name: 'test.publish',
  input: z.object({}),
  authority: () => ({ power: foundingPower }),
  run: (tx, _, { at, key }) =>
    tx.append(powerKind, key, {
      type: 'PowerPublished',
      title: text,
      sort: 'right',
      basis: text,
      commands: [],
      holders: [],
      scope: 'chain',
      since: at,
      until: null,
    }),
})

describe('a chain on the command line', () => {
  let folder: string
  const said: string[] = []

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chain-'))
    Object.assign(process.env, { GANGMU_DATA: folder, GANGMU_CHAIN: '990199', LANG: 'zh_CN.UTF-8' })
    delete process.env['DATABASE_URL']
    const place = chainPlace()
    const writer = await openWriter({
      ...place,
      kinds: engineKinds,
      commands: [publish],
      clock: systemClock,
      random: systemRandom,
      signer: chainSigner(place),
      rules: 'test',
    })
    for (let n = 0; n < 30; n += 1) {
      const answer = await writer.submit(publish, {}, { actor: 'person.1', key: `row.${n}` })
      if (answer.ok) writeFileSync(join(folder, 'kept.json'), JSON.stringify(answer.receipt))
    }
    await writer.close()
  })
  after(() => rmSync(folder, { recursive: true }))
  beforeEach(() => {
    said.length = 0
    const keep = (line: string) => void said.push(line)
    mock.method(console, 'log', keep)
    mock.method(console, 'error', keep)
  })
  afterEach(() => mock.restoreAll())

  test('is exported as a folder and as an archive, and either verifies', async () => {
    for (const name of ['out', 'out.tar', 'out.tar.gz']) {
      const target = join(folder, name)
      assert.equal(await exportChain([target]), 0)
      assert.match(said.at(-1) ?? '', /已导出 990199 的全部 30 条记录，共 5 个文件/)
      const { vkey } = chainSigner(chainPlace())
      assert.equal(await verify([target, '--key', vkey]), 0, said.join('\n'))
    }
    const readme = readFileSync(join(folder, 'out/README.txt'), 'utf8')
    assert.match(readme, /纲目总账导出[\s\S]+Export of the Gangmu journal/)
  })

  test('is never exported over something that is there already', async () => {
    assert.equal(await exportChain([folder]), 2)
    assert.match(said.join(), /已经存在/)
  })

  test('verifies in the database, and is named where it was changed', async () => {
    assert.equal(await verifyDatabase(['--database']), 0, said.join('\n'))
    assert.match(said.join(), /✓ 990199 的数据库完好：30 条记录/)
    assert.equal(await verifyDatabase(['--database', join(folder, 'kept.json')]), 0, said.join())
    await tampered("update power set state = replace(state, '权', '财')", async () => {
      assert.equal(await verifyDatabase(['--database']), 1)
      assert.match(said.join(), /✗ power row\.7 的状态被改动/)
      assert.match(said.at(-1) ?? '', /有 30 处不符/)
      assert.equal(await rebuildChain(['--check']), 1)
    })
  })

  test('has its states rebuilt from the journal', async () => {
    await tampered("delete from power where id = 'row.3'", async () => {
      assert.equal(await rebuildChain(['--check']), 1)
      assert.match(said.join(), /✗ power row\.3 的状态不在了/)
      assert.equal(await rebuildChain([]), 0)
      assert.equal(await rebuildChain(['--check']), 0, said.join())
    })
  })

  test('that is not there, or whose key is not there, is said to be so', async () => {
    process.env['GANGMU_CHAIN'] = '990198'
    try {
      assert.equal(await verifyDatabase(['--database']), 2)
      assert.match(said.join(), /没有找到签名密钥/)
      assert.equal(await verifyDatabase(['--database', '--key', 'x']), 2)
      assert.throws(() => statSync(join(folder, '990198.key')), 'no key was made by looking')
    } finally {
      process.env['GANGMU_CHAIN'] = '990199'
    }
  })

  test('is not touched by arguments that are not understood', async () => {
    assert.equal(await exportChain([]), 2)
    assert.equal(await rebuildChain(['--chek']), 2)
    assert.equal(await verifyDatabase(['--database', '--what']), 2)
    assert.equal(await verifyDatabase(['--database', join(folder, '990199.key')]), 2)
    assert.match(said.join(), /用法：gangmu export.+用法：gangmu rebuild.+用法：gangmu verify/)
  })

  /** Runs `check` on a database in which a statement was run, then puts the states back. */
  async function tampered(statement: string, check: () => Promise<void>): Promise<void> {
    const db = new DatabaseSync(join(folder, '990199.db'))
    db.exec(statement)
    db.close()
    await check()
    assert.equal(await rebuildChain([]), 0)
  }
})
