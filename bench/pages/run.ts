// What a citizen's page costs: server time, bytes sent, and how both grow with the plan.
//   npm run bench -- pages
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
import { printTable } from '../kernel/table.ts'
import { writePlan } from '../reading/plan-grammar.ts'
import { appOf, measurePage, type PageCost } from './measure-page.ts'

const plan = 'bench'
/** Lengths of plans of our own grammar, in characters; the commitments found are counted, not assumed. */
const lengths = [12_000, 24_000, 48_000]

interface Row extends PageCost {
  commitments: number
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
