import { createHash } from 'node:crypto'
import { Conflict } from '../../../kernel/failure.ts'
import type { AnyCommand } from '../../../kernel/command.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { ReaderStore, StoredFile } from '../../../kernel/store.ts'
import type { Answer } from '../../../kernel/submission.ts'
import { proposeCommitments, takeInPlan } from '../commands/take-in.ts'
import { wordingOf } from '../commitment.ts'
import { decodeDocument } from '../document/decode-document.ts'
import type { PlanState } from '../plan.ts'
import { readPlan } from '../reading/read-plan.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { listCommitments } from '../views/load-plan.ts'
import { findContinuations } from './find-continuations.ts'
import { inLots, proposalsFromReading } from './proposals-from-reading.ts'

/** What a plan is taken in with: the journal, the writer's door, and a place for files. */
export interface IntakeDeps {
  reader: ReaderStore
  submit(
    command: AnyCommand,
    input: unknown,
    asking: { actor: string; key: string },
  ): Promise<Answer>
  saveFile(file: StoredFile): Promise<void>
}

export interface PlanDocument {
  bytes: Uint8Array
  /** The file's name; only a hint, the content decides the format. */
  name: string
  /** Of a new plan, or of the one that this is a new version of. */
  plan: string
  /** The plan's title where the text's own should not be taken. */
  title?: string | undefined
}

/** The version that now waits for confirmation, and the last entry; or why there is none. */
export type Intake = { version: number; seq: number; commitments: number } | { refusal: Refusal }

/**
 * Takes a document in: decodes it, reads it, keeps the document, its text and the reading as files, and puts what was
 * read before the plan office as a draft version. Sent again under the same key, it goes on where it was broken off.
 */
export async function takeInDocument(
  deps: IntakeDeps,
  document: PlanDocument,
  asking: { actor: string; key: string },
): Promise<Intake> {
  const decoded = await decodeDocument(document.bytes, document.name)
  if ('code' in decoded) return { refusal: decoded }
  const reading = readPlan(decoded.text)
  const files = {
    document: fileOf(document.bytes, 'application/octet-stream'),
    text: fileOf(Buffer.from(decoded.text, 'utf8'), 'text/plain; charset=utf-8'),
    reading: fileOf(Buffer.from(JSON.stringify(reading), 'utf8'), 'application/json'),
  }
  for (const file of Object.values(files)) await deps.saveFile(file)
  const opened = await deps.submit(
    takeInPlan,
    {
      plan: document.plan,
      title: document.title ?? (reading.title.slice(0, 200) || document.name),
      period: reading.period,
      document: {
        name: document.name.slice(0, 200),
        format: decoded.format,
        digest: files.document.digest,
        sizeBytes: document.bytes.length,
      },
      textDigest: files.text.digest,
      readingDigest: files.reading.digest,
    },
    asking,
  )
  if (!opened.ok) return { refusal: opened.refusal }
  return propose(deps, { plan: document.plan, version: versionIn(opened), reading }, asking)
}

/** Proposes what was read, lot by lot; each lot has a key of its own, so that none is proposed twice. */
async function propose(
  deps: IntakeDeps,
  { plan, version, reading }: { plan: string; version: number; reading: PlanReading },
  { actor, key }: { actor: string; key: string },
): Promise<Intake> {
  const continuations = await continuationsIn(deps.reader, plan, reading)
  const proposals = proposalsFromReading(reading, continuations)
  let seq = 0
  for (const [i, lot] of inLots(proposals).entries()) {
    const input = { plan, version, proposals: lot }
    const answer = await deps.submit(proposeCommitments, input, { actor, key: `${key}.${i + 1}` })
    if (!answer.ok) return { refusal: answer.refusal }
    seq = answer.seq
  }
  return { version, seq, commitments: proposals.length }
}

async function continuationsIn(reader: ReaderStore, plan: string, reading: PlanReading) {
  const [row] = await reader.loadStates([{ kind: 'plan', id: plan }])
  const current = row ? (JSON.parse(row.state) as PlanState).current : 0
  if (current === 0) return undefined
  const commitments = await listCommitments(reader, plan)
  const inForce = commitments.flatMap(({ id, state }) => {
    const wording = wordingOf(state, current)
    return wording?.dismissed === null ? [{ id, wording }] : []
  })
  return findContinuations(inForce, reading)
}

/** The number that the plan gave its new version, from the events of its entry. */
function versionIn(answer: Extract<Answer, { ok: true }>): number {
  const opened = answer.events.find(({ event }) => event.type === 'VersionTakenIn')
  const number = opened && (opened.event as unknown as { number: number }).number
  if (number === undefined) throw new Conflict('the entry opened no version')
  return number
}

function fileOf(bytes: Uint8Array, mediaType: string): StoredFile {
  return { digest: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes }
}
