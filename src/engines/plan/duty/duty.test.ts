import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { CivilDate } from '../../../kernel/time.ts'
import { addDays, addMonths } from '../../calendar/civil-date.ts'
import { isWorkingDay } from '../../calendar/working-days.ts'
import { changeLead, dropCommitment, reinstateCommitment } from '../change/commands.ts'
import { returnReport, submitReport, verifyReport } from '../commands/report.ts'
import { explainSilence, handInPart } from './commands.ts'
import { DutyCity } from './duty.fixture.ts'

const reporter = { actor: 'person.keji', organ: 'org.keji' }
const verifier = { actor: 'person.tongji', organ: 'org.tongji' }
const evidence = [{ grade: 'statement', title: '说明', url: null, file: null }]

const report = (asOf: CivilDate, steps = 1) => ({
  commitment: 'yunxi.1',
  report: null,
  content: { asOf, values: [{ measure: 'm1', value: String(steps) }], note: '', evidence },
})
const steps = (city: DutyCity) => city.recorded.map(({ on, what }) => `${on} ${what}`)

describe('a report that is owed', () => {
  test('is asked for before it falls due, supporting units first; silence climbs from the unit to the supervisor', () => {
    const city = new DutyCity('2026-03-02', { supporting: ['org.nanzhu'] })
    city.until('2026-12-31')
    assert.deepEqual(steps(city), [
      '2026-05-19 supporting',
      '2026-05-26 reminded',
      '2026-06-17 overdue',
      '2026-06-24 head',
      '2026-07-01 office',
      '2026-07-15 supervisor',
    ])
    assert.equal(city.duty.missed, 1)
  })

  test('without supporting units goes to the lead at once', () => {
    const city = new DutyCity('2026-03-02')
    city.until('2026-06-01')
    assert.deepEqual(steps(city), ['2026-05-26 reminded'])
  })

  test('stops climbing once it is handed in; then the limit is that of its verifiers', () => {
    const city = new DutyCity('2026-03-02')
    city.until('2026-06-24')
    city.act(submitReport, report('2026-06-20'), reporter)
    city.until('2026-07-31')
    assert.deepEqual(steps(city).slice(2), ['2026-06-24 head', '2026-07-09 unchecked'])
    city.act(verifyReport, { report: 'yunxi.1.r1', checked: '相符' }, verifier)
    // The next round counts from the day the report had been handed in, not from the day it was checked.
    assert.deepEqual([city.duty.since, city.duty.dueOn], ['2026-06-24', '2026-09-24'])
    assert.deepEqual([city.duty.stage, city.duty.missed, city.duty.rounds], ['none', 1, 2])
  })

  test('sent back is owed again, with five working days before anything is held against the unit', () => {
    const city = new DutyCity('2026-03-02')
    city.until('2026-06-16')
    city.act(submitReport, report('2026-06-10'), reporter)
    city.until('2026-06-22')
    city.act(returnReport, { report: 'yunxi.1.r1', reason: '缺佐证' }, verifier)
    city.until('2026-07-03')
    assert.deepEqual(steps(city), ['2026-05-26 reminded', '2026-06-30 overdue'])
  })

  test('is owed by a new lead from when it took over, and by nobody while the promise is dropped', () => {
    const city = new DutyCity('2026-03-02')
    city.until('2026-06-20')
    const why = { commitment: 'yunxi.1', reason: '职责调整' }
    city.act(changeLead, { ...why, lead: 'org.nanzhu', supporting: [] })
    assert.deepEqual([city.duty.organ, city.duty.stage], ['org.nanzhu', 'none'])
    city.until('2026-06-22')
    city.act(dropCommitment, { ...why, decision: null })
    city.until('2026-09-01')
    assert.equal(city.duty.status, 'rested')
    assert.equal(city.recorded.filter(({ what }) => what === 'head').length, 0)
    city.act(reinstateCommitment, why)
    assert.equal(city.duty.status, 'running')
    city.until('2026-09-09')
    assert.equal(city.recorded.at(-1)?.what, 'overdue')
  })

  test('rests once the promise is done', () => {
    const city = new DutyCity('2026-03-02')
    city.until('2026-04-01')
    city.act(submitReport, report('2026-03-31', 40), reporter)
    city.act(verifyReport, { report: 'yunxi.1.r1', checked: '相符' }, verifier)
    assert.equal(city.duty.status, 'rested')
    city.until('2026-12-31')
    assert.deepEqual(steps(city), [])
  })
})

