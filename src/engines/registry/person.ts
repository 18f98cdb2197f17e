import { z } from 'zod'
import { defineCommand } from '../../kernel/command.ts'
import { erasureKind } from '../../kernel/person/erasure.ts'
import type { Kind } from '../../kernel/kind.ts'
import { personal, type Sealed } from '../../kernel/person/personal.ts'
import { refuse } from './refusals.ts'
import { id } from './schemas.ts'

/** A person known to the chain by an opaque id. What is personal of them is sealed under their own key. */
export interface PersonState {
  name: Sealed | null
}

export type PersonEvent = { type: 'PersonRegistered'; name: Sealed }

export const personKind: Kind<PersonState, PersonEvent> = {
  name: 'person',
  initial: { name: null },
  evolve: (_, { name }) => ({ name }),
}

/** Registers a person, or a new name of theirs. */
export const registerPerson = defineCommand({
  name: 'person.register',
  input: z.object({
    person: id,
    name: personal(z.string().trim().min(1).max(100), { of: ['person'] }),
  }),
  authority: () => ({ power: 'registry.change' }),
  run(tx, { person, name }) {
    tx.append(personKind, person, { type: 'PersonRegistered', name })
  },
})

/**
 * Erases what is personal of a person: their key and everything sealed under it, for good. Their acts in office stay in
 * the journal under the opaque id, and every proof still holds.
 */
export const erasePerson = defineCommand({
  name: 'person.erase',
  input: z.object({ person: id }),
  authority: () => ({ power: 'registry.change' }),
  run(tx, { person }, act) {
    if (!tx.has(personKind, person)) refuse('registry.no-such-person', { id: person })
    if (tx.get(erasureKind, person).erasedAt !== null) {
      refuse('registry.erased-already', { id: person })
    }
    tx.append(erasureKind, person, { type: 'PersonErased', at: act.at })
  },
})
