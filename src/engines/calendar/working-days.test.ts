import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  civilDateAt,
  daysBetween,
  isCivilDate,
  startOfDay,
} from './civil-date.ts'
import { addWorkingDays, isProvisional, isWorkingDay } from './working-days.ts'

// The notice for 2026, typed from 国务院办公厅 2025-11-04: days off, and weekends worked instead.
const off2026 = ['01-01/03', '02-15/23', '04-04/06', '05-01/05', '06-19/21', '09-25/27', '10-01/07']
const worked2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']

function byNotice2026(on: string): boolean {
  const day = on.slice(5)
  if (worked2026.includes(day)) return true
  for (const range of off2026) {
    const [first = '', lastDay = ''] = range.split('/')
    if (day >= first && day <= `${first.slice(0, 3)}${lastDay}`) return false
  }
  return Temporal.PlainDate.from(on).dayOfWeek <= 5
}

const anyDay = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-01-01', n))

test('2026 has the 248 working days of the published notice, day by day', () => {
  let count = 0
  for (let on = '2026-01-01'; on <= '2026-12-31'; on = addDays(on, 1)) {
    assert.equal(isWorkingDay(on), byNotice2026(on), on)
    if (isWorkingDay(on)) count++
  }
  assert.equal(count, 248)
})

test('20 working days after 10 February 2026 end on 16 March, across Spring Festival and its make-up days', () => {
  assert.equal(addWorkingDays('2026-02-10', 20), '2026-03-16')
})

test('adding working days agrees with counting them one by one', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (on, days) => {
      const due = addWorkingDays(on, days)
      let counted = 0
      for (let date = addDays(on, 1); date <= due; date = addDays(date, 1)) {
        if (isWorkingDay(date)) counted++
      }
      assert.equal(counted, days)
      assert.ok(isWorkingDay(due))
    }),
  )
})

test('a limit of no days falls due on its own day, and one that crosses New Year goes on', () => {
  assert.equal(addWorkingDays('2026-10-03', 0), '2026-10-03')
  assert.equal(addWorkingDays('2025-12-31', 1), '2026-01-04')
  assert.equal(addWorkingDays('2025-06-01', 400), [...count('2025-06-01')][399])
})

/** Working days after a date, one by one. */
function* count(on: string): Generator<string> {
  for (let date = addDays(on, 1); date < '2028-01-01'; date = addDays(date, 1)) {
    if (isWorkingDay(date)) yield date
  }
}

test('a year without a notice is provisional', () => {
  assert.equal(isProvisional('2026-10-10'), false)
  assert.equal(isProvisional('2027-01-01'), true)
})

test('a civil date is a date in Beijing, not in London', () => {
  assert.equal(civilDateAt('2026-11-21T16:00:00.000Z'), '2026-11-22')
  assert.equal(startOfDay('2026-11-22'), '2026-11-21T16:00:00.000Z')
})

test('months end where the next month is shorter, and impossible dates are not dates', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
  assert.equal(daysBetween('2026-02-28', '2026-03-01'), 1)
  assert.equal(isCivilDate('2026-02-29'), false)
  assert.equal(isCivilDate('2028-02-29'), true)
  assert.equal(isCivilDate('2026-2-1'), false)
})
