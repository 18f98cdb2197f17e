import type { Proposal } from '../commands/schemas.ts'
import type { Relation } from '../commitment.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { measuresFromFigures } from './measures-from-figures.ts'

/** Which commitment of the version in force a passage continues, and how it differs. */
export interface Continuation {
  continues: string
  relation: Exclude<Relation, 'new'>
}

/**
 * What is put before the plan office: one proposal for each passage that reads as a promise, with what it is measured
 * by. `continuations` says, by the passage's id in the reading, which commitment it goes on from; the others are new.
 */
export function proposalsFromReading(
  reading: PlanReading,
  continuations: ReadonlyMap<string, Continuation> = new Map(),
): Proposal[] {
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]))
  return reading.commitments.map((passage) => {
    const inside = passage.figures.flatMap((id) => figures.get(id) ?? [])
    const continuation = continuations.get(passage.id)
    return {
      text: passage.text,
      start: passage.start,
      end: passage.end,
      section: passage.section,
      strength: passage.strength,
      bodies: passage.bodies,
      measures: measuresFromFigures(inside),
      relation: continuation?.relation ?? 'new',
      continues: continuation?.continues ?? null,
    }
  })
}

/** What an entry may take for one lot, with room left for who asked and when; an entry holds 65,535 bytes. */
const lotBytes = 60_000

/** What surrounds a proposal in its entry: two events with ids of at most 60 letters. */
const eventBytes = 400

/**
 * Cuts proposals into lots that fit an entry: a lot stands in its entry twice, as what was asked and as what it
 * changed.
 */
export function inLots(proposals: readonly Proposal[]): Proposal[][] {
  const lots: Proposal[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const proposal of proposals) {
    const own = 2 * Buffer.byteLength(JSON.stringify(proposal)) + eventBytes
    if (bytes + own > lotBytes) {
      lots.push([])
      bytes = 0
    }
    lots.at(-1)?.push(proposal)
    bytes += own
  }
  return lots
}
