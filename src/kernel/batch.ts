import type { Grant } from './authority.ts'
import { type Entry, type EntryEvent, entryText, maxEntryBytes } from './entry.ts'
import { execute, type Outcome, type Request } from './execute.ts'
import { type NamedState, StateMap } from './folded.ts'
import type { AnyKind } from './kind.ts'
import type { Refusal } from './refusal.ts'
import type { StateMemory } from './state-memory.ts'
import type { ReaderStore, StateRef, StoredState } from './store.ts'
import type { Submission } from './submission.ts'
import type { Instant } from './time.ts'

/** One command that will be an entry. */
export interface Accepted {
  submission: Submission
  seq: number
  /** The entry's exact text. */
  text: string
  bytes: Uint8Array
  events: EntryEvent[]
}

/** What was decided of a batch, in its order; nothing of it is on disk yet. */
export interface Decided {
  at: Instant
  accepted: Accepted[]
  refused: { submission: Submission; refusal: Refusal }[]
  /** Done before, under the same key. */
  repeated: { submission: Submission; seq: number }[]
  /** The states as the batch leaves them. */
  changed: StateMap<NamedState>
}

/** What a batch is decided upon. */
export interface Ground {
  memory: StateMemory
  kinds: ReadonlyMap<string, AnyKind>
  store: Pick<ReaderStore, 'loadStates' | 'loadKeys'>
  /** Of the last entry before the batch. */
  seq: number
  at: Instant
}

/**
 * Runs commands one after the other, in order, each upon what the ones before it left. Where a state is not in memory,
 * the states that the rest of the batch lacks are loaded with it in one query. A bug in a command rejects that command
 * alone.
 */
export async function decideBatch(batch: readonly Submission[], ground: Ground): Promise<Decided> {
  const decided: Decided = {
    at: ground.at,
    accepted: [],
    refused: [],
    repeated: [],
    changed: new StateMap(),
  }
  const rest = await withoutRepeated(batch, ground, decided)
  for (let next = 0; next < rest.length; ) {
    const submission = rest[next] as Submission // next < length
    const outcome = tryExecute(submission, ground)
    if (outcome?.type === 'missing' && !unknownKind(outcome.refs, ground)) {
      await load(missingOf(rest.slice(next), ground), ground)
      continue
    }
    if (outcome) take(submission, { outcome, ground, decided })
    next += 1
  }
  return decided
}

/** Splits off the commands whose key has been used: the same content was done before, other content is refused. */
async function withoutRepeated(
  batch: readonly Submission[],
  { store }: Ground,
  decided: Decided,
): Promise<Submission[]> {
  const stored = await store.loadKeys(batch.map(({ key }) => key))
  if (stored.length === 0) return [...batch]
  const used = new Map(stored.map((row) => [row.key, row]))
  return batch.filter((submission) => {
    const row = used.get(submission.key)
    if (!row) return true
    if (Buffer.compare(row.digest, submission.digest) === 0)
      decided.repeated.push({ submission, seq: row.seq })
    else decided.refused.push({ submission, refusal: keyReused(submission.key) })
    return false
  })
}

export function keyReused(key: string): Refusal {
  return { code: 'key.reused', values: { key } }
}

function tryExecute(submission: Submission, { memory, at }: Ground): Outcome | null {
  try {
    return execute(memory, requestOf(submission, at))
  } catch (bug) {
    submission.reject(bug)
    return null
  }
}

function requestOf({ command, input, actor, key, timer }: Submission, at: Instant): Request {
  return { command, input, actor, key, at, ...(timer && { timer }) }
}

function take(
  submission: Submission,
  { outcome, ground, decided }: { outcome: Outcome; ground: Ground; decided: Decided },
): void {
  if (outcome.type === 'missing') {
    const kind = unknownKind(outcome.refs, ground)
    submission.reject(new TypeError(`the kind ${kind} was not given to the writer`))
    return
  }
  if (outcome.type === 'refused') {
    decided.refused.push({ submission, refusal: outcome.refusal })
    return
  }
  const seq = ground.seq + decided.accepted.length + 1
  const entry = entryOf(submission, { ...outcome, seq, at: ground.at })
  const text = entryText(entry, submission.inputText)
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length > maxEntryBytes) {
    decided.refused.push({ submission, refusal: tooLarge(submission, bytes.length) })
    return
  }
  decided.accepted.push({ submission, seq, text, bytes, events: outcome.events })
  for (const state of outcome.changed) {
    ground.memory.put(state)
    decided.changed.set(state.kind.name, state.id, state)
  }
}

function entryOf(
  { key, command, input, actor }: Submission,
  { seq, at, grant, events }: { seq: number; at: Instant; grant: Grant; events: EntryEvent[] },
): Entry {
  return { seq, at, key, command: command.name, input, actor, ...grant, events }
}

function tooLarge({ command }: Submission, bytes: number): Refusal {
  return { code: 'input.too-large', values: { command: command.name, bytes, limit: maxEntryBytes } }
}

/** The first kind that the writer was not given, where there is one: a bug of who opened it. */
function unknownKind(refs: readonly StateRef[], { kinds }: Ground): string | undefined {
  return refs.find((ref) => !kinds.has(ref.kind))?.kind
}

/** The states that the given commands lack: they are run to see, and nothing of it is kept. */
function missingOf(submissions: readonly Submission[], { memory, at, kinds }: Ground): StateRef[] {
  const missing = new StateMap<StateRef>()
  for (const submission of submissions) {
    const outcome = peek(submission, memory, at)
    if (outcome?.type !== 'missing') continue
    for (const ref of outcome.refs) if (kinds.has(ref.kind)) missing.set(ref.kind, ref.id, ref)
  }
  return [...missing.values()]
}

/** A bug shows when the command is run in earnest; here it only means that nothing is known to be lacking. */
function peek(submission: Submission, memory: StateMemory, at: Instant): Outcome | null {
  try {
    return execute(memory, requestOf(submission, at))
  } catch {
    return null
  }
}

async function load(refs: readonly StateRef[], { store, memory, kinds }: Ground): Promise<void> {
  const found = new StateMap<StoredState>()
  for (const row of await store.loadStates(refs)) found.set(row.kind, row.id, row)
  for (const { kind: name, id } of refs) {
    const kind = kinds.get(name)
    if (!kind) continue
    const row = found.get(name, id)
    const state: unknown = row ? JSON.parse(row.state) : kind.initial
    memory.put({ kind, id, version: row?.version ?? 0, state })
  }
}
