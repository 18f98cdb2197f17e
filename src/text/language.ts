/**
 * The two languages of every page. Chinese is first: it is what a visitor sees who has chosen
 * nothing.
 */
export type Language = 'zh-CN' | 'en'

export const languages: readonly Language[] = ['zh-CN', 'en']

/**
 * Reads a language from outside (a query, a cookie, an environment variable); anything else is
 * `undefined`.
 */
export function parseLanguage(value: string | undefined): Language | undefined {
  return languages.find((language) => language === value)
}
