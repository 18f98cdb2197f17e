import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { defineCommand } from './command.ts'
import type { Kind } from './kind.ts'
import { personal, type Sealed } from './person/personal.ts'
import { actorKind, postKind, powerKind } from './power.ts'
import { declareRefusals } from './refusal.ts'
import { rehearse } from './rehearsal.ts'
import { timerKind } from './timing/timer.ts'

interface Lamp {
  lit: boolean
  note: Sealed | null
}
type LampEvent = { type: 'Lit'; note: Sealed | null } | { type: 'PutOut' }
const lampKind: Kind<Lamp, LampEvent> = {
  name: 'lamp',
  initial: { lit: false, note: null },
  evolve: (_, event) => ({
    lit: event.type === 'Lit',
    note: event.type === 'Lit' ? event.note : null,
  }),
}
const refuse = declareRefusals('lamp.lit')
const light = defineCommand({
  name: 'lamp.light',
  input: z.object({ lamp: z.string(), note: personal(z.string(), { of: 'actor' }).optional() }),
  authority: () => ({ power: 'lamp.tend', organ: 'works' }),
  run(tx, { lamp, note }) {
    if (tx.get(lampKind, lamp).lit) refuse('lamp.lit', { lamp })
    tx.append(lampKind, lamp, { type: 'Lit', note: note ?? null })
  },
})
const lightAll = defineCommand({
  name: 'lamp.light-all',
  input: z.object({ lamps: z.array(z.string()) }),
  authority: () => ({ power: 'lamp.tend', organ: 'works' }),
  run(tx, { lamps }, { at }) {
    for (const lamp of lamps) tx.run(light, { lamp })
    tx.schedule('again', at, light, { lamp: 'next' })
  },
})

test('an act gives its events, and what it changed stands for the next', () => {
  rehearse()
    .when(light, { lamp: 'a' })
    .thenEvents([lampKind, 'a', { type: 'Lit', note: null }])
    .when(light, { lamp: 'a' })
    .thenRefused('lamp.lit', { lamp: 'a' })
})

test('a command within a command is all or nothing with it', () => {
  const street = rehearse().given([lampKind, 'b', { type: 'Lit', note: null }])
  street.when(lightAll, { lamps: ['a', 'b'] }).thenRefused('lamp.lit', { lamp: 'b' })
  assert.equal(street.state(lampKind, 'a').lit, false)
  street.when(lightAll, { lamps: ['a', 'c'] }, { at: '2026-02-01T00:00:00.000Z' }).thenDone()
  assert.equal(street.state(lampKind, 'c').lit, true)
  assert.equal(street.state(timerKind, 'again').dueAt, '2026-02-01T00:00:00.000Z')
})

test('a command never sees a personal value', () => {
  const { events } = rehearse().when(light, { lamp: 'a', note: 'my secret' })
  assert.doesNotMatch(JSON.stringify(events), /secret/)
  assert.match(JSON.stringify(events), /"sealed":"[0-9a-f]{64}"/)
})

test('input of another shape is refused by the field at fault', () => {
  const { refusal } = rehearse().when(light, { lamp: 7 })
  assert.equal(refusal?.code, 'input.invalid')
  assert.equal(refusal?.values['field'], 'lamp')
})

test('with a catalogue an act needs a mandate, for the commands within it too', () => {
  const from = '2026-01-01T00:00:00.000Z'
  const text = { zh: '', en: '' }
  const power = (commands: string[]) => ({
    type: 'PowerPublished' as const,
    title: text,
    basis: text,
    sort: 'power' as const,
    scope: 'own' as const,
    commands,
    holders: ['works'],
    since: from,
    until: null,
  })
  const town = (commands: string[]) =>
    rehearse({ catalogue: true }).given(
      [powerKind, 'lamp.tend', power(commands)],
      [
        postKind,
        'p',
        { type: 'PostEstablished', organ: 'works', title: text, powers: ['lamp.tend'] },
      ],
      [
        actorKind,
        'ann',
        { type: 'MandateGranted', mandate: { id: 'm', post: 'p', from, until: null } },
      ],
    )
  const both = town(['lamp.light', 'lamp.light-all'])
  both.when(lightAll, { lamps: ['a'] }, { actor: 'ann' }).thenDone()
  both.when(lightAll, { lamps: ['b'] }, { actor: 'bob' }).thenRefused('authority.not-granted')
  town(['lamp.light-all'])
    .when(lightAll, { lamps: ['a'] }, { actor: 'ann' })
    .thenRefused('authority.not-covered')
})
