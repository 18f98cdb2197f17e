import type { LocalText } from '../kernel/power.ts'
import type { CivilDate, Instant } from '../kernel/time.ts'
import type { Language } from '../text/language.ts'
import type { Translate } from '../text/translate.ts'

/**
 * What every component may need to know of the request it is drawn for: passed down as one prop,
 * never global.
 */
export interface Site {
  readonly language: Language
  readonly t: Translate
  /**
   * Path and query of this page without `lang`: what the language switch and sign-in come back to.
   */
  readonly path: string
  /** Who is signed in; null for a visitor. */
  readonly user: SignedIn | null
  /**
   * The token every form carries. Reading it is what makes a visitor's cookie be set: who only
   * reads gets none.
   */
  readonly csrf: string
  /** True where the city is an invented one: every page says so. */
  readonly sample: boolean
  readonly city: LocalText
  /** The head of the journal when the page was made; null before its first entry. */
  readonly journal: JournalHead | null
  /** Today in the city's time zone: what ages and remaining days are counted from. */
  readonly today: CivilDate
  /**
   * The city's own English of one of its Chinese names or headings; null where it gave none. The
   * plan's sentences stay Chinese: they are what was adopted.
   */
  englishOf(chinese: string): string | null
  /**
   * The address of a style sheet, island or picture by its plain name: `site.css` →
   * `/assets/site.1f…css`.
   */
  asset(name: string): string
}

/** A person in the post they act from. A citizen has no post. */
export interface SignedIn {
  readonly person: string
  readonly name: LocalText
  readonly post: PostHeld | null
}

export interface PostHeld {
  readonly id: string
  readonly organ: string
  readonly title: LocalText
}

/**
 * The journal as far as it is sealed: its chain, how many entries, the tree's root (hex or base64),
 * since when.
 */
export interface JournalHead {
  readonly chain: string
  readonly size: number
  readonly root: string
  readonly at: Instant
}

/** The doors everyone has, in the order of the header. A door is added with the pages behind it. */
export type Door = 'plan' | 'supervision' | 'record'

export const doors: readonly { door: Door; href: string }[] = [
  { door: 'plan', href: '/plan' },
  { door: 'supervision', href: '/supervision' },
  { door: 'record', href: '/record' },
]

/** The words of a text in the page's language. */
export function localText(text: LocalText, language: Language): string {
  return language === 'en' ? text.en : text.zh
}
