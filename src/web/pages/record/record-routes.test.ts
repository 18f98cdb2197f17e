import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import { Hono } from 'hono'
import { verify } from '../../../cli/verify.ts'
import { journalInMemory } from '../../../kernel/journal/journal-in-memory.fixture.ts'
import type { WebEnv } from '../../env.ts'
import { recordRoutes } from './record-routes.tsx'

const journal = journalInMemory([5, 300])
const { vkey } = journal.signer

function appOver(reader: typeof journal.source): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  recordRoutes({ reader, vkey, loadCity: () => assert.fail('no page is asked for') })(app)
  return app
}

describe('what the public record offers for download', () => {
  const app = appOver(journal.source)
  let folder: string
  const said: string[] = []
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'record-'))
    mock.method(console, 'log', (line: string) => said.push(line))
    mock.method(console, 'error', (line: string) => said.push(line))
  })
  after(() => {
    mock.restoreAll()
    rmSync(folder, { recursive: true })
  })

  async function download(path: string, name: string): Promise<string> {
    const answer = await app.request(path)
    assert.equal(answer.status, 200)
    const file = join(folder, name)
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
    return file
  }

  test('verifies: a receipt from before, a later receipt, the proof between them, the export', async () => {
    const early = await download('/record/receipts/7.json', 'early.json')
    journal.append(400)
    const later = await download('/record/receipts/7.json', 'later.json')
    const proof = await download('/record/consistency/305.json', 'proof.json')
    const whole = await download('/record/export.tar.gz', 'whole.tar.gz')
    const code = await verify([early, later, proof, whole, '--key', vkey])
    assert.equal(code, 0, said.join('\n'))
    assert.equal(said.filter((line) => line.startsWith('✓')).length, 5)
  })

  test('has the key and the signed head as texts', async () => {
    assert.equal(await (await app.request('/record/key')).text(), `${vkey}\n`)
    const head = await journal.source.head()
    assert.equal(await (await app.request('/record/checkpoint')).text(), head.note)
  })

  test('breaks off where the journal is damaged, and does not verify', async () => {
    const damaged = appOver({ ...journal.source, pages: async () => [] })
    const answer = await damaged.request('/record/export.tar.gz')
    await assert.rejects(answer.arrayBuffer(), /damaged/)
  })
})
