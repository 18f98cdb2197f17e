// A command runs exactly when the catalogue says so: random catalogues, people and times, put to the real authorisation
// and to an oracle that knows nothing of it. The oracle writes down, day by day, everything that everybody may do.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { z } from 'zod'
import { foundingPower } from './authority.ts'
import { defineCommand } from './command.ts'
import type { Kind } from './kind.ts'
import { actorKind, type PowerState, postKind, powerKind } from './power.ts'
import { type Outcome, rehearse } from './rehearsal.ts'

const organs = ['planning', 'statistics', 'works']
const people = ['ann', 'bob']
const powerCodes = ['adopt', 'verify', 'speak']
const postIds = ['head', 'clerk', 'auditor']
const commandNames = ['thing.make', 'thing.break']
const lastDay = 6

const instant = (day: number): string => `2026-01-0${day + 1}T00:00:00.000Z`
const text = { zh: '', en: '' }

interface Span {
  from: number
  until: number | null
}
interface World {
  powers: (Span & Pick<PowerState, 'sort' | 'scope' | 'commands' | 'holders'> & { code: string })[]
  posts: { id: string; organ: string; powers: string[] }[]
  mandates: (Span & { actor: string; post: string; endedOn: number | null })[]
}
interface Asked {
  command: string
  power: string
  organ: string | null
  actor: string
  day: number
}

const day = fc.integer({ min: 0, max: lastDay })
const span = { from: day, until: fc.option(day) }
const world: fc.Arbitrary<World> = fc.record({
  powers: fc.uniqueArray(
    fc.record({
      ...span,
      code: fc.constantFrom(...powerCodes),
      sort: fc.constantFrom('power' as const, 'power' as const, 'right' as const),
      scope: fc.constantFrom('own' as const, 'chain' as const),
      commands: fc.subarray(commandNames),
      holders: fc.subarray(organs),
    }),
    { selector: ({ code }) => code },
  ),
  posts: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...postIds),
      organ: fc.constantFrom(...organs),
      powers: fc.subarray(powerCodes),
    }),
    { selector: ({ id }) => id },
  ),
  mandates: fc.array(
    fc.record({
      ...span,
      actor: fc.constantFrom(...people),
      post: fc.constantFrom(...postIds),
      endedOn: fc.option(day, { freq: 3 }),
    }),
    { maxLength: 4 },
  ),
})
const asked: fc.Arbitrary<Asked> = fc.record({
  command: fc.constantFrom(...commandNames),
  power: fc.constantFrom(...powerCodes),
  organ: fc.option(fc.constantFrom(...organs)),
  actor: fc.constantFrom(...people),
  day,
})

/** Who may exercise a power on a day, upon a thing of that organ (null: of none), and in whose name. */
interface Holder {
  actor: string
  inNameOf: string
}

function holdersOf(
  { posts, mandates }: World,
  { power, thing, today }: { power: World['powers'][number]; thing: string | null; today: number },
): Holder[] {
  if (power.sort === 'right') return people.map((actor) => ({ actor, inNameOf: 'null null' }))
  const able = posts.filter(
    (post) =>
      post.powers.includes(power.code) &&
      power.holders.includes(post.organ) &&
      (power.scope === 'chain' || thing === post.organ),
  )
  const seated = mandates.filter(({ from, until, endedOn }) =>
    isDuring({ from, until: endedOn ?? until }, today),
  )
  return able.flatMap(({ id, organ }) =>
    seated
      .filter(({ post }) => post === id)
      .map(({ actor }) => ({ actor, inNameOf: `${organ} ${id}` })),
  )
}

const isDuring = ({ from, until }: Span, today: number) => from <= today && today < (until ?? 99)

