import { en } from './en.ts'
import { fill } from './fill.ts'
import type { Language } from './language.ts'
import type { KeyOf, PlaceholderOf, TextAt } from './shape.ts'
import { zhCN } from './zh-CN.ts'

type Pages = typeof zhCN.pages
/** The dotted path of a text on a page. */
export type TextKey = KeyOf<Pages>

/** The values a text needs: none, or exactly those its Chinese placeholders name. */
export type ValuesFor<Key extends TextKey> = [PlaceholderOf<TextAt<Pages, Key>>] extends [never]
  ? []
  : [values: { readonly [Name in PlaceholderOf<TextAt<Pages, Key>>]: string | number }]

/** Speaks one language: `t('plan.state.late')`, `t('site.journal.head', { chain, size })`. */
export interface Translate {
  <Key extends TextKey>(key: Key, ...values: ValuesFor<Key>): string
  readonly language: Language
  /**
   * The text of a refusal. An unknown code is shown as itself, so that nothing is refused without a
   * word.
   */
  refusal(code: string, values?: Readonly<Record<string, string | number>>): string
}

const texts = { 'zh-CN': zhCN, en } as const

/** The sentences of one language. The same function object is given out each time. */
export function translate(language: Language): Translate {
  return spoken[language]
}

/**
 * Whether a refusal has its text; both languages have the same codes, so one answer serves both.
 */
export function hasRefusalText(code: string): boolean {
  return Object.hasOwn(zhCN.refusals, code)
}

function speak(language: Language): Translate {
  const { pages, refusals } = texts[language]
  const byKey = flatten(pages)
  const byCode = new Map<string, string>(Object.entries(refusals))
  const t = (key: TextKey, values?: Readonly<Record<string, string | number>>) =>
    fill(byKey.get(key) ?? key, values ?? {})
  const refusal = (code: string, values: Readonly<Record<string, string | number>> = {}) => {
    const text = byCode.get(code)
    return text === undefined ? t('problem.refused', { code }) : fill(text, values)
  }
  return Object.assign(t, { language, refusal })
}

interface TextTree {
  readonly [key: string]: string | TextTree
}

/** All texts of a tree under their dotted paths. */
export function flatten(tree: TextTree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) flat.set(path, text)
  }
  return flat
}

const spoken: Readonly<Record<Language, Translate>> = { 'zh-CN': speak('zh-CN'), en: speak('en') }
