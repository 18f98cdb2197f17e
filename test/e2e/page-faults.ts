// What must hold of every page, whoever sees it and in whatever language.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { flatten } from '../../src/text/translate.ts'
import { zhCN } from '../../src/text/zh-CN.ts'
import type { Visitor } from './visitor.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every fault of the page that the visitor has before them; empty where there is none. */
export async function pageFaults(visitor: Visitor): Promise<string[]> {
  const faults = [
    ...visitor.complaints(),
    ...(await layoutFaults(visitor)),
    ...(await languageFaults(visitor)),
    ...(await textFaults(visitor)),
  ]
  if (visitor.scripts) faults.push(...(await axeFaults(visitor)))
  return faults
}

/** What axe finds, each with the first elements it is about. */
async function axeFaults({ page }: Visitor): Promise<string[]> {
  await page.evaluate(axeSource)
  const results: AxeResults = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(
        {
          runOnly: { type: 'tag', values },
          resultTypes: ['violations'],
        },
      ),
    axeTags,
  )
  return results.violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => node.html.slice(0, 160))
    return `axe ${id}: ${help} (${nodes.length}×) ${where.join(' | ')}`
  })
}

/** Nothing is wider than the window. */
async function layoutFaults({ page, width }: Visitor): Promise<string[]> {
  return page.evaluate((windowWidth) => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    )
    const names = wide.slice(0, 4).map((each) => `${each.tagName}.${each.className}`)
    return [`at ${windowWidth} px the page is ${scrollWidth} px wide: ${names.join(', ')}`]
  }, width)
}

/** The page says which language it is in, and so does each part of it that is in another. */
async function languageFaults({ page, language }: Visitor): Promise<string[]> {
  // Code for the page has no named functions: their names would be kept by a function that is not there.
  const told = await page.evaluate(() => {
    const parts: { text: string; lang: string }[] = []
    for (const element of document.querySelectorAll(
      'body, body *:not(script, style, code, textarea)',
    )) {
      const lang = element.closest('[lang]')?.getAttribute('lang') ?? ''
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) parts.push({ text: node.textContent ?? '', lang })
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        parts.push({ text: element.getAttribute(name) ?? '', lang })
    }
    return { lang: document.documentElement.lang, title: document.title, parts }
  })
  const faults: string[] = []
  if (told.lang !== language) faults.push(`the page calls itself ${told.lang}, not ${language}`)
  if (language === 'en') {
    const strays = told.parts.filter(({ text, lang }) => lang === 'en' && isStrayChinese(text))
    const words = [...new Set(strays.map(({ text }) => text.trim().slice(0, 40)))]
    if (words.length > 0)
      faults.push(`Chinese not marked as such (${words.length}×): ${words.slice(0, 6).join(' | ')}`)
  }
  return faults
}

/** What the Chinese pages say, word for word, without what is filled in. */
const chineseTexts = new Set(flatten(zhCN.pages).values())

/**
 * Whether a text of an English page is Chinese that nobody marked: any of our own words, and anything that is Chinese
 * alone. Words of the plan may stand within an English sentence, and its units after a figure.
 */
function isStrayChinese(text: string): boolean {
  const runs = text.match(/\p{Script=Han}+/gu) ?? []
  const chineseAlone = runs.length > 0 && !/[A-Za-z0-9]/.test(text)
  return chineseAlone || runs.some((run) => run.length > 1 && chineseTexts.has(run))
}

/** No key of a text and no placeholder is shown in place of its words. */
async function textFaults({ page }: Visitor): Promise<string[]> {
  const text = await page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement
    for (const each of body.querySelectorAll('script, style, code, textarea')) each.remove()
    return `${document.title}\n${body.textContent}`
  })
  const keys = text.match(
    /\b(work|public|plan|problem|site|form|parts|record|act|reading)(\.[a-zA-Z-]+){2,}/g,
  )
  const holes = text.match(/\{[a-zA-Z]+\}|\bundefined\b|\bNaN\b|\[object/g)
  return [...(keys ?? []), ...(holes ?? [])].map((found) => `shown as it stands: ${found}`)
}
