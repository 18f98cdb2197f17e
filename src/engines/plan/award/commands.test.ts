import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actorKind, postKind } from '../../../kernel/power.ts'
import { rehearse } from '../../../kernel/rehearsal.ts'
import { type OrganEvent, organKind } from '../../registry/organ.ts'
import { awardKind } from './award.ts'
import { decideAward, nominateForAward, openRound, supportAward, voteOnAward } from './commands.ts'

const name = { zh: '名', en: 'name' }
const organ = {
  type: 'OrganEstablished',
  name,
  sort: 'bureau',
  parent: null,
  duties: { zh: [], en: [] },
  aliases: [],
} satisfies OrganEvent
const rules = {
  round: '2026',
  title: name,
  basis: name,
  nominateUntil: '2026-09-30',
  publicVote: { until: '2026-10-20', needed: 2 },
  quorum: 3,
  majority: { votes: 2, of: 3 },
}
const nomination = {
  round: '2026',
  award: '2026.1',
  organ: 'keji',
  title: '仪器共享',
  statement: '三百家小企业用上了大型仪器',
}
const citizen = { actor: 'person.citizen', at: '2026-09-10T01:00:00.000Z' }
const decider = { actor: 'person.head', organ: 'zhengfu', at: '2026-10-21T01:00:00.000Z' }
const vote = { award: '2026.1', inFavour: true, reason: '看过现场' }
const granted = { award: '2026.1', granted: true, reason: '达到规则' }

function nominated(given: object = {}) {
  const city = rehearse().given([organKind, 'keji', organ])
  city.when(openRound, { ...rules, ...given }, decider).thenDone()
  city.when(nominateForAward, nomination, citizen).thenDone()
  return city
}

/** Panel members vote, so many for and so many against. */
function voted(inFavour: number, against: number, given: object = {}) {
  const city = nominated(given)
  for (let n = 0; n < inFavour + against; n++) {
    const member = { actor: `person.panel-${n}`, organ: `o${n}`, at: '2026-10-10T01:00:00.000Z' }
    city.when(voteOnAward, { ...vote, inFavour: n < inFavour }, member).thenDone()
  }
  return city
}

function supported(city: ReturnType<typeof voted>, by: number) {
  for (let n = 0; n < by; n++)
    city
      .when(supportAward, { award: '2026.1' }, { actor: `person.${n}`, at: citizen.at })
      .thenDone()
  return city
}

describe('a nomination', () => {
  test('is anybody’s right until its day, of a unit that there is', () => {
    const city = nominated()
    city.when(nominateForAward, nomination, citizen).thenRefused('award.exists-already')
    const other = { ...nomination, award: '2026.2' }
    city
      .when(nominateForAward, other, { ...citizen, at: '2026-10-01T01:00:00.000Z' })
      .thenRefused('award.nominating-ended', { on: '2026-09-30' })
    city
      .when(nominateForAward, { ...other, organ: 'nobody' }, citizen)
      .thenRefused('award.no-such-organ')
  })

  test('is supported once by each person, in its time, where the round asks the public', () => {
    const city = nominated()
    const support = { award: '2026.1' }
    city.when(supportAward, support, citizen).thenDone()
    city.when(supportAward, support, citizen).thenRefused('award.supported-already')
    city
      .when(supportAward, support, { actor: 'person.b', at: '2026-10-21T01:00:00.000Z' })
      .thenRefused('award.public-vote-ended')
    assert.equal(city.state(awardKind, '2026.1').support, 1)
    nominated({ publicVote: null })
      .when(supportAward, support, citizen)
      .thenRefused('award.no-public-vote')
  })
})

describe('the panel', () => {
  test('leaves out whoever sits in the nominated unit in any post, or nominated it', () => {
    const city = nominated().given(
      [postKind, 'post.keji', { type: 'PostEstablished', organ: 'keji', title: name, powers: [] }],
      [
        actorKind,
        'person.both',
        {
          type: 'MandateGranted',
          mandate: { id: 'm', post: 'post.keji', from: '2026-01-01T00:00:00.000Z', until: null },
        },
      ],
    )
    const member = { actor: 'person.panel', organ: 'o1', at: '2026-10-10T01:00:00.000Z' }
    for (const partial of [
      { ...member, organ: 'keji' },
      { ...member, actor: 'person.both' },
      { ...member, actor: 'person.citizen' },
    ])
      city.when(voteOnAward, vote, partial).thenRefused('award.conflict-of-interest')
    city.when(voteOnAward, vote, member).thenDone()
    city.when(voteOnAward, vote, member).thenRefused('award.voted-already')
    city.when(voteOnAward, { ...vote, reason: ' ' }, member).thenRefused('input.invalid')
  })
})

describe('the decision', () => {
  test('waits for the quorum and for the end of the public’s time', () => {
    voted(2, 0).when(decideAward, granted, decider).thenRefused('award.quorum-missing')
    voted(3, 0)
      .when(decideAward, granted, { ...decider, at: '2026-10-20T01:00:00.000Z' })
      .thenRefused('award.public-vote-runs')
  })

  test('grants only with the majority and the support of the rules', () => {
    supported(voted(1, 2), 2)
      .when(decideAward, granted, decider)
      .thenRefused('award.majority-missing')
    supported(voted(2, 1), 1)
      .when(decideAward, granted, decider)
      .thenRefused('award.support-missing', { needed: 2 })
    const city = supported(voted(2, 1), 2)
    city.when(decideAward, granted, decider).thenDone()
    assert.equal(city.state(awardKind, '2026.1').status, 'granted')
    city.when(decideAward, granted, decider).thenRefused('award.decided-already')
  })

  test('may always be not to grant, with the reason', () => {
    const city = supported(voted(3, 0), 2)
    city.when(decideAward, { ...granted, granted: false, reason: '查出虚报' }, decider).thenDone()
    assert.equal(city.state(awardKind, '2026.1').status, 'not-granted')
  })
})
