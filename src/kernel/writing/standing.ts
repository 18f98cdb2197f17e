import { readSignedTree } from '../journal/signed-tree.ts'
import { StateMemory } from './state-memory.ts'
import type { ReaderStore } from '../store.ts'
import type { Instant } from '../time.ts'
import type { Tree } from '../journal/tree.ts'

/**
 * Where the writer stands in memory: at the end of the last page it prepared, whether that is written yet or not. When
 * a page fails the whole of it is thrown away and taken anew from the database.
 */
export interface Standing {
  readonly memory: StateMemory
  tree: Tree
  /** Of the last entry; time in the journal never goes back, whatever the clock does. */
  at: Instant
}

/** Stands at the end of what is in the database; at most `states` states are kept. Throws as `readSignedTree` does. */
export async function takeStanding(
  store: ReaderStore,
  { states, vkey }: { states: number; vkey: string },
): Promise<Standing> {
  const tree = await readSignedTree(store, vkey)
  const [last] = tree.size > 0 ? await store.pages(tree.size, 1) : []
  return { memory: new StateMemory(states), tree, at: last?.at ?? '' }
}
