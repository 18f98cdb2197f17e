// One person at one browser, and everything that went wrong on their pages.
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Language } from '../../src/text/language.ts'
import { type Translate, translate } from '../../src/text/translate.ts'
import type { City } from './city.ts'

/** How somebody looks at the city. */
export interface Manner {
  language: Language
  /** 1360: a desk; 390: a phone. */
  width: 1360 | 390
  /** Whether scripts run. */
  scripts: boolean
}

export interface Visitor extends Manner {
  readonly page: Page
  readonly t: Translate
  readonly origin: string
  /** What was wrong with the pages on the way, where a story goes on all the same. */
  readonly noted: string[]
  /** What the browser complained of since last asked: script errors, blocked content, parts that did not load. */
  complaints(): string[]
  /** Opens a path of the city; the status it answered with. */
  open(path: string): Promise<number>
  leave(): Promise<void>
}

let browser: Promise<Browser> | undefined

function openBrowser(): Promise<Browser> {
  browser ??= launch()
  return browser
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
}

function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    throw new Error(
      `The browser tests need Chromium, and there is none at ${executablePath}. ` +
        'Install it (Debian: apt-get install chromium fonts-noto-cjk) or say where it is in CHROMIUM_PATH.',
    )
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Somebody new at the city's door, signed in as nobody. */
export async function visit(city: City, manner: Manner): Promise<Visitor> {
  const { language, width, scripts } = manner
  const context = await (await openBrowser()).newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    javaScriptEnabled: scripts,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(6000)
  await context.addCookies([{ name: 'lang', value: language, url: city.origin }])
  const page = await context.newPage()
  const complaints = listen(page)
  return {
    ...manner,
    page,
    t: translate(language),
    noted: [],
    origin: city.origin,
    complaints: () => complaints.splice(0),
    async open(path) {
      const response = await page.goto(city.origin + path)
      return response?.status() ?? 0
    },
    leave: () => context.close(),
  }
}

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`))
  page.on('console', (message) => {
    // A page that is refused is reported as a resource that did not load; its status is looked at elsewhere.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    complaints.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    const part = response.request().resourceType()
    if (part !== 'document' && response.status() >= 400)
      complaints.push(`${response.status()} ${response.url()}`)
  })
  return complaints
}
