import assert from 'node:assert/strict'
import { test } from 'node:test'
import { organKind } from '../engines/registry/organ.ts'
import { chainId, chainKind } from '../engines/registry/chain.ts'
import { publishPowers, registryPower } from '../engines/registry/commands.ts'
import { takeInPlan } from '../engines/plan/commands/take-in.ts'
import { actorKind, powerKind } from '../kernel/power.ts'
import { rehearse } from '../kernel/rehearsal.ts'
import { type City, type Enact, foundCity } from './found-city.ts'

const city: City = {
  name: { zh: '示例市', en: 'Example' },
  founder: 'person.1',
  organs: ['org.government', 'org.plan'].map((id, i) => ({
    id,
    name: { zh: id, en: id },
    sort: 'bureau' as const,
    parent: i === 0 ? null : 'org.government',
    duties: { zh: [], en: [] },
    aliases: [],
  })),
  posts: [
    {
      id: 'post.plan',
      organ: 'org.plan',
      title: { zh: '规划岗', en: 'Planner' },
      powers: ['plan.take-in'],
    },
  ],
  mandates: [{ actor: 'person.2', post: 'post.plan', from: '2026-01-01T00:00:00.000Z' }],
}

const document = { name: 'a.txt', format: 'text', digest: 'a'.repeat(64), sizeBytes: 1 }
const plan = {
  plan: 'p',
  title: '规划',
  period: null,
  document,
  textDigest: 'b'.repeat(64),
  readingDigest: 'c'.repeat(64),
}

/** A founded city under its own catalogue. */
async function founded() {
  const rehearsal = rehearse({ catalogue: true })
  const enact: Enact = async (actor, command, input) => {
    rehearsal.when(command, input, { actor }).thenDone()
  }
  await foundCity(enact, city, false)
  return rehearsal
}

test('a founded city has its organs, and is no sample', async () => {
  const rehearsal = await founded()
  assert.equal(rehearsal.state(organKind, 'org.plan').parent, 'org.government')
  assert.deepEqual(rehearsal.state(chainKind, chainId), { name: city.name, sample: false })
})

test('whoever holds a post can do what its powers say, and nobody else can', async () => {
  const rehearsal = await founded()
  rehearsal.when(takeInPlan, plan, { actor: 'person.1' }).thenRefused('authority.not-granted')
  rehearsal.when(takeInPlan, plan, { actor: 'person.2' }).thenDone()
})

test('a power that no post exercises is published without holders', async () => {
  const rehearsal = await founded()
  assert.deepEqual(rehearsal.state(powerKind, 'plan.adopt').holders, [])
})

test('the founder keeps the registry, and the clock is in office', async () => {
  const rehearsal = await founded()
  const powers = [
    {
      code: 'a.b',
      title: { zh: '甲', en: 'a' },
      sort: 'power',
      basis: { zh: '甲', en: 'a' },
      commands: ['a.b'],
      holders: [],
      scope: 'own',
    },
  ]
  rehearsal.when(publishPowers, { powers }, { actor: 'person.1' }).thenDone()
  rehearsal
    .when(publishPowers, { powers }, { actor: 'person.2' })
    .thenRefused('authority.not-granted')
  assert.equal(rehearsal.state(powerKind, registryPower).holders[0], 'org.government')
  assert.equal(rehearsal.state(actorKind, 'clock').mandates.length, 1)
})

test('a city is founded once', async () => {
  const rehearsal = await founded()
  const again: Enact = async (actor, command, input) => {
    rehearsal.when(command, input, { actor }).thenRefused('authority.no-such-power')
    throw new Error('refused')
  }
  await assert.rejects(foundCity(again, city, false), /refused/)
})
