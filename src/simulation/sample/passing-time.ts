import type { Instant } from '../../kernel/time.ts'
import { type TimerState } from '../../kernel/timing/timer.ts'
import { startTimers } from '../../kernel/timing/timers.ts'
import type { Writer } from '../../kernel/writer.ts'
import type { DrivenClock } from './driven-clock.ts'

export interface PassingTime {
  /** Lets time pass up to a moment, stopping at each timer's own, so that what the clock does is dated by it. */
  until(at: Instant): Promise<void>
  stop(): Promise<void>
}

/** Runs the sample's timers under its driven clock, as the server runs them under the real one. */
export function passingTime(writer: Writer, clock: DrivenClock): PassingTime {
  let bug: unknown = null
  const timers = startTimers({
    writer,
    clock,
    onBug: (error) => {
      bug = error
    },
  })
  const settle = async () => {
    await timers.settled()
    if (bug !== null) throw bug
  }
  return {
    async until(at) {
      for (let due = await nextDue(writer, at); due !== null; due = await nextDue(writer, at)) {
        clock.moveTo(due)
        await settle()
      }
      clock.moveTo(at)
      await settle()
    },
    stop: () => timers.stop(),
  }
}

/** The moment of the first timer that is due by `at`; null where none is. */
async function nextDue(writer: Writer, at: Instant): Promise<Instant | null> {
  const [first] = await writer.reader.dueTimers(at, 1)
  return first ? (JSON.parse(first.state) as TimerState).dueAt : null
}
