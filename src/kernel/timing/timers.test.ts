import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { memoryEngine } from '../../store/sqlite/sqlite-engine.ts'
import type { Clock } from './clock.ts'
import { defineCommand } from '../command.ts'
import { readEntries } from '../rebuild.ts'
import type { Instant } from '../time.ts'
import { rerun } from '../rerun.ts'
import { kernelKinds } from '../kernel-kinds.ts'
import { lapseTimer, timerKind } from './timer.ts'
import { startTimers } from './timers.ts'
import { accountKind, found, openTestWriter, pay } from '../writing/writer-fixture.ts'
import type { Writer } from '../writer.ts'

const at = (day: number): Instant => `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`

/** A clock that only a test moves. */
function handClock(start: Instant): Clock & { move(to: Instant): void } {
  let now = start
  let waiting: { at: Instant; callback: () => void }[] = []
  return {
    now: () => now,
    wake(moment, callback) {
      if (moment <= now) queueMicrotask(callback)
      const wish = { at: moment, callback }
      if (moment > now) waiting.push(wish)
      return () => {
        waiting = waiting.filter((other) => other !== wish)
      }
    },
    move(to) {
      now = to
      const due = waiting.filter((wish) => wish.at <= now)
      waiting = waiting.filter((wish) => wish.at > now)
      for (const { callback } of due) callback()
    },
  }
}

const later = defineCommand({
  name: 'bank.pay-later',
  input: z.object({ timer: z.string(), at: z.string(), from: z.string(), to: z.string() }),
  authority: () => ({ power: 'bank.pay' }),
  run(tx, { timer, at: moment, from, to }) {
    tx.schedule(timer, moment, pay, { from, to, fen: 1 })
  },
})
const never = defineCommand({
  name: 'bank.pay-never',
  input: z.object({ timer: z.string() }),
  authority: () => ({ power: 'bank.pay' }),
  run: (tx, { timer }) => tx.cancel(timer),
})
const commands = [found, pay, later, never]
const rights = {
  'bank.pay': ['bank.pay', 'bank.pay-later', 'bank.pay-never'],
  'timer.lapse': [lapseTimer.name],
}

async function open(engine = memoryEngine(), clock = handClock(at(1))) {
  const writer = await openTestWriter(engine, { clock, commands, rights })
  const bugs: unknown[] = []
  const timers = startTimers({ writer, clock, onBug: (bug) => bugs.push(bug) })
  const close = async () => {
    await timers.stop()
    await writer.close()
  }
  return { engine, clock, writer, timers, bugs, close }
}

let keys = 0
const set = (writer: Writer, timer: string, day: number, who = { from: 'bank', to: 'a' }) =>
  writer.submit(later, { timer, at: at(day), ...who }, { actor: 'ann', key: `set${++keys}` })

async function fired(writer: Writer): Promise<string[]> {
  const entries = await Array.fromAsync(readEntries(writer.reader))
  return entries.filter(({ actor }) => actor === 'clock').map(({ key }) => key.split(':')[1] ?? '')
}

test('a timer fires when its moment has come, not before, and once', async () => {
  const { clock, writer, timers, close } = await open()
  await set(writer, 't', 3)
  clock.move(at(2))
  await timers.settled()
  assert.deepEqual(await fired(writer), [])
  for (const day of [3, 3, 4]) {
    clock.move(at(day))
    await timers.settled()
  }
  assert.deepEqual(await fired(writer), ['t'])
  await close()
})

test('timers that fell due while nobody was there fire at the start, in the order of their moments', async () => {
  const { engine, writer, close } = await open()
  await set(writer, 'z', 2)
  await set(writer, 'b', 5)
  await set(writer, 'a', 5)
  await set(writer, 'y', 9)
  await close()
  const next = await open(engine, handClock(at(6)))
  await next.timers.settled()
  assert.deepEqual(await fired(next.writer), ['z', 'a', 'b'])
  await next.close()
})

test('a clock that jumps back and forth neither loses a timer nor fires it twice', async () => {
  const { clock, writer, timers, close } = await open()
  for (const [timer, day] of Object.entries({ a: 10, b: 5, c: 20 })) await set(writer, timer, day)
  for (const day of [6, 1, 12, 3, 25, 30]) {
    clock.move(at(day))
    await timers.settled()
  }
  assert.deepEqual(await fired(writer), ['b', 'a', 'c'])
  await close()
})

test('a timer can be moved, cancelled, and set again for the same moment', async () => {
  const { clock, writer, timers, close } = await open()
  await set(writer, 'moved', 3)
  await set(writer, 'moved', 5)
  await set(writer, 'gone', 3)
  await writer.submit(never, { timer: 'gone' }, { actor: 'ann', key: 'never' })
  clock.move(at(4))
  await timers.settled()
  assert.deepEqual(await fired(writer), [])
  clock.move(at(5))
  await timers.settled()
  await set(writer, 'moved', 5)
  await timers.settled()
  assert.deepEqual(await fired(writer), ['moved', 'moved'])
  await close()
})

test('a timer whose command the rules refuse is laid aside with the reason, and the next one fires', async () => {
  const { clock, writer, timers, bugs, close } = await open()
  await set(writer, 'poor', 2, { from: 'poor', to: 'a' })
  await set(writer, 'rich', 3)
  clock.move(at(3))
  await timers.settled()
  const [poor] = await writer.reader.loadStates([{ kind: timerKind.name, id: 'poor' }])
  assert.match(poor?.state ?? '', /"dueAt":null.*"lapsedFor":"bank.short"/)
  assert.deepEqual(await fired(writer), ['poor', 'rich'])
  assert.deepEqual(bugs, [])
  await close()
})

test('a bug in a timer’s command is reported, and holds up no other timer', async () => {
  const broken = defineCommand({
    name: 'bank.break',
    input: z.object({}),
    authority: () => ({ power: 'bank.pay' }),
    run() {
      throw new TypeError('a bug')
    },
  })
  const breakLater = defineCommand({
    name: 'bank.break-later',
    input: z.object({}),
    authority: () => ({ power: 'bank.pay' }),
    run: (tx) => tx.schedule('broken', at(2), broken, {}),
  })
  const clock = handClock(at(1))
  const writer = await openTestWriter(memoryEngine(), {
    clock,
    commands: [...commands, broken, breakLater],
    rights: { ...rights, 'bank.pay': [...rights['bank.pay'], broken.name, breakLater.name] },
  })
  const bugs: unknown[] = []
  const timers = startTimers({ writer, clock, onBug: (bug) => bugs.push(bug) })
  await writer.submit(breakLater, {}, { actor: 'ann', key: 'k1' })
  await set(writer, 'whole', 3)
  clock.move(at(4))
  await timers.settled()
  assert.equal(bugs.length, 1)
  assert.deepEqual(await fired(writer), ['whole'])
  await timers.stop()
  await writer.close()
})

test('timers run again under the same rules give the same entries', async () => {
  const { clock, writer, timers, close } = await open()
  await set(writer, 'a:b', 2)
  clock.move(at(3))
  await timers.settled()
  const kinds = [...kernelKinds, accountKind]
  const all = [...commands, lapseTimer]
  assert.deepEqual(await rerun(writer.reader, { kinds, commands: all }), [])
  const withoutPay = await rerun(writer.reader, { kinds, commands: all.filter((c) => c !== pay) })
  assert.deepEqual(
    withoutPay.map(({ outcome }) => outcome),
    ['command.unknown'],
  )
  await close()
})
