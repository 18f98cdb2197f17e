// A city that runs until it is killed: pays back and forth between accounts and prints `key seq` for every receipt it
// holds. Arguments: target, number of the first key, and, to die at a named instant, fault point and how often to pass.
import { writeSync } from 'node:fs'
import { Unavailable } from '../../src/kernel/failure.ts'
import { armFault, type FaultPoint } from '../../src/kernel/fault-point.ts'
import { openTestWriter, pay } from '../../src/kernel/writing/writer-fixture.ts'
import type { Writer } from '../../src/kernel/writer.ts'
import { engineOf } from './target.ts'

const [target = '', first = '0', point, passes = '1'] = process.argv.slice(2)
const accounts = 40
const tellersAtOnce = 60

/** Waits for the lease of a writer that was killed. */
async function open(): Promise<Writer> {
  for (;;) {
    try {
      return await openTestWriter(engineOf(target))
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.min(error.retryAfterMs, 200)))
    }
  }
}

/** Writes at once, so that what was said before the kill is heard; waits while the listener is behind. */
function say(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(nobodyWakes, 0, 0, 1)
    }
  }
}

const nobodyWakes = new Int32Array(new SharedArrayBuffer(4))

async function main(): Promise<void> {
  const writer = await open()
  if (point) {
    let left = Number(passes)
    armFault(point as FaultPoint, () => {
      left -= 1
      if (left <= 0) process.kill(process.pid, 'SIGKILL')
    })
  }
  say('ready')
  let next = Number(first)
  const teller = async () => {
    for (;;) {
      const number = next++
      const key = `k${number}`
      const from = number % 3 === 0 ? 'bank' : `a${number % accounts}`
      const input = { from, to: `a${(number * 7 + 1) % accounts}`, fen: 1 + (number % 5) }
      const answer = await writer.submit(pay, input, { actor: 'ann', key })
      if (answer.ok) say(`${key} ${answer.seq}`)
    }
  }
  await Promise.all(Array.from({ length: tellersAtOnce }, teller))
}

void main()