/** Everything that may be done, as lines `day actor command power thing's-organ → organ post`. */
function everythingAllowed(city: World): Set<string> {
  const days = Array.from({ length: lastDay + 1 }, (_, today) => today)
  const lines = days.flatMap((today) =>
    city.powers
      .filter((power) => isDuring(power, today))
      .flatMap((power) =>
        power.commands.flatMap((command) =>
          [null, ...organs].flatMap((thing) =>
            holdersOf(city, { power, thing, today }).map(
              ({ actor, inNameOf }) =>
                `${today} ${actor} ${command} ${power.code} ${thing} → ${inNameOf}`,
            ),
          ),
        ),
      ),
  )
  return new Set(lines)
}

const thingKind: Kind<object, { type: 'Made'; organ: string | null; post: string | null }> = {
  name: 'thing',
  initial: {},
  evolve: (state) => state,
}
const commandNamed = (name: string) =>
  defineCommand({
    name,
    input: z.object({ power: z.string(), organ: z.string().nullable() }),
    authority: ({ power, organ }) => (organ === null ? { power } : { power, organ }),
    run: (tx, _, { organ, post }) => tx.append(thingKind, 'x', { type: 'Made', organ, post }),
  })
const commands = new Map(commandNames.map((name) => [name, commandNamed(name)]))

function ask(
  { powers, posts, mandates }: World,
  { command, actor, day: on, ...input }: Asked,
): Outcome {
  const city = rehearse({ catalogue: true })
  for (const { code, from, until, ...row } of powers) {
    const life = { since: instant(from), until: until === null ? null : instant(until) }
    city.given([
      powerKind,
      code,
      { type: 'PowerPublished', title: text, basis: text, ...row, ...life },
    ])
  }
  for (const { id, ...post } of posts)
    city.given([postKind, id, { type: 'PostEstablished', title: text, ...post }])
  for (const [number, { actor: person, post, from, until, endedOn }] of mandates.entries()) {
    const id = `mandate.${number}`
    const seat = { id, post, from: instant(from), until: until === null ? null : instant(until) }
    city.given([actorKind, person, { type: 'MandateGranted', mandate: seat }])
    if (endedOn === null) continue
    city.given([actorKind, person, { type: 'MandateEnded', mandate: id, until: instant(endedOn) }])
  }
  const asking = commands.get(command)
  assert(asking)
  return city.when(asking, input, { actor, at: instant(on) })
}

test('a command runs exactly when the catalogue grants it to this actor now, on this thing', () => {
  let done = 0
  fc.assert(
    fc.property(world, fc.array(asked, { minLength: 1, maxLength: 12 }), (city, questions) => {
      const allowed = everythingAllowed(city)
      for (const question of questions) {
        const { actor, command, power, organ } = question
        const line = `${question.day} ${actor} ${command} ${power} ${organ} →`
        const { refusal, events } = ask(city, question)
        if (refusal) {
          assert(![...allowed].some((each) => each.startsWith(line)), `${line} ${refusal.code}`)
          assert.match(refusal.code, /^authority\./)
        } else {
          const made = events[0]?.event as unknown as { organ: string | null; post: string | null }
          assert(allowed.has(`${line} ${made.organ} ${made.post}`), `${line} ran as ${made.organ}`)
          done += 1
        }
      }
    }),
    { numRuns: 1500 },
  )
  assert(done > 100, 'the worlds are such that commands do run')
})

test('a chain is founded once, by whoever comes first; from then on only the catalogue counts', () => {
  const foundTown = defineCommand({
    name: 'chain.found',
    input: z.object({}),
    authority: () => ({ power: foundingPower }),
    run: (tx, _, { at }) =>
      tx.append(powerKind, foundingPower, {
        type: 'PowerPublished',
        title: text,
        basis: text,
        sort: 'power',
        scope: 'chain',
        commands: ['chain.found'],
        holders: [],
        since: at,
        until: null,
      }),
  })
  rehearse({ catalogue: true })
    .when(foundTown, {}, { actor: 'ann' })
    .thenDone()
    .when(foundTown, {}, { actor: 'ann' })
    .thenRefused('authority.not-granted')
})
