import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engineCommands, engineKinds } from '../../index.ts'
import { foundChain, grantMandates, publishPowers } from '../../registry/commands.ts'
import { systemRandom } from '../../../kernel/random.ts'
import { createSigner, createSigningKey } from '../../../kernel/journal/signer.ts'
import { openWriter, type Writer } from '../../../kernel/writer.ts'
import { memoryEngine } from '../../../store/sqlite/sqlite-engine.ts'
import { wordingOf } from '../commitment.ts'
import { adoptPlan } from '../commands/adopt.ts'
import { planCommands } from '../commands/index.ts'
import { readPlan } from '../reading/read-plan.ts'
import { listCommitments } from '../views/load-plan.ts'
import { takeInDocument, type TakeInRequest } from './take-in-document.ts'

const at = '2026-11-22T02:00:00.000Z'

/** A plan of as many promises as wished, each with a figure of its own. */
function planOf(promises: number): string {
  const sentences = Array.from(
    { length: promises },
    (_, i) => `到2030年，新建第${i + 1}类公共服务设施${i + 10}处，服务居民不少于${i + 100}万人。`,
  )
  return ['云溪市第十五个五年规划纲要', '第一章　民生', '第一节　设施', ...sentences].join('\n\n')
}

describe('taking a document in', () => {
  let writer: Writer
  const takeIn = (request: Partial<TakeInRequest> & { text: string }) =>
    takeInDocument(
      {
        reader: writer.reader,
        submit: writer.submit.bind(writer),
        saveFile: writer.saveFile.bind(writer),
      },
      {
        bytes: Buffer.from(request.text),
        name: '纲要.txt',
        plan: 'yunxi',
        actor: 'founder',
        key: 'a',
        ...request,
      },
    )
  before(async () => {
    writer = await openWriter({
      store: memoryEngine(),
      kinds: engineKinds,
      commands: engineCommands,
      chain: 'test',
      clock: { now: () => at, wake: () => () => {} },
      random: systemRandom,
      signer: createSigner('test', createSigningKey()),
      rules: 'test',
    })
    await foundOffice(writer)
  })
  after(() => writer.close())

  test('a plan of some hundred promises fits its entries, however long its id', async () => {
    const plan = 'a'.repeat(60)
    const taken = await takeIn({ text: planOf(400), plan, key: 'many' })
    assert.ok('version' in taken, JSON.stringify(taken))
    const proposed = await listCommitments(writer.reader, plan)
    assert.equal(proposed.length, readPlan(planOf(400)).commitments.length)
    assert.ok(proposed.length >= 400)
  })

  test('repeated with the same key it does nothing twice', async () => {
    const first = await takeIn({ text: planOf(90) })
    const { seq } = await writer.reader.head()
    assert.deepEqual(await takeIn({ text: planOf(90) }), first)
    assert.equal((await writer.reader.head()).seq, seq)
  })

  test('broken off after the draft was opened, it goes on where it stopped', async () => {
    const text = planOf(80)
    let left = 2
    const broken = takeInDocument(
      {
        reader: writer.reader,
        saveFile: writer.saveFile.bind(writer),
        async submit(command, input, caller) {
          if (left-- === 0) throw new Error('the power went')
          return writer.submit(command, input, caller)
        },
      },
      {
        bytes: Buffer.from(text),
        name: '纲要.txt',
        plan: 'broken',
        actor: 'founder',
        key: 'broken',
      },
    )
    await assert.rejects(broken)
    const taken = await takeIn({ text, plan: 'broken', key: 'broken' })
    assert.ok('version' in taken)
    const proposed = await listCommitments(writer.reader, 'broken')
    assert.equal(proposed.length, readPlan(text).commitments.length)
  })

  test('a new version keeps ids, and says what is kept, weakened, new and dropped', async () => {
    const input = { plan: 'yunxi', version: 1, adoptedOn: '2026-03-18', decision: '大会' }
    await writer.submit(adoptPlan, input, { actor: 'founder', key: 'adopt' })
    const text = planOf(90)
      .replace('到2030年，新建第1类公共服务设施10处，服务居民不少于100万人。\n\n', '')
      .replace(
        '第5类公共服务设施14处，服务居民不少于104万人',
        '第5类公共服务设施4处，服务居民不少于104万人',
      )
      .concat('\n\n建立市民议事厅，每年召开十二次会议。')
    const taken = await takeIn({ text, key: 'second' })
    assert.ok('version' in taken && taken.version === 2)
    const now = (await listCommitments(writer.reader, 'yunxi')).map(({ id, state }) => ({
      id,
      old: wordingOf(state, 1)?.text,
      relation: wordingOf(state, 2)?.relation,
    }))
    const relationOf = (words: string) => now.find(({ old }) => old?.includes(words))?.relation
    assert.equal(relationOf('第1类'), undefined)
    assert.equal(relationOf('第5类'), 'weakened')
    assert.equal(relationOf('第9类'), 'kept')
    assert.equal(now.filter(({ relation }) => relation === 'new').length, 1)
  })

  test('a document that cannot be read is refused, and nothing is opened', async () => {
    const { seq } = await writer.reader.head()
    const refused = await takeIn({ text: '   ', plan: 'empty', key: 'empty' })
    assert.equal('refusal' in refused && refused.refusal.code, 'document.empty')
    assert.equal((await writer.reader.head()).seq, seq)
  })

  test('a plan without an id gets one from its period, and the same text the same one', async () => {
    const text = planOf(3).replace('纲要', '纲要（2031—2035年）')
    const taken = await takeIn({ text, plan: null, key: 'unnamed' })
    assert.ok('version' in taken)
    assert.match(taken.plan, /^plan-/)
    assert.deepEqual(await takeIn({ text, plan: null, key: 'unnamed' }), taken)
  })
})

/** One office with every power over plans. */
async function foundOffice(writer: Writer): Promise<void> {
  const name = { zh: '市发改委', en: 'Plan office' }
  const organ = {
    id: 'office',
    name,
    parent: null,
    aliases: [],
    sort: 'bureau',
    duties: { zh: [], en: [] },
  }
  const powers = ['plan.take-in', 'plan.adopt']
  const post = { id: 'post', organ: 'office', title: name, powers: ['registry.change', ...powers] }
  const city = { name, sample: false, organ, post, founder: 'founder' }
  await writer.submit(foundChain, city, { actor: 'founder', key: 'found' })
  const rows = powers.map((code) => ({
    code,
    title: name,
    basis: name,
    sort: 'power',
    holders: ['office'],
    scope: 'chain',
    commands: planCommands.map((command) => command.name),
  }))
  await writer.submit(publishPowers, { powers: rows }, { actor: 'founder', key: 'powers' })
  const mandate = { id: 'm', actor: 'other', post: 'post', from: at, until: null }
  await writer.submit(grantMandates, { mandates: [mandate] }, { actor: 'founder', key: 'seat' })
}
