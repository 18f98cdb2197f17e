// What a citizen's page costs: server time, bytes sent, and how both grow with the plan.
//   npm run bench -- pages
import { gzipSync } from 'node:zlib'
import { adoptPlan } from '../../src/engines/plan/commands/adopt.ts'
import { assignCommitments } from '../../src/engines/plan/commands/assign.ts'
import { takeInDocument } from '../../src/engines/plan/intake/take-in-document.ts'
import { listCommitments } from '../../src/engines/plan/views/load-plan.ts'
import { engineCommands, engineKinds } from '../../src/engines/index.ts'
import { systemClock } from '../../src/kernel/timing/clock.ts'
import { systemRandom } from '../../src/kernel/random.ts'
import { createSigner, createSigningKey } from '../../src/kernel/journal/signer.ts'
import { openWriter, type Writer } from '../../src/kernel/writer.ts'
import { enactOn } from '../../src/simulation/sample/enact.ts'
import { sampleCity } from '../../src/simulation/sample/sample-city.ts'
import { memoryEngine } from '../../src/store/sqlite/sqlite-engine.ts'
import { foundCity } from '../../src/systems/found-city.ts'
import { createApp, type WebApp } from '../../src/web/app.tsx'
import { pageAreas } from '../../src/web/pages/page-areas.ts'
import { printTable } from '../kernel/table.ts'
import { percentile } from '../kernel/statistics.ts'
import { writePlan } from '../reading/plan-grammar.ts'

const plan = 'bench'
const rounds = 60
/** Lengths of plans of our own grammar, in characters; the commitments found are counted, not assumed. */
const lengths = [12_000, 24_000, 48_000]

interface Row {
  commitments: number
  page: string
  firstMs: number
  medianMs: number
  p99Ms: number
  bytes: number
  gzipBytes: number
}

/**
 * Prints one row for each page and each length of plan. The first request works the plan out, later ones find
 * it kept.
 */
export async function run(): Promise<void> {
  const rows: Row[] = []
  for (const length of lengths) rows.push(...(await measureCity(length)))
  printTable(
    ['commitments', 'page', 'first ms', 'median ms', 'p99 ms', 'KB', 'KB gzip'],
    rows.map((row) => [
      String(row.commitments),
      row.page,
      row.firstMs.toFixed(1),
      row.medianMs.toFixed(1),
      row.p99Ms.toFixed(1),
      (row.bytes / 1024).toFixed(0),
      (row.gzipBytes / 1024).toFixed(0),
    ]),
  )
}

async function measureCity(length: number): Promise<Row[]> {
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
  const ids = await makePlan(writer, length)
  const rows: Row[] = []
  for (const path of ['/', `/plans/${plan}`, `/commitments/${ids[0]}`, '/units', '/supervision']) {
    rows.push({ commitments: ids.length, ...(await measurePage(appOf(writer, signer.vkey), path)) })
  }
  await writer.close()
  return rows
}

function appOf(writer: Writer, vkey: string): WebApp {
  const deps = {
    reader: writer.reader,
    submit: writer.submit.bind(writer),
    saveFile: writer.saveFile.bind(writer),
    people: null,
  }
  const plenty = { capacity: 1e9, perSecond: 1e9 }
  const unlimited = { read: plenty, write: plenty }
  return createApp(
    {
      city: sampleCity.name,
      sample: true,
      journalHead: () => null,
      onBug: (error) => console.error(error),
      rateLimits: { address: unlimited, session: unlimited },
    },
    pageAreas(deps, vkey),
  )
}

async function measurePage(app: WebApp, page: string): Promise<Omit<Row, 'commitments'>> {
  const timesMs: number[] = []
  let html = ''
  for (let i = 0; i < rounds; i++) {
    const startedAt = performance.now()
    const response = await app.request(page)
    html = await response.text()
    timesMs.push(performance.now() - startedAt)
    if (response.status !== 200) throw new Error(`${page}: ${response.status}`)
  }
  const [firstMs = 0, ...laterMs] = timesMs
  return {
    page,
    firstMs,
    medianMs: percentile(laterMs, 0.5),
    p99Ms: percentile(laterMs, 0.99),
    bytes: Buffer.byteLength(html),
    gzipBytes: gzipSync(html).length,
  }
}

/** A plan in force whose every commitment has a lead unit. */
async function makePlan(writer: Writer, length: number): Promise<string[]> {
  const enact = enactOn(writer)
  await foundCity(enact, sampleCity, true)
  const taken = await takeInDocument(
    {
      reader: writer.reader,
      submit: writer.submit.bind(writer),
      saveFile: writer.saveFile.bind(writer),
    },
    {
      bytes: Buffer.from(writePlan(1, length)),
      name: 'bench.txt',
      plan,
      actor: 'person.ruan-xiaoman',
      key: 'take-in',
    },
  )
  if ('refusal' in taken) throw new Error(taken.refusal.code)
  await enact('person.zhuang-zhihui', adoptPlan, {
    plan,
    version: 1,
    adoptedOn: '2026-01-05',
    decision: 'bench',
  })
  const ids = (await listCommitments(writer.reader, plan)).map(({ id }) => id)
  const given = { lead: 'org.keji', supporting: [], dueOn: null, reportEveryMonths: 3, terms: [] }
  for (let from = 0; from < ids.length; from += 50) {
    await enact('person.song-wanqing', assignCommitments, {
      assignments: ids.slice(from, from + 50).map((commitment) => ({
        commitment,
        ...given,
        reportEveryMonths: 3 as const,
      })),
    })
  }
  return ids
}
