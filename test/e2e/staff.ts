// What people in office do at the workbench, through its pages alone.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import type { City } from './city.ts'
import { pageFaults } from './page-faults.ts'
import { type Manner, type Visitor, visit } from './visitor.ts'

/** The sample's people whom the tests are, by what they are there for. */
export const people = {
  planClerk: 'person.ruan-xiaoman',
  planHead: 'person.song-wanqing',
  secretary: 'person.zhuang-zhihui',
  verifier: 'person.liang-jinghe',
  otherVerifier: 'person.xu-yan',
  auditor: 'person.dai-zhongyi',
  transportReporter: 'person.wei-xingzhou',
  statisticsReporter: 'person.ji-xiaoshu',
  citizen: 'person.chen-guilan',
} as const

/** Somebody by what they are here for, or by their id. */
export type Who = keyof typeof people | `person.${string}`

/** Comes to the city and signs in as one of its people. */
export async function arrive(city: City, manner: Manner, who: Who): Promise<Visitor> {
  const visitor = await visit(city, manner)
  await signIn(visitor, who)
  return visitor
}

export async function signIn({ page, open }: Visitor, who: Who): Promise<void> {
  await open('/sign-in')
  await page.locator(`form:has(input[value="${idOf(who)}"]) button`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

function idOf(who: Who): string {
  return who in people ? people[who as keyof typeof people] : who
}

/** Presses what sends a form, and waits for the page it leads to. */
export async function press(visitor: Visitor, name: string, within?: Locator): Promise<void> {
  await (within ?? visitor.page.locator('main')).getByRole('button', { name, exact: true }).click()
  await visitor.page.waitForLoadState()
}

/** The number of the entry that the page says one's act became. */
export async function entryOfAct({ page }: Visitor): Promise<number> {
  const href = await page.locator('main a[href^="/record/entries/"]').first().getAttribute('href')
  assert.match(page.url(), /[?&]done=\d+/)
  return Number(href?.split('/').at(-1))
}

/** Saves what a link gives to save; its bytes. */
export async function download({ page }: Visitor, link: Locator): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFile(await saved.path())
}

/** Notes whatever the page before the visitor lacks of what every page must have. */
export async function noteFaults(visitor: Visitor): Promise<void> {
  const { pathname } = new URL(visitor.page.url())
  const faults = await pageFaults(visitor)
  visitor.noted.push(...faults.map((fault) => `${pathname}: ${fault}`))
}
