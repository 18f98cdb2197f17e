import { statSync } from 'node:fs'
import type { Entry } from '../kernel/entry.ts'
import { Invalid } from '../kernel/failure.ts'
import { decodeBundle } from '../kernel/journal/entry-bundle.ts'
import { archive, folder } from './verify.ts'

const bundlePath = /^tile\/entries\/((?:x\d{3}\/)*\d{3})(?:\.p\/\d+)?$/

/**
 * The entries of an export, as a folder or an archive, in order; each call of what it answers begins anew. The bundles
 * stay in memory as they are, each entry is parsed when it is come to.
 */
export async function openExport(path: string): Promise<() => AsyncGenerator<Entry>> {
  const bundles = new Map<number, Buffer>()
  for await (const [name, bytes] of statSync(path).isDirectory() ? folder(path) : archive(path)) {
    const [, place] = bundlePath.exec(name) ?? []
    // Copied: the archive's pieces are taken again.
    if (place) bundles.set(Number(place.replaceAll(/[x/]/g, '')), Buffer.from(bytes))
  }
  if (bundles.size === 0) throw new Invalid(`${path} holds no entries`)
  const inOrder = [...bundles].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes)
  return async function* entries() {
    for (const bundle of inOrder)
      for (const bytes of decodeBundle(bundle))
        yield JSON.parse(Buffer.from(bytes).toString('utf8')) as Entry
  }
}
