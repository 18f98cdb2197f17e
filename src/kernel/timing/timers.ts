// The clock loop: has the commands of due timers run, in the order of their moments, as the actor `clock`. It sleeps
// until the next moment and looks again after every page that touched a timer.
import type { Clock } from './clock.ts'
import { Conflict, Failure } from '../failure.ts'
import type { StoredState } from '../store.ts'
import type { Instant } from '../time.ts'
import { clockActor, lapseTimer, timerKind, type TimerState } from './timer.ts'
import type { DueTimer, Writer } from '../writer.ts'

/** Timers read at a time. */
const atOnce = 100

/** How long to wait where the world was in the way, in milliseconds. */
const retryMs = 1_000

export interface TimersOptions {
  writer: Writer
  clock: Clock
  /** Something broke by a bug: where it was a timer's command, the timer stays set until the program next starts. */
  onBug(error: unknown): void
}

/** Starts the loop. It ends with `stop`, or when another writer takes the chain. */
export function startTimers(options: TimersOptions): Timers {
  return new Timers(options)
}

export class Timers {
  readonly #options: TimersOptions
  readonly #broken = new Set<string>()
  readonly #unwatch: () => void
  #unwake: () => void = () => {}
  #running: Promise<void> | null = null
  #again = false
  #stopped = false

  constructor(options: TimersOptions) {
    this.#options = options
    this.#unwatch = options.writer.watch(({ kinds }) => {
      if (kinds.has(timerKind.name)) this.#look()
    })
    this.#look()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#unwatch()
    this.#unwake()
    await this.#running
  }

  /** Resolves when everything that is due by now has been tried: for tests and simulations. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  #look(): void {
    if (this.#stopped) return
    this.#again = true
    this.#running ??= this.#run()
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false
      this.#unwake()
      try {
        while (await this.#fireDue()) if (this.#stopped) break
        await this.#sleep()
      } catch (error) {
        this.#recover(error)
      }
    }
    this.#running = null
  }

  /** Fires what is due now; says whether there may be more. */
  async #fireDue(): Promise<boolean> {
    const { writer, clock } = this.#options
    const due = await writer.reader.dueTimers(clock.now(), atOnce + this.#broken.size)
    const whole = due.filter((timer) => !this.#broken.has(keyOf(timer)))
    for (const timer of whole) {
      if (this.#stopped) return false
      await this.#fire(timer)
    }
    return whole.length > 0
  }

  async #fire(stored: StoredState): Promise<void> {
    const { writer, onBug } = this.#options
    try {
      const timer = dueTimer(stored)
      const answer = await writer.submitTimer(timer)
      if (!answer.ok && answer.refusal.code !== 'timer.not-due')
        await this.#lapse(timer, answer.refusal.code)
    } catch (error) {
      if (error instanceof Failure) throw error
      this.#broken.add(keyOf(stored))
      onBug(error)
    }
  }

  /** Lays aside a timer that the rules refused. Where they refuse even that, it stays set until the next start. */
  async #lapse({ id, dueAt, version }: DueTimer, code: string): Promise<void> {
    const key = `lapse:${id}:${dueAt}:${version}`
    const input = { timer: id, dueAt, code }
    const answer = await this.#options.writer.submit(lapseTimer, input, { actor: clockActor, key })
    if (!answer.ok) throw new Error(`the clock may not lay aside a timer: ${answer.refusal.code}`)
  }

  async #sleep(): Promise<void> {
    const next = await this.#options.writer.reader.dueTimers(endOfTime, this.#broken.size + 1)
    const first = next.find((timer) => !this.#broken.has(keyOf(timer)))
    if (first) this.#wakeAt(dueTimer(first).dueAt)
  }

  #recover(error: unknown): void {
    if (!(error instanceof Failure)) this.#options.onBug(error)
    if (error instanceof Conflict) this.#stopped = true
    else this.#wakeAt(later(this.#options.clock.now(), retryMs))
  }

  #wakeAt(at: Instant): void {
    if (!this.#stopped) this.#unwake = this.#options.clock.wake(at, () => this.#look())
  }
}

const endOfTime: Instant = '9999-12-31T23:59:59.999Z'

function keyOf({ id, version }: StoredState): string {
  return `${version}/${id}`
}

function dueTimer({ id, version, state }: StoredState): DueTimer {
  const { dueAt, command, input } = JSON.parse(state) as TimerState
  return { id, version, dueAt: dueAt ?? endOfTime, command, input }
}

function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString()
}
