// A version's text and what was read in it are files that never change, so they are kept in memory once read.
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { PlanVersionState } from '../plan-version.ts'
import type { PlanReading } from '../reading/plan-reading.ts'

export interface PlanFiles {
  text: string
  reading: PlanReading
}

/** How many versions stay in memory; a plan of 200,000 characters takes about 2 MB. */
const keptVersions = 16

const kept = new WeakMap<ReaderStore, Map<string, PlanFiles>>()

/** The text and the reading of a version. Throws NotFound where the database lacks a file that the journal names. */
export async function loadPlanFiles(
  reader: ReaderStore,
  version: PlanVersionState,
): Promise<PlanFiles> {
  const files = kept.get(reader) ?? new Map<string, PlanFiles>()
  kept.set(reader, files)
  const found = files.get(version.readingDigest)
  if (found) return found
  const [text, reading] = await Promise.all([
    loadText(reader, version.textDigest),
    loadText(reader, version.readingDigest),
  ])
  const loaded = { text, reading: JSON.parse(reading) as PlanReading }
  files.set(version.readingDigest, loaded)
  const [oldest] = files.keys()
  if (files.size > keptVersions && oldest !== undefined) files.delete(oldest)
  return loaded
}

async function loadText(reader: ReaderStore, digest: string): Promise<string> {
  const file = await reader.loadFile(digest)
  if (!file) throw new NotFound(`no file ${digest}`)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
}
