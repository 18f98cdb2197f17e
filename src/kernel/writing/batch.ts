import type { Grant } from '../authority.ts'
import { type Entry, type EntryEvent, entryText, maxEntryBytes } from '../entry.ts'
import { execute, type Outcome, type Request } from './execute.ts'
import { type NamedState, type Snapshot, StateMap } from './folded.ts'
import type { AnyKind } from '../kind.ts'
import type { Refusal } from '../refusal.ts'
import type { StateMemory } from './state-memory.ts'
import type { ReaderStore, StateRef, StoredKey, StoredState } from '../store.ts'
import type { Submission } from './submission.ts'
import type { Instant } from '../time.ts'

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

/** What was decided before it is known whether a key was used before: nothing outside it has changed yet. */
interface Draft extends Decided {
  broken: { submission: Submission; bug: unknown }[]
}

/**
 * Runs commands one after the other, in order, each upon what the ones before it left. A command whose key was used
 * before is not run; a bug in a command rejects that command alone. Keys are looked up while the batch is being
 * decided, since a used one is rare: then the batch is decided once more without it.
 */
export async function decideBatch(batch: readonly Submission[], ground: Ground): Promise<Decided> {
  const lookup = ground.store.loadKeys(batch.map(({ key }) => key))
  const [draft, used] = await Promise.all([decide(batch, ground), lookup])
  const decided = used.length === 0 ? draft : await decideUnused(batch, { ground, used })
  for (const { submission, bug } of decided.broken) submission.reject(bug)
  for (const state of decided.changed.values()) ground.memory.put(state)
  return decided
}

/** Where a state is not in memory, the states that the rest of the batch lacks are loaded with it in one query. */
async function decide(batch: readonly Submission[], ground: Ground): Promise<Draft> {
  const { at } = ground
  const draft: Draft = {
    at,
    accepted: [],
    refused: [],
    repeated: [],
    broken: [],
    changed: new StateMap(),
  }
  for (let next = 0; next < batch.length; ) {
    const submission = batch[next] as Submission // next < length
    const outcome = tryExecute(submission, { ground, draft })
    if (outcome?.type === 'missing' && !unknownKind(outcome.refs, ground)) {
      await load(missingOf(batch.slice(next), { ground, draft }), ground)
      continue
    }
    if (outcome) take(submission, { outcome, ground, draft })
    next += 1
  }
  return draft
}

/** Without the commands whose key was used: the same content was done before, other content is refused. */
async function decideUnused(
  batch: readonly Submission[],
  { ground, used }: { ground: Ground; used: readonly StoredKey[] },
): Promise<Draft> {
  const known = new Map(used.map((row) => [row.key, row]))
  const draft = await decide(
    batch.filter(({ key }) => !known.has(key)),
    ground,
  )
  for (const submission of batch) {
    const row = known.get(submission.key)
    if (!row) continue
    if (Buffer.compare(row.digest, submission.digest) === 0)
      draft.repeated.push({ submission, seq: row.seq })
    else draft.refused.push({ submission, refusal: keyReused(submission.key) })
  }
  return draft
}

export function keyReused(key: string): Refusal {
  return { code: 'key.reused', values: { key } }
}

/** A batch in the making: commands see what the ones before them changed, and else what is in memory. */
interface Making {
  ground: Ground
  draft: Draft
}

function snapshotOf({ ground, draft }: Making): Snapshot {
  return { read: (kind, id) => draft.changed.get(kind.name, id) ?? ground.memory.read(kind, id) }
}

function tryExecute(submission: Submission, making: Making): Outcome | null {
  try {
    return execute(snapshotOf(making), requestOf(submission, making.ground.at))
  } catch (bug) {
    making.draft.broken.push({ submission, bug })
    return null
  }
}

function requestOf({ command, input, actor, key, timer }: Submission, at: Instant): Request {
  const request = { command, input, actor, key, at }
  return timer ? { ...request, timer } : request
}

function take(
  submission: Submission,
  { outcome, ground, draft }: Making & { outcome: Outcome },
): void {
  if (outcome.type === 'missing') {
    const bug = new TypeError(`the kind ${unknownKind(outcome.refs, ground)} was not given`)
    draft.broken.push({ submission, bug })
    return
  }
  if (outcome.type === 'refused') {
    draft.refused.push({ submission, refusal: outcome.refusal })
    return
  }
  const seq = ground.seq + draft.accepted.length + 1
  const entry = entryOf(submission, { ...outcome, seq, at: ground.at })
  const text = entryText(entry, submission.inputText)
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length > maxEntryBytes) {
    draft.refused.push({ submission, refusal: tooLarge(submission, bytes.length) })
    return
  }
  draft.accepted.push({ submission, seq, text, bytes, events: outcome.events })
  for (const state of outcome.changed) draft.changed.set(state.kind.name, state.id, state)
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
function missingOf(submissions: readonly Submission[], making: Making): StateRef[] {
  const missing = new StateMap<StateRef>()
  const { kinds } = making.ground
  for (const submission of submissions) {
    const outcome = peek(submission, making)
    if (outcome?.type !== 'missing') continue
    for (const ref of outcome.refs) if (kinds.has(ref.kind)) missing.set(ref.kind, ref.id, ref)
  }
  return [...missing.values()]
}

/** A bug shows when the command is run in earnest; here it only means that nothing is known to be lacking. */
function peek(submission: Submission, making: Making): Outcome | null {
  try {
    return execute(snapshotOf(making), requestOf(submission, making.ground.at))
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
