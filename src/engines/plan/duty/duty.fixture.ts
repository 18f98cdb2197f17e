// A commitment under its clock, without a database: acts on a day, and the timers that fall due in between.
import assert from 'node:assert/strict'
import type { AnyCommand } from '../../../kernel/command.ts'
import { rehearse, type Rehearsal, type RehearsedAct } from '../../../kernel/rehearsal.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { addDays, startOfDay } from '../../calendar/civil-date.ts'
import { organKind } from '../../registry/organ.ts'
import { adoptPlan } from '../commands/adopt.ts'
import { assignCommitments } from '../commands/assign.ts'
import { proposeCommitments, takeInPlan } from '../commands/take-in.ts'
import { dutyKind } from './duty.ts'
import { escalateDuty, recordUnchecked, remindOfDuty } from './duty-clock.ts'

const clockCommands: readonly AnyCommand[] = [remindOfDuty, escalateDuty, recordUnchecked]

const organ = (name: string) => ({
  type: 'OrganEstablished' as const,
  name: { zh: name, en: name },
  sort: 'bureau' as const,
  parent: null,
  duties: { zh: [], en: [] },
  aliases: [],
})

const passage = {
  text: '公开科技专项。',
  start: 0,
  end: 7,
  section: 's1',
  strength: 'must',
  bodies: [],
  measures: [
    {
      type: 'milestones',
      id: 'm1',
      steps: Array.from({ length: 40 }, (_, i) => ({ title: `第${i + 1}步`, dueOn: null })),
    },
  ],
  relation: 'new',
  continues: null,
}

interface Taken {
  on: CivilDate
  what: string
}

/** Time passes by the day; what the clock records is kept with its day. */
export class DutyCity {
  readonly city: Rehearsal
  readonly recorded: Taken[] = []
  readonly #timers = new Map<string, { dueAt: string; command: string; input: unknown }>()
  #today: CivilDate

  constructor(startOn: CivilDate, given: { supporting?: string[]; every?: number } = {}) {
    this.#today = startOn
    this.city = rehearse().given(
      [organKind, 'org.keji', organ('市科技局')],
      [organKind, 'org.nanzhu', organ('南渚区')],
      [organKind, 'org.tongji', organ('市统计局')],
    )
    this.act(takeInPlan, {
      plan: 'yunxi',
      title: '云溪市第十五个五年规划纲要',
      period: { from: 2026, to: 2030 },
      document: { name: '纲要.docx', format: 'docx', digest: 'a'.repeat(64), sizeBytes: 9 },
      textDigest: 'b'.repeat(64),
      readingDigest: 'c'.repeat(64),
    })
    this.act(proposeCommitments, { plan: 'yunxi', version: 1, proposals: [passage] })
    this.act(adoptPlan, { plan: 'yunxi', version: 1, adoptedOn: startOn, decision: '会议' })
    const { supporting = [], every = 3 } = given
    const assignment = {
      commitment: 'yunxi.1',
      lead: 'org.keji',
      supporting,
      dueOn: null,
      reportEveryMonths: every,
      terms: [],
    }
    this.act(assignCommitments, { assignments: [assignment] })
  }

  get duty() {
    return this.city.state(dutyKind, 'yunxi.1')
  }

  /** Does something at noon of today; it must be granted. */
  act(command: AnyCommand, input: unknown, by: RehearsedAct = {}): void {
    this.run(command, input, { at: `${this.#today}T04:00:00.000Z`, ...by })
  }

  /** Lets the days pass up to one, each timer running at its own moment. */
  until(on: CivilDate): void {
    while (this.#today < on) {
      this.#today = addDays(this.#today, 1)
      this.#ring()
    }
  }

  #ring(): void {
    const now = startOfDay(this.#today)
    for (;;) {
      const [id, timer] = [...this.#timers].find(([, { dueAt }]) => dueAt <= now) ?? []
      if (id === undefined || timer === undefined) return
      this.#timers.delete(id)
      const command = clockCommands.find(({ name }) => name === timer.command)
      assert(command, timer.command)
      this.run(command, timer.input, { at: now })
    }
  }

  run(command: AnyCommand, input: unknown, act: RehearsedAct): void {
    const outcome = this.city.when(command, input, act)
    outcome.thenDone()
    for (const { kind, id, event } of outcome.events) {
      const told = event as { type: string; [key: string]: unknown }
      if (kind === 'timer') this.#keep(id, told)
      if (event.type === 'DutyStepTaken')
        this.recorded.push({ on: this.#today, what: String(told.step) })
      if (event.type === 'CheckMissed') this.recorded.push({ on: this.#today, what: 'unchecked' })
    }
  }

  #keep(id: string, event: { type: string; [key: string]: unknown }): void {
    if (event.type === 'TimerSet')
      this.#timers.set(id, {
        dueAt: String(event.dueAt),
        command: String(event.command),
        input: event.input,
      })
    else this.#timers.delete(id)
  }
}
