// A small city for the tests of the workbench: five offices with one person each, over a writer in
// memory, and a visitor who does what a browser without scripts does: keeps cookies, fills in the
// form that was drawn, sends it.
import { engineCommands, engineKinds } from '../../../engines/index.ts'
import {
  establishOrgans,
  establishPosts,
  foundChain,
  grantMandates,
  publishPowers,
} from '../../../engines/registry/commands.ts'
import { createSigner, createSigningKey } from '../../../kernel/journal/signer.ts'
import { systemRandom } from '../../../kernel/random.ts'
import { openWriter, type Writer } from '../../../kernel/writer.ts'
import { memoryEngine } from '../../../store/sqlite/sqlite-engine.ts'
import { heldBy } from '../../../systems/catalogue-power.ts'
import { cataloguePowers } from '../../../systems/index.ts'
import { createApp, type WebApp } from '../../app.tsx'
import type { PageDeps, SamplePerson } from '../page-deps.ts'
import { pageAreas } from '../page-areas.ts'

/** When everything in these tests happens. */
const now = '2026-11-22T02:00:00.000Z'

interface Office {
  organ: string
  name: string
  sort: 'bureau' | 'government' | 'congress'
  powers: string[]
}

const offices: readonly Office[] = [
  {
    organ: 'fagai',
    name: '市发改委',
    sort: 'bureau',
    powers: [
      'plan.take-in',
      'plan.correct',
      'plan.assign',
      'plan.change',
      'annual.draft',
      'annual.change',
      'plan.align',
      'challenge.rule',
      'sheet.publish',
      'assessment.hold',
      'evaluation.hold',
    ],
  },
  {
    organ: 'renda',
    name: '市人大常委会',
    sort: 'congress',
    powers: [
      'plan.adopt',
      'plan.decide',
      'annual.adopt',
      'objection.rule',
      'accountability.decide',
      'award.vote',
      'award.decide',
      'evaluation.judge',
    ],
  },
  {
    organ: 'keji',
    name: '市科技局',
    sort: 'bureau',
    powers: [
      'report.submit',
      'duty.explain',
      'duty.hand-in',
      'challenge.answer',
      'objection.raise',
      'accountability.answer',
      'award.vote',
      'evaluation.speak',
    ],
  },
  {
    organ: 'jiaoyu',
    name: '市教育局',
    sort: 'bureau',
    powers: ['report.submit', 'duty.hand-in', 'evaluation.speak'],
  },
  {
    // Stands in for the clock where a test lets a limit pass.
    organ: 'tongji',
    name: '市统计局',
    sort: 'bureau',
    powers: [
      'limit.record',
      'report.verify',
      'accountability.open',
      'award.vote',
      'evaluation.override',
    ],
  },
]

/** Everybody, by the office they sit in: `person.keji`. And a citizen. */
const people: readonly SamplePerson[] = [
  ...offices.map(({ organ, name }) => ({
    id: `person.${organ}`,
    name: { zh: `${name}的人`, en: `one of ${organ}` },
    post: { id: `post.${organ}`, organ, title: { zh: '岗位', en: 'Post' } },
    blurb: { zh: '虚构', en: 'invented' },
  })),
  {
    id: 'person.citizen',
    name: { zh: '市民', en: 'Citizen' },
    post: null,
    blurb: { zh: '虚构', en: 'invented' },
  },
]

/**
 * A plan of four promises: one with two figures, one with a lead named in the text, one to be
 * split, one plain.
 */
export const planText = `云溪市国民经济和社会发展第十五个五年规划纲要

（2026—2030年）

第一章　创新之城

第一节　科技

到2030年，培育国家级、省级孵化器40家，孵化空间达到60万平方米。（牵头单位：市科技局，配合单位：市教育局）

建成大型仪器共享平台，公开全部科技专项的拨付情况。

第二章　教育之城

第一节　学校

到2030年，新增公办幼儿园学位12000个。

我们相信，孩子的笑声是一座城市最好的声音。
`

export interface TestCity {
  writer: Writer
  app: WebApp
  /** A browser; signed in as `person.<office>` where an office is given. */
  visit(office?: string): Promise<Visitor>
  /** The chain's public key. */
  vkey: string
  close(): Promise<void>
}

/** Opens it at one moment, or under a clock of the test's own: `now`. */
export async function openTestCity(deps: Partial<PageDeps> = {}): Promise<TestCity> {
  const clock = deps.now ?? (() => now)
  const signer = createSigner('test', createSigningKey())
  const writer = await openWriter({
    store: memoryEngine(),
    kinds: engineKinds,
    commands: engineCommands,
    chain: 'test',
    clock: { now: clock, wake: () => () => {} },
    random: systemRandom,
    signer,
    rules: 'test',
  })
  await foundTestCity(writer)
  const pages: PageDeps = {
    reader: writer.reader,
    submit: writer.submit.bind(writer),
    saveFile: writer.saveFile.bind(writer),
    people,
    now: clock,
    ...deps,
  }
  const app = createApp(
    {
      city: { zh: '云溪市', en: 'Yunxi' },
      sample: true,
      journalHead: () => null,
      onBug: (error) => console.error(error),
      now: () => Date.parse(clock()),
    },
    pageAreas(pages, signer.vkey),
  )
  const visit = async (office?: string) => {
    const visitor = new Visitor(app)
    if (office !== undefined) await visitor.signIn(`person.${office}`)
    return visitor
  }
  return { writer, app, visit, vkey: signer.vkey, close: () => writer.close() }
}

