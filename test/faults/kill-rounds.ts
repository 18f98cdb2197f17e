import { type City, type Death, startCity } from './city.ts'
import { type Findings, inspect } from './inspect.ts'
import { engineOf, type Target } from './target.ts'

/** A city that is neither ready nor dead after this time hangs. */
const longestLifeMs = 60_000

/** How far back the next life repeats commands, so that some of them have been done already. */
export const repeatedCommands = 100

/** Runs and kills the city once for each death and inspects what is left. Throws at the first broken promise. */
export async function killRounds(
  target: Target,
  deaths: readonly Death[],
  report: (round: number, findings: Findings) => void = () => {},
): Promise<Findings> {
  const receipts = new Map<string, number>()
  let findings: Findings = { entries: 0, receipts: 0 }
  let first = 0
  for (const [round, death] of deaths.entries()) {
    const fault = 'at' in death ? { fault: death } : {}
    const highest = await dieOf(death, startCity(target, { first, receipts, ...fault }))
    findings = await inspectTarget(target, receipts)
    report(round, findings)
    first = Math.max(0, highest - repeatedCommands)
  }
  return findings
}

/** Waits for the death that was chosen; says the number of the highest key that was receipted. */
async function dieOf(death: Death, city: City): Promise<number> {
  // A city that hangs is a finding too: this end is not the one that was chosen, so the round fails.
  const hangs = setTimeout(() => city.process.kill('SIGABRT'), longestLifeMs)
  try {
    await city.ready
    if ('afterMs' in death) setTimeout(() => city.process.kill('SIGKILL'), death.afterMs)
    return await city.dead
  } finally {
    clearTimeout(hangs)
  }
}

export async function inspectTarget(
  target: Target,
  receipts: ReadonlyMap<string, number>,
): Promise<Findings> {
  const store = await engineOf(target).openReader('test')
  try {
    return await inspect(store, receipts)
  } finally {
    await store.close()
  }
}
