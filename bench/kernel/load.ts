import assert from 'node:assert/strict'
import type { Writer } from '../../src/kernel/writer.ts'
import type { Work } from './workload.ts'

export interface Measured {
  commands: number
  seconds: number
  latenciesMs: number[]
}

/** How much is asked, numbered from where, and by how many callers at once, each waiting for its answer. */
export interface Load {
  from: number
  commands: number
  callers: number
}

/**
 * Has the work done by callers who each ask, wait for the answer, and ask again. An answer says that the act is on
 * disk; the receipt, which proves it, is built when it is read, and read here by none.
 */
export async function measure(writer: Writer, work: Work, load: Load): Promise<Measured> {
  const latenciesMs: number[] = []
  const end = load.from + load.commands
  let next = load.from
  const caller = async (): Promise<void> => {
    while (next < end) {
      const number = next++
      const asked = performance.now()
      const answer = await ask(writer, work, number)
      latenciesMs.push(performance.now() - asked)
      if (!answer.ok) assert.fail(`refused: ${answer.refusal.code}`)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: load.callers }, caller))
  const seconds = (performance.now() - started) / 1000
  return { commands: load.commands, seconds, latenciesMs }
}

function ask(writer: Writer, work: Work, number: number): ReturnType<Writer['submit']> {
  return writer.submit(work.command, work.input(number), {
    actor: work.actor(number),
    key: `${work.command.name}-${number}`,
  })
}
