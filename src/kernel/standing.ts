import { readTree } from './journal-tree.ts'
import { StateMemory } from './state-memory.ts'
import type { ReaderStore } from './store.ts'
import type { Instant } from './time.ts'
import type { Tree } from './tree.ts'

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

/** Stands at the end of what is in the database. */
export async function takeStanding(store: ReaderStore, limit: number): Promise<Standing> {
  const { seq } = await store.head()
  const [last] = seq > 0 ? await store.pages(seq, 1) : []
  return { memory: new StateMemory(limit), tree: await readTree(store, seq), at: last?.at ?? '' }
}
