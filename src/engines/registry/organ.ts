import type { Kind } from '../../kernel/kind.ts'
import type { LocalText } from '../../kernel/power.ts'

export type OrganSort = 'government' | 'bureau' | 'district' | 'congress' | 'supervision' | 'other'

/** An organ (机构): an office of the city that can hold powers and owe commitments. */
export interface OrganState {
  name: LocalText
  sort: OrganSort
  /** The organ above it; null at the top. */
  parent: string | null
  /** What it is charged with, as published: short noun phrases, used to propose owners. */
  duties: { zh: string[]; en: string[] }
  /** Other names that plans call it by: 科技局, 市科学技术局. */
  aliases: string[]
}

export type OrganEvent =
  | ({ type: 'OrganEstablished' } & OrganState)
  | { type: 'OrganDutiesPublished'; duties: OrganState['duties']; aliases: string[] }

export const organKind: Kind<OrganState, OrganEvent> = {
  name: 'organ',
  initial: {
    name: { zh: '', en: '' },
    sort: 'other',
    parent: null,
    duties: { zh: [], en: [] },
    aliases: [],
  },
  evolve(state, event) {
    switch (event.type) {
      case 'OrganEstablished': {
        const { type: _, ...organ } = event
        return organ
      }
      case 'OrganDutiesPublished':
        return { ...state, duties: event.duties, aliases: event.aliases }
    }
  },
  columns: {
    sort: { path: ['sort'], type: 'text' },
    parent: { path: ['parent'], type: 'text' },
    nameZh: { path: ['name', 'zh'], type: 'text', indexed: true },
  },
}
