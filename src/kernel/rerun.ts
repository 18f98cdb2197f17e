import { canonicalJson } from './writing/canonical.ts'
import type { AnyCommand } from './command.ts'
import type { Entry } from './entry.ts'
import { execute } from './writing/execute.ts'
import { type Folded, StateMap } from './writing/folded.ts'
import type { AnyKind } from './kind.ts'
import { readEntries } from './rebuild.ts'
import type { ReaderStore } from './store.ts'
import { clockActor, timerOfKey } from './timing/timer.ts'

/** What the journal was made by, as far as this release still has it. */
export interface Rules {
  kinds: readonly AnyKind[]
  commands: readonly AnyCommand[]
}

/** An entry that the rules of today would not make again as it stands. */
export interface Deviation {
  seq: number
  command: string
  /** What came of it now: other events, or the code of a refusal. */
  outcome: string
}

/**
 * Runs every entry's command again, upon the states that the entries before it made, and compares grant and events with
 * what is recorded. Where it deviates it goes on from what is recorded, which is what counts.
 */
export async function rerun(source: ReaderStore, { kinds, commands }: Rules): Promise<Deviation[]> {
  const states = new StateMap<Folded>()
  const kindsByName = new Map(kinds.map((kind) => [kind.name, kind]))
  const commandsByName = new Map(commands.map((command) => [command.name, command]))
  const read = (kind: AnyKind, id: string): Folded =>
    states.get(kind.name, id) ?? { version: 0, state: kind.initial }
  const deviations: Deviation[] = []
  for await (const entry of readEntries(source)) {
    const outcome = outcomeOf(entry, read, commandsByName.get(entry.command))
    if (outcome !== recorded(entry))
      deviations.push({ seq: entry.seq, command: entry.command, outcome })
    for (const { kind: name, id, event } of entry.events) {
      const kind = kindsByName.get(name)
      if (!kind) continue
      const { version, state } = read(kind, id)
      states.set(name, id, { version: version + 1, state: kind.evolve(state, event) })
    }
  }
  return deviations
}

function recorded({ power, organ, post, events }: Entry): string {
  return canonicalJson({ power, organ, post, events })
}

function outcomeOf(
  entry: Entry,
  read: (kind: AnyKind, id: string) => Folded,
  command: AnyCommand | undefined,
): string {
  if (!command) return 'command.unknown'
  const { input, at, actor, key } = entry
  const timer = actor === clockActor ? timerOfKey(key) : null
  const outcome = execute({ read }, { command, input, at, actor, key, ...(timer && { timer }) })
  if (outcome.type !== 'accepted')
    return outcome.type === 'refused' ? outcome.refusal.code : outcome.type
  return canonicalJson({ ...outcome.grant, events: outcome.events })
}
