import { join } from 'node:path'
import { startCity } from './city.ts'
import { inspectTarget, repeatedCommands } from './kill-rounds.ts'
import { createLoopImage } from './loop-image.ts'
import { postgresMachine, sqliteMachine } from './machine.ts'
import { seeded } from './seeded.ts'

/** Longest life before the power is cut, in milliseconds. */
const longestLifeMs = 400

export interface PowerOptions {
  database: 'sqlite' | 'postgres'
  rounds: number
  seed: number
}

/**
 * Runs the city on a disk of its own and cuts its power, round after round. After each cut every receipted act must be
 * found on what the disk held at that moment.
 */
export async function cutPower({ database, rounds, seed }: PowerOptions): Promise<void> {
  const disk = createLoopImage()
  if (typeof disk === 'string')
    return console.log(
      `${database}: power is not cut here, the machine does not let us mount: ${disk}`,
    )
  const make = database === 'sqlite' ? sqliteMachine : postgresMachine
  const machine = await make(join(disk.folder, 'data'))
  if (!machine) return console.log(`${database}: none to be had on this machine`)
  console.log(`${database}: ${rounds} power cuts, seed ${seed}`)
  const chance = seeded(seed)
  const receipts = new Map<string, number>()
  try {
    for (let round = 1, first = 0; round <= rounds; round += 1) {
      const target = await machine.start()
      const city = startCity(target, { first, receipts })
      await city.ready
      await new Promise((resolve) => setTimeout(resolve, chance() * longestLifeMs))
      city.process.kill('SIGSTOP')
      machine.freeze()
      const { restore } = disk.cut()
      city.process.kill('SIGKILL')
      await machine.kill()
      first = Math.max(0, (await city.dead) - repeatedCommands)
      restore()
      const { entries } = await inspectTarget(await machine.start(), receipts)
      await machine.kill()
      console.log(
        `  cut ${round}: ${entries} entries, ${receipts.size} receipts, none lost or twice`,
      )
    }
  } finally {
    await machine.kill()
    disk.remove()
  }
}
