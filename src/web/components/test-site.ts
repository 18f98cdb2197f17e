// What the tests of components share: a site, and a page taken apart into its elements.
import { Parser } from 'htmlparser2'
import { translate } from '../../text/translate.ts'
import type { Language } from '../../text/language.ts'
import type { Site } from '../site.ts'

export function siteForTest(language: Language = 'zh-CN', changes: Partial<Site> = {}): Site {
  return {
    language,
    t: translate(language),
    path: '/plan?section=3',
    user: null,
    csrf: 'token-of-this-session',
    sample: true,
    city: { zh: '云溪市', en: 'Yunxi' },
    journal: null,
    today: '2026-11-22',
    asset: (name) => `/assets/${name}`,
    englishOf: () => null,
    ...changes,
  }
}

/** An element as a test sees it: its name, its attributes, the text inside it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** All elements of some JSX in the order of the page. */
export async function elementsOf(jsx: unknown): Promise<Element[]> {
  const all: Element[] = []
  const open: Element[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' }
      all.push(element)
      open.push(element)
    },
    ontext: (text) => open.forEach((element) => (element.text += text)),
    onclosetag: () => void open.pop(),
  })
  parser.end(await htmlOf(jsx))
  return all
}

export async function htmlOf(jsx: unknown): Promise<string> {
  return (jsx as { toString(): string | Promise<string> }).toString()
}

/** The first element of a name, with these attributes where given. Fails the test where there is none. */
export function find(
  elements: readonly Element[],
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const found = elements.find(
    (element) =>
      element.name === name &&
      Object.entries(attributes).every(([key, value]) => element.attributes[key] === value),
  )
  if (!found) throw new Error(`no <${name}> with ${JSON.stringify(attributes)}`)
  return found
}

/** What is wrong with a page's HTML whatever it shows; empty where nothing is. */
export function flaws(elements: readonly Element[]): string[] {
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
  const labels = new Set(elements.flatMap(({ attributes }) => attributes['for'] ?? []))
  const isControl = ({ name, attributes }: Element) =>
    ['input', 'select', 'textarea'].includes(name) && attributes['type'] !== 'hidden'
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements are #${id}`),
    ...elements.flatMap((element) => flawsOf(element, new Set(ids))),
    ...elements
      .filter(isControl)
      .filter(({ attributes }) => !labels.has(attributes['id'] ?? '') && !attributes['aria-label'])
      .map(({ attributes }) => `no label for ${attributes['name']}`),
  ]
}

const references = ['aria-describedby', 'aria-labelledby', 'for'] as const

function flawsOf({ name, attributes, text }: Element, ids: ReadonlySet<string>): string[] {
  const missing = references
    .flatMap((attribute) => attributes[attribute]?.split(' ') ?? [])
    .filter((id) => !ids.has(id))
  const handlers = Object.keys(attributes).filter((key) => key.startsWith('on'))
  const nameless = name === 'svg' && attributes['role'] === 'img' && !attributes['aria-label']
  const emptyLink = name === 'a' && text.trim() === '' && !attributes['aria-label']
  return [
    ...missing.map((id) => `<${name}> refers to #${id}, which is not there`),
    ...handlers.map((handler) => `<${name}> has the inline handler ${handler}`),
    ...('style' in attributes ? [`<${name}> has a style attribute`] : []),
    ...(nameless ? ['a picture has no name'] : []),
    ...(emptyLink ? ['a link has no words'] : []),
    ...Object.entries(attributes)
      .filter(([, value]) => /undefined|NaN|\[object/.test(value))
      .map(([key, value]) => `<${name} ${key}="${value}">`),
  ]
}
