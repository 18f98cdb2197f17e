import type { Language } from '../text/language.ts'

/** English where the terminal is set to English, else Chinese. */
export function ownLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh-CN'
}
