import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemRandom } from '../../kernel/random.ts'
import { createSigner, createSigningKey } from '../../kernel/journal/signer.ts'
import { createUnsealer } from '../../kernel/person/unseal.ts'
import { openWriter } from '../../kernel/writer.ts'
import { memoryEngine } from '../../store/sqlite/sqlite-engine.ts'
import { engineCommands, engineKinds } from '../index.ts'
import { foundChain } from './commands.ts'
import { erasePerson, type PersonState, personKind, registerPerson } from './person.ts'

const organ = {
  id: 'org.a',
  name: { zh: '甲', en: 'A' },
  sort: 'government',
  parent: null,
  duties: { zh: [], en: [] },
  aliases: [],
} as const
const post = { id: 'post.a', organ: 'org.a', title: organ.name, powers: ['registry.change'] }
const name = '欧阳望舒'

/** A city with one registered person, and the way to read their name. */
async function registered() {
  const writer = await openWriter({
    store: memoryEngine(),
    chain: 'test',
    kinds: engineKinds,
    commands: engineCommands,
    clock: { now: () => '2026-11-22T02:00:00.000Z', wake: () => () => {} },
    random: systemRandom,
    signer: createSigner('test', createSigningKey()),
    rules: 'test',
  })
  const founder = { actor: 'person.1' }
  const city = { name: organ.name, sample: false, organ, post, founder: 'person.1' }
  await writer.submit(foundChain, city, { ...founder, key: 'found' })
  const input = { person: 'person.7', name }
  const answer = await writer.submit(registerPerson, input, { ...founder, key: 'register' })
  assert.ok(answer.ok)
  const readings: unknown[] = []
  const unsealer = createUnsealer(writer.reader, async (...reading) => void readings.push(reading))
  const readName = async () => {
    const [row] = await writer.reader.loadStates([{ kind: personKind.name, id: 'person.7' }])
    const { name: sealed } = JSON.parse(row?.state ?? '{}') as PersonState
    assert.ok(sealed)
    const purpose = { actor: 'person.1', power: 'registry.change', reason: '核对姓名' }
    return (await unsealer.unseal([sealed], purpose)).get(sealed.sealed)
  }
  return { writer, founder, answer, readName, readings }
}

test('a name is read for a purpose, which is recorded, and never stands in an entry', async () => {
  const { writer, answer, readName, readings } = await registered()
  assert.equal(await readName(), name)
  assert.equal(readings.length, 1)
  assert.ok(!answer.receipt.entry.includes(name))
  await writer.close()
})

test('after an erasure the name can be read by nobody, and a person is erased once', async () => {
  const { writer, founder, readName } = await registered()
  const erase = (key: string, person = 'person.7') =>
    writer.submit(erasePerson, { person }, { ...founder, key })
  assert.ok((await erase('erase')).ok)
  assert.equal(await readName(), undefined)
  const refusals = [await erase('again'), await erase('other', 'person.8')]
  assert.deepEqual(
    refusals.map((answer) => !answer.ok && answer.refusal.code),
    ['registry.erased-already', 'registry.no-such-person'],
  )
  await writer.close()
})
