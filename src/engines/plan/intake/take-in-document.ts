// How a document becomes a draft: decoded, read, kept as files, held against the version in force,
// and proposed to the plan office. Repeating it with the same key does nothing twice, wherever the
// first time broke off.
import { createHash } from 'node:crypto'
import type { Command } from '../../../kernel/command.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { ReaderStore, StoredFile } from '../../../kernel/store.ts'
import type { Answer } from '../../../kernel/writing/submission.ts'
import { proposeCommitments, takeInPlan } from '../commands/take-in.ts'
import type { PlanState } from '../plan.ts'
import { type PlanVersionEvent, type PlanVersionState, versionId } from '../plan-version.ts'
import { decodeDocument } from '../document/decode-document.ts'
import type { Decoded } from '../document/decoded.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { readPlan } from '../reading/read-plan.ts'
import { continuedProposals } from './continued-proposals.ts'
import { inLots } from './proposals-from-reading.ts'

export interface TakeInDeps {
  reader: ReaderStore
  submit<Input>(
    command: Command<Input>,
    input: unknown,
    caller: { actor: string; key: string },
  ): Promise<Answer>
  saveFile(file: StoredFile): Promise<void>
}

export interface TakeInRequest {
  bytes: Uint8Array
  /** The document's file name. */
  name: string
  /** Id of the plan; null: one is made for a new plan. */
  plan: string | null
  /** Default: the title read in the text, else the file name. */
  title?: string | undefined
  actor: string
  key: string
}

/** A draft that waits for the plan office. */
export interface TakenIn {
  plan: string
  version: number
  /** The entry that opened it. */
  seq: number
  /** What a reader should know of the document, worded as refusals are. */
  warnings: Refusal[]
}

/**
 * Takes a document in as a draft: of a new plan where the id is new, else as the plan's next
 * version.
 */
export async function takeInDocument(
  deps: TakeInDeps,
  request: TakeInRequest,
): Promise<TakenIn | { refusal: Refusal }> {
  const { bytes, name, actor, key } = request
  const decoded = await decodeDocument(bytes, name)
  if ('code' in decoded) return { refusal: decoded }
  const reading = readPlan(decoded.text)
  const files = await saveFiles(deps, { bytes, decoded, reading })
  const plan = request.plan ?? (await newPlanId(deps.reader, reading, files.textDigest))
  const opened = await deps.submit(
    takeInPlan,
    {
      plan,
      title: (request.title || reading.title || name).slice(0, 200),
      period: reading.period,
      document: {
        name: name.slice(0, 200),
        format: decoded.format,
        digest: digestOf(bytes),
        sizeBytes: bytes.length,
      },
      ...files,
    },
    { actor, key },
  )
  if (!opened.ok) return { refusal: opened.refusal }
  const version = versionOpened(opened)
  const refusal = await propose(deps, { plan, version, reading, actor, key })
  return refusal ? { refusal } : { plan, version, seq: opened.seq, warnings: decoded.warnings }
}

/** Puts the reading before the plan office, lot by lot, each under a key of its own. */
async function propose(
  deps: TakeInDeps,
  draft: { plan: string; version: number; reading: PlanReading; actor: string; key: string },
): Promise<Refusal | null> {
  const { plan, version, reading, actor, key } = draft
  const state = await load<PlanVersionState>(deps.reader, 'plan_version', versionId(plan, version))
  // Adopted or withdrawn since: this is a late repetition, and everything was proposed before.
  if (state?.status !== 'draft') return null
  const proposals = await continuedProposals(deps.reader, plan, reading)
  for (const [i, lot] of inLots(proposals).entries()) {
    const input = { plan, version, proposals: lot }
    const answer = await deps.submit(proposeCommitments, input, { actor, key: `${key}.${i + 1}` })
    if (!answer.ok) return answer.refusal
  }
  return null
}

async function saveFiles(
  deps: TakeInDeps,
  { bytes, decoded, reading }: { bytes: Uint8Array; decoded: Decoded; reading: PlanReading },
): Promise<{ textDigest: string; readingDigest: string }> {
  const save = async (content: Uint8Array, mediaType: string) => {
    const digest = digestOf(content)
    await deps.saveFile({ digest, mediaType, bytes: content })
    return digest
  }
  await save(bytes, mediaTypes[decoded.format])
  return {
    textDigest: await save(Buffer.from(decoded.text), 'text/plain'),
    readingDigest: await save(Buffer.from(JSON.stringify(reading)), 'application/json'),
  }
}

const mediaTypes: Readonly<Record<Decoded['format'], string>> = {
  text: 'text/plain',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** `plan-2026-2030`; with the first digits of its text's digest where another plan has that id. */
async function newPlanId(
  reader: ReaderStore,
  { period }: PlanReading,
  textDigest: string,
): Promise<string> {
  const id = period ? `plan-${period.from}-${period.to}` : `plan-${textDigest.slice(0, 8)}`
  const taken = await load<PlanState>(reader, 'plan', id)
  if (!taken) return id
  const first = await load<PlanVersionState>(reader, 'plan_version', versionId(id, 1))
  return first?.textDigest === textDigest ? id : `${id}-${textDigest.slice(0, 8)}`
}

function versionOpened({ events }: Answer & { ok: true }): number {
  const opened = events.find(({ event }) => event.type === 'VersionTakenIn')?.event
  return (opened as PlanVersionEvent & { type: 'VersionTakenIn' }).number
}

async function load<State>(reader: ReaderStore, kind: string, id: string): Promise<State | null> {
  const [row] = await reader.loadStates([{ kind, id }])
  return row ? (JSON.parse(row.state) as State) : null
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
