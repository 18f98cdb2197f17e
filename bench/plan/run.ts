// What a city of 10,000 commitments in 500 units costs: its pages, and its roll-up after one more report, when few and
// when many reports have come before.
//   npm run bench -- plan
import { engineCommands, engineKinds } from '../../src/engines/index.ts'
import { createSigner, createSigningKey } from '../../src/kernel/journal/signer.ts'
import { systemRandom } from '../../src/kernel/random.ts'
import { systemClock } from '../../src/kernel/timing/clock.ts'
import { openWriter, type Writer } from '../../src/kernel/writer.ts'
import { memoryEngine } from '../../src/store/sqlite/sqlite-engine.ts'
import { cityLoader, type LoadCity } from '../../src/web/pages/city-data.ts'
import { median, percentile } from '../kernel/statistics.ts'
import { count, printTable } from '../kernel/table.ts'
import { appOf, measurePage } from '../pages/measure-page.ts'
import { makeLargeCity, reportAll, reportOn } from './large-city.ts'

const size = { plans: 36, charactersPerPlan: 12_000, units: 500 }
const today = '2026-11-22'
/** Rounds of reports, every commitment once in each, after which the cost of one more report is measured. */
const rounds = [0, 1, 4, 12]
const samples = 100

export async function run(): Promise<void> {
  const signer = createSigner('bench', createSigningKey())
  const writer = await openWriter({
    store: memoryEngine(),
    chain: 'bench',
    kinds: engineKinds,
    commands: engineCommands,
    clock: systemClock,
    random: systemRandom,
    signer,
    rules: 'bench',
  })
  const ids = await makeLargeCity(writer, size)
  console.log(`${count(ids.length)} commitments, ${size.units} units, ${size.plans} plans\n`)
  await measureRollUp(writer)
  await measurePages(writer, signer.vkey, ids[0] ?? '')
  await writer.close()
}

/** The time from a verified report to the city's data that hold it. */
async function measureRollUp(writer: Writer): Promise<void> {
  const loadCity = cityLoader(writer.reader)
  const rows: string[][] = []
  let done = 0
  let firstMs = 0
  for (const wanted of rounds) {
    for (; done < wanted; ) {
      done += 1
      await reportAll(writer, (await loadCity(today)).commitments, done)
    }
    const { startMs, eachMs } = await rollUpTimes(writer, loadCity, done)
    done += 1
    if (rows.length === 0) firstMs = median(eachMs)
    const { seq } = await writer.reader.head()
    rows.push([
      count(seq),
      startMs.toFixed(0),
      median(eachMs).toFixed(1),
      percentile(eachMs, 0.99).toFixed(1),
      (median(eachMs) / firstMs).toFixed(2),
    ])
  }
  printTable(['entries before', 'at start ms', 'after a report ms', 'p99 ms', 'of the first'], rows)
}

async function rollUpTimes(writer: Writer, loadCity: LoadCity, done: number) {
  const startedAt = performance.now()
  await cityLoader(writer.reader)(today)
  const startMs = performance.now() - startedAt
  const { commitments } = await loadCity(today)
  const eachMs: number[] = []
  for (const commitment of commitments.slice(0, samples)) {
    await reportOn(writer, commitment, done + 1)
    const reportedAt = performance.now()
    await loadCity(today)
    eachMs.push(performance.now() - reportedAt)
  }
  // The others report as well, so that every commitment has as many reports as the next.
  await reportAll(writer, commitments.slice(samples), done + 1)
  return { startMs, eachMs }
}

async function measurePages(writer: Writer, vkey: string, commitment: string): Promise<void> {
  const app = appOf(writer, vkey)
  const paths = [
    '/',
    '/plans/plan1',
    `/commitments/${commitment}`,
    '/units',
    '/units/org.u0',
    '/supervision',
  ]
  const rows: string[][] = []
  for (const path of paths) {
    const { firstMs, medianMs, p99Ms, bytes, gzipBytes } = await measurePage(app, path)
    const kilobytes = [bytes, gzipBytes].map((each) => (each / 1024).toFixed(0))
    rows.push([path, firstMs.toFixed(1), medianMs.toFixed(1), p99Ms.toFixed(1), ...kilobytes])
  }
  printTable(['page', 'first ms', 'median ms', 'p99 ms', 'KB', 'KB gzip'], rows)
}
