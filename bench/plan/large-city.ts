// A city of any size for measuring: its plans in force, every commitment with a lead unit, nothing reported yet.
import { adoptPlan } from '../../src/engines/plan/commands/adopt.ts'
import { assignCommitments } from '../../src/engines/plan/commands/assign.ts'
import { submitReport, verifyReport } from '../../src/engines/plan/commands/report.ts'
import { takeInDocument } from '../../src/engines/plan/intake/take-in-document.ts'
import type { CommitmentView } from '../../src/engines/plan/views/commitment-view.ts'
import { listCommitments } from '../../src/engines/plan/views/load-plan.ts'
import type { Writer } from '../../src/kernel/writer.ts'
import { type City, type Enact, foundCity } from '../../src/systems/found-city.ts'
import { writePlan } from '../reading/plan-grammar.ts'

export interface Size {
  plans: number
  /** Of each plan's text, in characters: 12,000 make about 550 commitments. */
  charactersPerPlan: number
  units: number
}

const from = '2026-01-01T00:00:00.000Z'
const reportedOn = '2026-06-30'
const atOnce = 200

const unitId = (number: number) => `org.u${number}`

/** Founds the city, adopts its plans and gives every commitment to a unit in turn; answers with the commitments' ids. */
export async function makeLargeCity(writer: Writer, size: Size): Promise<string[]> {
  const enact = enactOn(writer)
  await foundCity(enact, cityOf(size.units), true)
  const ids: string[] = []
  for (let number = 1; number <= size.plans; number++) {
    const plan = `plan${number}`
    await takeIn(writer, plan, writePlan(number, size.charactersPerPlan))
    const decision = '云溪市第十七届人民代表大会第一次会议'
    await enact('p.congress', adoptPlan, { plan, version: 1, adoptedOn: '2026-01-05', decision })
    ids.push(...(await listCommitments(writer.reader, plan)).map(({ id }) => id))
  }
  await assignAll(enact, ids, size.units)
  return ids
}

/** Every commitment reports once and is verified. `round` keys the acts and sets the values. */
export async function reportAll(
  writer: Writer,
  commitments: readonly CommitmentView[],
  round: number,
): Promise<void> {
  for (let i = 0; i < commitments.length; i += atOnce) {
    const lot = commitments.slice(i, i + atOnce)
    await Promise.all(lot.map((commitment) => reportOn(writer, commitment, round)))
  }
}

/** One report and its verification: two entries. */
export async function reportOn(
  writer: Writer,
  { id, measures, commitment }: CommitmentView,
  round: number,
): Promise<void> {
  const values = measures.map((each) => ({
    measure: each.id,
    value: each.type === 'milestones' ? '0' : String(10 + round),
  }))
  const title = '统计月报'
  const evidence = [
    { grade: 'statistics', title, url: 'https://example.org/', file: null },
  ] as const
  const content = { asOf: reportedOn, values, note: '', evidence: [...evidence] }
  const actor = `p.${commitment.lead ?? ''}`
  const key = `${id}.${round}`
  const sent = await writer.submit(
    submitReport,
    { commitment: id, report: null, content },
    { actor, key: `${key}.s` },
  )
  const report = `${id}.r${round}`
  const checked = await writer.submit(
    verifyReport,
    { report, checked: '与报表一致' },
    { actor: 'p.statistics', key: `${key}.v` },
  )
  if (!sent.ok || !checked.ok) throw new Error(`${report} was refused`)
}

function enactOn(writer: Writer): Enact {
  let acts = 0
  return async (actor, command, input) => {
    acts += 1
    const answer = await writer.submit(command, input, { actor, key: `large.${acts}` })
    if (!answer.ok) throw new Error(`${command.name}: ${JSON.stringify(answer.refusal)}`)
  }
}

function cityOf(units: number): City {
  const offices = [
    {
      id: 'org.office',
      powers: ['plan.take-in', 'plan.correct', 'plan.assign'],
      actor: 'p.office',
    },
    { id: 'org.congress', powers: ['plan.adopt'], actor: 'p.congress' },
    { id: 'org.statistics', powers: ['report.verify'], actor: 'p.statistics' },
    ...Array.from({ length: units }, (_, i) => ({
      id: unitId(i),
      powers: ['report.submit'],
      actor: `p.${unitId(i)}`,
    })),
  ]
  const named = (id: string) => ({ zh: `云溪市${id}`, en: id })
  const office = (id: string): City['organs'][number] => ({
    id,
    sort: 'bureau',
    parent: null,
    aliases: [],
    name: named(id),
    duties: { zh: [], en: [] },
  })
  return {
    name: { zh: '云溪市', en: 'Yunxi' },
    organs: [office('org.city'), ...offices.map(({ id }) => office(id))],
    posts: offices.map(({ id, powers }) => ({
      id: `post.${id}`,
      organ: id,
      title: named(id),
      powers,
    })),
    mandates: offices.map(({ id, actor }) => ({ actor, post: `post.${id}`, from })),
    founder: 'p.founder',
  }
}

async function takeIn(writer: Writer, plan: string, text: string): Promise<void> {
  const taken = await takeInDocument(
    {
      reader: writer.reader,
      submit: writer.submit.bind(writer),
      saveFile: writer.saveFile.bind(writer),
    },
    { bytes: Buffer.from(text), name: 'plan.txt', plan, actor: 'p.office', key: `in.${plan}` },
  )
  if ('refusal' in taken) throw new Error(taken.refusal.code)
}

async function assignAll(enact: Enact, ids: readonly string[], units: number): Promise<void> {
  for (let first = 0; first < ids.length; first += 50) {
    const assignments = ids.slice(first, first + 50).map((commitment, i) => ({
      commitment,
      lead: unitId((first + i) % units),
      supporting: [],
      dueOn: null,
      reportEveryMonths: 3 as const,
      terms: [],
    }))
    await enact('p.office', assignCommitments, { assignments })
  }
}
