import type { Consistency } from './consistency.ts'
import { decodeBundle } from './entry-bundle.ts'
import { Invalid, NotFound } from '../failure.ts'
import { catchUp, fullTile } from './journal-tree.ts'
import { auditPath, consistencyProof, type Hash, rangesOf } from './merkle.ts'
import { buildReceipt, type Receipt } from './receipt.ts'
import type { ReaderStore } from '../store.ts'
import { emptyTree, rootOfComplete, rootOfTree, tileHeight, tileWidth, type Tree } from './tree.ts'

/** Proves of a journal in a database what was asked long after the act. */
export interface Prover {
  /** A receipt for entry `seq` under today's head. Throws NotFound where there is no such entry. */
  receiptOf(seq: number): Promise<Receipt>
  /** The proof that the journal of `older` entries is the beginning of today's. Throws NotFound where it is longer. */
  consistencyFrom(older: number): Promise<Consistency>
}

/**
 * A prover over `source`. It keeps the right edge of the tree in memory and reads for a proof about two tiles a level;
 * each question is answered for one head, also while the journal grows. Throws Invalid where the journal does not give
 * the root of its head any more: what is damaged is not proved.
 */
export function createProver(source: ReaderStore, vkey: string): Prover {
  let known: Tree = emptyTree
  const now = async () => {
    const head = await source.head()
    const tree = await catchUp(source, known, head.seq)
    if (Buffer.compare(rootOfTree(tree), head.root) !== 0 && head.seq > 0)
      throw new Invalid('the journal does not give the root that was signed: it is damaged')
    if (tree.size > known.size) known = tree
    return { tree, note: head.note ?? '' }
  }
  return {
    async receiptOf(seq) {
      const { tree, note } = await now()
      if (seq < 1 || seq > tree.size) throw new NotFound(`there is no entry ${seq}`)
      const path = auditPath(seq - 1, tree.size, await rangesFor(source, tree, [seq - 1]))
      const entry = await entryText(source, seq)
      return buildReceipt({ chain: source.chain, seq, entry, path, size: tree.size, note, vkey })
    },
    async consistencyFrom(older) {
      const { tree, note } = await now()
      if (older > tree.size) throw new NotFound(`the journal has not yet ${older} entries`)
      const ranges = await rangesFor(source, tree, [Math.max(0, older - 1)])
      const proof = consistencyProof(older, tree.size, ranges).map((hash) =>
        Buffer.from(hash).toString('hex'),
      )
      const { chain } = source
      return { gangmu: 'consistency/1', chain, older, size: tree.size, proof, note, key: vkey }
    },
  }
}

async function entryText(source: ReaderStore, seq: number): Promise<string> {
  const [page] = await source.pages(seq, 1)
  const entry = page && decodeBundle(page.entries)[seq - page.first]
  if (!entry) throw new NotFound(`there is no entry ${seq}`)
  return Buffer.from(entry).toString('utf8')
}

/**
 * The range hashes that proofs about `leaves` need. Each is in a tile on the way from such a leaf, or from the last
 * leaf, to the root: the partner of a node is always in its own tile.
 */
async function rangesFor(source: ReaderStore, tree: Tree, leaves: readonly number[]) {
  const tiles = new Map<string, readonly Hash[]>()
  for (let level = 0; tileWidth ** level <= tree.size; level += 1) {
    for (const leaf of [...leaves, tree.size - 1]) {
      const index = Math.floor(leaf / tileWidth ** (level + 1))
      tiles.set(`${level}/${index}`, await tileOf(source, tree, { level, index }))
    }
  }
  return rangesOf((height, index) => {
    const level = Math.floor(height / tileHeight)
    const width = 2 ** (height % tileHeight)
    const first = index * width
    const tile = tiles.get(`${level}/${Math.floor(first / tileWidth)}`) ?? []
    return rootOfComplete(tile.slice(first % tileWidth, (first % tileWidth) + width))
  })
}

function tileOf(
  source: ReaderStore,
  tree: Tree,
  { level, index }: { level: number; index: number },
): Promise<readonly Hash[]> {
  const full = Math.floor(tree.size / tileWidth ** (level + 1))
  return index < full ? fullTile(source, level, index) : Promise.resolve(tree.edge[level] ?? [])
}
