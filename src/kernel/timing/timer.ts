import { defineCommand, type Command } from '../command.ts'
import type { Kind } from '../kind.ts'
import { refuse } from '../refusals.ts'
import type { Instant } from '../time.ts'
import { z } from 'zod'

/**
 * A command that is to run later. States: set (`dueAt` says when) → fired, lapsed or cancelled (`dueAt` is null). A
 * timer leaves `set` in the same entry as the act that moved it, so it fires once whatever happens around it.
 */
export interface TimerState {
  /** Null: nothing is due. */
  dueAt: Instant | null
  command: string
  input: unknown
  /** Why the rules refused the command when it was due; null otherwise. */
  lapsedFor: string | null
}

export type TimerEvent =
  | { type: 'TimerSet'; dueAt: Instant; command: string; input: unknown }
  | { type: 'TimerFired' }
  | { type: 'TimerCancelled' }
  | { type: 'TimerLapsed'; code: string }

export const timerKind: Kind<TimerState, TimerEvent> = {
  name: 'timer',
  initial: { dueAt: null, command: '', input: null, lapsedFor: null },
  evolve(state, event) {
    switch (event.type) {
      case 'TimerSet':
        return {
          dueAt: event.dueAt,
          command: event.command,
          input: event.input,
          lapsedFor: null,
        }
      case 'TimerFired':
      case 'TimerCancelled':
        return { ...state, dueAt: null }
      case 'TimerLapsed':
        return { ...state, dueAt: null, lapsedFor: event.code }
    }
  },
  columns: { dueAt: { path: ['dueAt'], type: 'text', indexed: true } },
}

/** The actor of every timer: an ordinary actor, which the catalogue must seat like any other. */
export const clockActor = 'clock'

/**
 * The key under which a timer's command runs: one setting of a timer is one act however often it is tried. `version` is
 * the timer's own, so that it may be set for the same moment again.
 */
export function timerKey({ id, dueAt, version }: TimerSetting): string {
  return `${timerKeyPrefix}${id}:${dueAt}:${version}`
}

/** One setting of a timer. */
export interface TimerSetting {
  id: string
  dueAt: Instant
  version: number
}

/** The setting that a key names; null where it is no timer's key. */
export function timerOfKey(key: string): TimerSetting | null {
  const [, id, dueAt, version] = /^timer:(.*):(.{24}):(\d+)$/s.exec(key) ?? []
  if (id === undefined || dueAt === undefined) return null
  return { id, dueAt, version: Number(version) }
}

/** Keys that begin so belong to the clock; nobody else may use them. */
export const timerKeyPrefix = 'timer:'

/** The power under which a timer whose command was refused is laid aside; the clock's post must carry it. */
export const timerLapsePower = 'timer.lapse'

export interface LapseTimerInput {
  timer: string
  dueAt: Instant
  code: string
}

/** Lays aside a timer whose command the rules refused, with the refusal's code, so that it is seen and not retried. */
export const lapseTimer: Command<LapseTimerInput> = defineCommand({
  name: 'timer.lapse',
  input: z.object({ timer: z.string(), dueAt: z.string(), code: z.string() }),
  authority: () => ({ power: timerLapsePower }),
  run(tx, { timer, dueAt, code }) {
    if (tx.get(timerKind, timer).dueAt !== dueAt) refuse('timer.not-due', { timer })
    tx.append(timerKind, timer, { type: 'TimerLapsed', code })
  },
})