describe('what a unit says about its silence', () => {
  test('is taken only once it is silent, names a day to come, and stops no clock', () => {
    const city = new DutyCity('2026-03-02')
    const said = { commitment: 'yunxi.1', text: '数据在下属单位', promisedOn: '2026-07-20' }
    city.city.when(explainSilence, said).thenRefused('duty.not-silent')
    city.until('2026-06-24')
    city.city
      .when(
        explainSilence,
        { ...said, promisedOn: '2026-06-23' },
        { at: '2026-06-24T04:00:00.000Z' },
      )
      .thenRefused('duty.promised-past')
    city.act(explainSilence, said, reporter)
    city.until('2026-07-15')
    assert.equal(city.duty.explanations[0]?.promisedOn, '2026-07-20')
    assert.equal(city.duty.stage, 'supervisor')
  })

  test('a supporting unit hands in its part; others have none to hand in', () => {
    const city = new DutyCity('2026-03-02', { supporting: ['org.nanzhu'] })
    const part = { commitment: 'yunxi.1', organ: 'org.nanzhu', text: '本区完成3家' }
    city.city.when(handInPart, { ...part, organ: 'org.tongji' }).thenRefused('duty.not-supporting')
    city.act(handInPart, part, { organ: 'org.nanzhu' })
    assert.equal(city.duty.parts[0]?.organ, 'org.nanzhu')
    city.act(submitReport, report('2026-03-01'), reporter)
    city.city.when(handInPart, part).thenRefused('duty.nothing-owed')
  })
})

type Act = { afterDays: number; what: 'submit' | 'verify' | 'return' }

/** Day by day, from the words of the rule: no timers, no ladder, no memory but what the rule names. */
function oracle(startOn: CivilDate, every: number, acts: readonly Act[], days: number) {
  const workingDay = (from: CivilDate, count: number) => {
    let on = from
    for (let left = Math.abs(count); left > 0; left -= isWorkingDay(on) ? 1 : 0)
      on = addDays(on, Math.sign(count))
    return on
  }
  const told: string[] = []
  let [since, lateAfter, climbed, checkFrom] = [startOn, '', 0, '']
  const begin = () => {
    lateAfter = workingDay(addMonths(since, every), 10)
    climbed = 0
  }
  begin()
  let handedOn = ''
  let today = startOn
  for (let day = 0; day <= days; day++, today = addDays(startOn, day)) {
    const due = addMonths(since, every)
    const rungs: [string, CivilDate][] = [
      ['reminded', workingDay(due, -5)],
      ['overdue', addDays(lateAfter, 1)],
      ['head', workingDay(lateAfter, 5)],
      ['office', workingDay(lateAfter, 10)],
      ['supervisor', workingDay(lateAfter, 20)],
    ]
    for (const [index, [what, on]] of rungs.entries()) {
      if (handedOn === '' && index >= climbed && day > 0 && today >= on) {
        told.push(`${today} ${what}`)
        climbed = index + 1
      }
    }
    if (checkFrom !== '' && today === addDays(workingDay(checkFrom, 10), 1))
      told.push(`${today} unchecked`)
    for (const { what } of acts.filter(({ afterDays }) => afterDays === day)) {
      if (what === 'submit' && handedOn === '') {
        handedOn = today
        checkFrom = today
      } else if (what === 'verify' && handedOn !== '') {
        since = handedOn
        handedOn = ''
        checkFrom = ''
        begin()
      } else if (what === 'return' && handedOn !== '') {
        const again = workingDay(today, 5)
        lateAfter = again > lateAfter ? again : lateAfter
        handedOn = ''
        checkFrom = ''
      }
    }
  }
  return told
}

test('whatever is handed in, checked and sent back when, the clock records what a count by the day finds', () => {
  const act = fc.record({
    afterDays: fc.integer({ min: 0, max: 600 }),
    what: fc.constantFrom('submit' as const, 'verify' as const, 'return' as const),
  })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom(1, 3, 6, 12),
      fc.array(act, { maxLength: 12 }),
      (startDay, every, given) => {
        const startOn = addDays('2026-01-05', startDay)
        const acts = given.toSorted((a, b) => a.afterDays - b.afterDays)
        const city = new DutyCity(startOn, { every })
        let number = 0
        let pending: 'none' | 'returned' | 'submitted' = 'none'
        for (const { afterDays, what } of acts) {
          const today = addDays(startOn, afterDays)
          city.until(today)
          const id = `yunxi.1.r${number}`
          if (what === 'submit' && pending !== 'submitted') {
            if (pending === 'none') number += 1
            const again = pending === 'returned' ? id : null
            city.act(submitReport, { ...report(today), report: again }, reporter)
            pending = 'submitted'
          } else if (what === 'verify' && pending === 'submitted') {
            city.act(verifyReport, { report: id, checked: '相符' }, verifier)
            pending = 'none'
          } else if (what === 'return' && pending === 'submitted') {
            city.act(returnReport, { report: id, reason: '缺' }, verifier)
            pending = 'returned'
          }
        }
        city.until(addDays(startOn, 700))
        assert.deepEqual(steps(city), oracle(startOn, every, acts, 700))
      },
    ),
    { numRuns: 40 },
  )
})
