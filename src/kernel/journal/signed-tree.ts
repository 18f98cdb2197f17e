import { openNote } from './checkpoint.ts'
import { Invalid } from '../failure.ts'
import { readTree } from './journal-tree.ts'
import type { ReaderStore } from '../store.ts'
import { rootOfTree, type Tree } from './tree.ts'

/**
 * The tree that a writer goes on from. Throws Invalid where the database does not give the root that the chain's own key
 * has signed: to write on would sign what was damaged or changed, and no proof from before would hold any more.
 */
export async function readSignedTree(source: ReaderStore, vkey: string): Promise<Tree> {
  const { seq, root, note } = await source.head()
  const tree = await readTree(source, seq)
  if (seq === 0) return tree
  const signed = openNote(note ?? '', vkey)
  const same = [rootOfTree(tree), root].every((each) => Buffer.compare(each, signed.root) === 0)
  if (signed.size !== seq || !same)
    throw new Invalid(`the journal does not give the root that was signed at ${seq} entries`)
  return tree
}
