import type { Organ } from '../../../engines/registry/load-organs.ts'
import type { OrganSort } from '../../../engines/registry/organ.ts'

/** One organ as this folder writes it down: names and duties as pairs of Chinese and English. */
export interface OrganRow {
  id: string
  name: [zh: string, en: string]
  /** Published duties in the words a plan uses, so that a sentence can be matched to its owner. */
  duties: [zh: string, en: string][]
  /** Other names by which plans call it. */
  aliases: string[]
}

/** Gives rows of one sort and parent the shape that the registry takes them in. */
export function organsOf(sort: OrganSort, parent: string | null, rows: OrganRow[]): Organ[] {
  return rows.map(({ id, name: [zh, en], duties, aliases }) => ({
    id,
    name: { zh, en },
    sort,
    parent,
    duties: { zh: duties.map((duty) => duty[0]), en: duties.map((duty) => duty[1]) },
    aliases,
  }))
}
