// Who might answer for a commitment: units are proposed, with the reason why; a person decides.
import type { Organ } from '../../registry/load-organs.ts'
import type { Wording } from '../commitment.ts'

export interface ProposedOwner {
  organ: string
  role: 'lead' | 'support'
  /** `tail`: 牵头单位 or 配合单位 in the text. `named`: named in the sentence. `duty`: charged with it. */
  because: { by: 'tail' | 'named' | 'duty'; words: string }
}

/**
 * Proposes units for a commitment, the likeliest lead first. What the text itself says (a 牵头 tail) comes before bodies
 * it names, and those before units whose published duties share words with it. At most one is proposed as lead.
 */
export function proposeOwners(wording: Wording, organs: readonly Organ[]): ProposedOwner[] {
  const byName = organsByName(organs)
  const proposed: ProposedOwner[] = []
  for (const { name, role } of wording.bodies) {
    const organ = byName.get(plainName(name))
    if (!organ) continue
    const because = { by: role === 'named' ? ('named' as const) : ('tail' as const), words: name }
    proposed.push({ organ: organ.id, role: role === 'lead' ? 'lead' : 'support', because })
  }
  proposed.push(...byDuty(wording.text, organs))
  return oneLead(withoutRepeats(proposed))
}

/** Organs by all their names, 市 and full stops of style left off: 市科技局, 科技局, 市科学技术局. */
function organsByName(organs: readonly Organ[]): Map<string, Organ> {
  const byName = new Map<string, Organ>()
  for (const organ of organs) {
    for (const name of [organ.name.zh, ...organ.aliases]) byName.set(plainName(name), organ)
  }
  return byName
}

function plainName(name: string): string {
  return name.replace(/\s/g, '').replace(/^市(?=.{2})/, '')
}

/** Units whose duties occur in the text: the longer the shared words, the likelier. At most three. */
function byDuty(text: string, organs: readonly Organ[]): ProposedOwner[] {
  const scored = organs.flatMap((organ) => {
    const duties = organ.duties.zh.filter((duty) => text.includes(duty))
    const score = duties.reduce((sum, duty) => sum + duty.length ** 2, 0)
    return score > 0 ? [{ organ, score, words: duties.join('、') }] : []
  })
  return scored
    .toSorted((a, b) => b.score - a.score || (a.organ.id < b.organ.id ? -1 : 1))
    .slice(0, 3)
    .map(({ organ, words }) => ({
      organ: organ.id,
      role: 'lead',
      because: { by: 'duty', words },
    }))
}

function withoutRepeats(proposed: ProposedOwner[]): ProposedOwner[] {
  const seen = new Set<string>()
  return proposed.filter(({ organ }) => !seen.has(organ) && seen.add(organ))
}

/** Keeps the first lead; a tail's other leads and further duty matches become supporting units. */
function oneLead(proposed: ProposedOwner[]): ProposedOwner[] {
  const lead = proposed.find((each) => each.role === 'lead')
  return proposed.map((each) => (each === lead ? each : { ...each, role: 'support' }))
}