async function foundTestCity(writer: Writer): Promise<void> {
  let acts = 0
  const enact = async (command: Parameters<Writer['submit']>[0], input: unknown) => {
    acts += 1
    const answer = await writer.submit(command, input, { actor: 'founder', key: `found.${acts}` })
    if (!answer.ok) throw new Error(answer.refusal.code)
  }
  const organs = offices.map(({ organ, name, sort }) => ({
    id: organ,
    sort,
    parent: null,
    aliases: [],
    name: { zh: name, en: organ },
    duties: { zh: organ === 'jiaoyu' ? ['幼儿园'] : [], en: [] },
  }))
  const city = { ...organs[0], id: 'city', name: { zh: '市政府', en: 'City' } }
  const post = { id: 'post.city', organ: 'city', title: city.name, powers: ['registry.change'] }
  const name = { zh: '云溪市', en: 'Yunxi' }
  await enact(foundChain, { name, sample: true, organ: city, post, founder: 'founder' })
  await enact(establishOrgans, { organs })
  await enact(establishPosts, {
    posts: offices.map(({ organ, name: title, powers }) => ({
      id: `post.${organ}`,
      organ,
      powers,
      title: { zh: title, en: organ },
    })),
  })
  const holders = (code: string) =>
    offices.filter(({ powers }) => powers.includes(code)).map(({ organ }) => organ)
  const powers = cataloguePowers.map((power) => heldBy(power, holders(power.code)))
  await enact(publishPowers, { powers })
  await enact(grantMandates, {
    mandates: offices.map(({ organ }) => ({
      id: `mandate.${organ}`,
      actor: `person.${organ}`,
      post: `post.${organ}`,
      from: '2026-01-01T00:00:00.000Z',
      until: null,
    })),
  })
}

type Fields = Record<string, string | string[] | File>

/** A browser without scripts. */
export class Visitor {
  readonly #app: WebApp
  readonly #cookies = new Map<string, string>()
  constructor(app: WebApp) {
    this.#app = app
  }

  async signIn(person: string): Promise<void> {
    const page = await this.get('/sign-in')
    const answer = await this.post('/sign-in', { csrf: field(page.html, 'csrf'), person })
    if (answer.status !== 303) throw new Error(`could not sign in as ${person}`)
  }

  get(path: string): Promise<Page> {
    return this.#send(path, {})
  }

  post(path: string, fields: Fields): Promise<Page> {
    const headers = { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }
    return this.#send(path, { method: 'POST', headers, body: bodyOf(fields) })
  }

  /** Opens a page, fills in its form of that act, and sends it. */
  async fillIn(path: string, fields: Fields): Promise<Page> {
    const { html } = await this.get(path)
    return this.post(path, { csrf: field(html, 'csrf'), key: field(html, 'key'), ...fields })
  }

  /** The page that an answer leads to; the page itself where it leads nowhere. */
  follow(page: Page): Promise<Page> {
    return page.location === null ? Promise.resolve(page) : this.get(page.location)
  }

  async #send(path: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.#app.request(path, {
      ...init,
      headers: { ...(init.headers as Record<string, string> | undefined), Cookie: cookie },
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? []
      this.#cookies.set(name, value)
    }
    return {
      status: response.status,
      location: response.headers.get('Location'),
      html: await response.text(),
      headers: response.headers,
    }
  }

  get session(): string | undefined {
    return this.#cookies.get('gangmu')
  }
}

export interface Page {
  status: number
  location: string | null
  html: string
  headers: Headers
}

/** The value of the first field of that name in a page. */
export function field(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
}

/** The id of the promise that has these words, as a page links or marks it. */
export function idOf(html: string, words: string): string {
  const found = new RegExp(`(?:id="|/)(yunxi\\.\\d+)"[^>]*>[^<]*${words}`).exec(html)?.[1]
  if (!found) throw new Error(`no promise with the words ${words}`)
  return found
}

function bodyOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each)
  }
  return form
}

/** Has the plan office take a text in, and answers with the address of the draft. */
export async function takeIn(office: Visitor, text: string, which?: string): Promise<Page> {
  const file = new File([text], '纲要.txt', { type: 'text/plain' })
  return office.fillIn('/work/take-in', { file, ...(which ? { which } : { id: 'yunxi' }) })
}

/** A city whose plan is adopted; nothing is given out yet. */
export async function adoptedCity(deps: Partial<PageDeps> = {}): Promise<TestCity> {
  const city = await openTestCity(deps)
  await takeIn(await city.visit('fagai'), planText)
  const congress = await city.visit('renda')
  const path = '/work/plans/yunxi/1/adopt/check?on-year=2026&on-month=3&on-day=18&decision=会议'
  const adopted = await congress.fillIn(path, { adoptedOn: '2026-03-18', decision: '会议' })
  if (adopted.status !== 303) throw new Error(adopted.html)
  return city
}
