// The catalogue of powers (职权目录) as far as the kernel needs it: it is the access control. A power is a published
// row; an organ holds it; a post of that organ exercises it; a mandate seats a person in the post for a time.
// A right (权利) is a row that every person holds. The registry engine has the commands that change these kinds.
import type { Kind } from './kind.ts'
import type { Instant } from './time.ts'

/** A text in both languages of the pages. */
export interface LocalText {
  zh: string
  en: string
}

/** A row of the catalogue. Its id is its code: `plan.adopt`. */
export interface PowerState {
  title: LocalText
  /** `power`: held by organs and exercised by posts. `right`: held by every person. */
  sort: 'power' | 'right'
  /** Where it comes from: law and article, or the plan's own section. */
  basis: LocalText
  /** The commands it covers; a command not named here cannot run under it. */
  commands: string[]
  /** The organs that hold it; empty for a right. */
  holders: string[]
  /** `own`: only on what belongs to the exercising post's organ. `chain`: on anything of the jurisdiction. */
  scope: 'own' | 'chain'
  /** Null: never published. */
  since: Instant | null
  /** The first moment at which it no longer holds; the row stays readable. */
  until: Instant | null
}

/** A post (岗位) of an organ and the powers it exercises there. */
export interface PostState {
  organ: string
  title: LocalText
  powers: string[]
}

/** A person seated in a post for a time. `until` is the first moment at which it no longer holds. */
export interface Mandate {
  id: string
  post: string
  from: Instant
  until: Instant | null
}

/** What a person may do in office: their mandates, ended ones included. */
export interface ActorState {
  mandates: Mandate[]
}

/**
 * Which row of the catalogue an act exercises, and on what: `organ` is the organ the thing acted on belongs to (the
 * lead unit of a commitment, say). Where it is left out, only a right or a power of scope `chain` can be meant.
 */
export interface Authority {
  power: string
  organ?: string
}

export type PowerEvent =
  | ({ type: 'PowerPublished' } & PowerState)
  | { type: 'PowerHoldersChanged'; holders: string[] }
  | { type: 'PowerCancelled'; until: Instant }
export type PostEvent =
  | ({ type: 'PostEstablished' } & PostState)
  | { type: 'PostPowersChanged'; powers: string[] }
export type ActorEvent =
  | { type: 'MandateGranted'; mandate: Mandate }
  | { type: 'MandateEnded'; mandate: string; until: Instant }

export const powerKind: Kind<PowerState, PowerEvent> = {
  name: 'power',
  initial: {
    title: { zh: '', en: '' },
    sort: 'power',
    basis: { zh: '', en: '' },
    commands: [],
    holders: [],
    scope: 'own',
    since: null,
    until: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PowerPublished': {
        const { type: _, ...row } = event
        return row
      }
      case 'PowerHoldersChanged':
        return { ...state, holders: event.holders }
      case 'PowerCancelled':
        return { ...state, until: event.until }
    }
  },
}

export const postKind: Kind<PostState, PostEvent> = {
  name: 'post',
  initial: { organ: '', title: { zh: '', en: '' }, powers: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'PostEstablished': {
        const { type: _, ...post } = event
        return post
      }
      case 'PostPowersChanged':
        return { ...state, powers: event.powers }
    }
  },
  columns: { organ: { path: ['organ'], type: 'text', indexed: true } },
}

export const actorKind: Kind<ActorState, ActorEvent> = {
  name: 'actor',
  initial: { mandates: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'MandateGranted':
        return { mandates: [...state.mandates, event.mandate] }
      case 'MandateEnded':
        return {
          mandates: state.mandates.map((mandate) =>
            mandate.id === event.mandate ? { ...mandate, until: event.until } : mandate,
          ),
        }
    }
  },
}
