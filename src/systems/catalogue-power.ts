import type { AnyCommand } from '../kernel/command.ts'
import type { LocalText } from '../kernel/power.ts'

/** A row of the catalogue of powers as a system declares it; which organs hold it is each city's own decision. */
export interface CataloguePower {
  code: string
  title: LocalText
  sort: 'power' | 'right'
  basis: LocalText
  /** The commands themselves, not their names: a row cannot cover what does not exist. */
  commands: readonly AnyCommand[]
  scope: 'own' | 'chain'
}

/** The row ready to be published, held by these organs. */
export function heldBy({ commands, ...row }: CataloguePower, holders: readonly string[]) {
  return { ...row, commands: commands.map((command) => command.name), holders: [...holders] }
}
