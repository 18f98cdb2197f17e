import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type ExportFile, exportJournal } from '../kernel/export/export-journal.ts'
import { tarOf } from '../kernel/export/tar.ts'
import { type OnChain, runOnChain } from './on-chain.ts'

/** `gangmu export TARGET`: the whole journal as static files in a new folder, or as a new .tar or .tar.gz. */
export function exportChain(args: string[]): Promise<number> {
  return runOnChain({ usage: 'journal.usageExport', files: 1, flags: [], run: exportTo }, args)
}

async function exportTo({ place, t, files: [target = ''], vkey }: OnChain): Promise<number> {
  if (existsSync(target)) {
    console.error(t('journal.exists', { target }))
    return 2
  }
  const reader = await place.store.openReader(place.chain)
  try {
    const { seq } = await reader.head()
    let files = 0
    const counted = counting(exportJournal(reader, vkey), () => (files += 1))
    await writeAs(target, counted)
    console.log(t('journal.exported', { chain: place.chain, size: seq, files, target }))
    return 0
  } finally {
    await reader.close()
  }
}

async function* counting<T>(items: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    count()
    yield item
  }
}

async function writeAs(target: string, files: AsyncIterable<ExportFile>): Promise<void> {
  if (!/\.tar(\.gz)?$/.test(target)) {
    for await (const { path, bytes } of files) await writeUnder(target, path, bytes)
    return
  }
  const archive = Readable.from(tarOf(files, new Date().toISOString()))
  const file = createWriteStream(target, { flags: 'wx' })
  if (target.endsWith('.gz')) await pipeline(archive, createGzip(), file)
  else await pipeline(archive, file)
}

async function writeUnder(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes, { flag: 'wx' })
}
