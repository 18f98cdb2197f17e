import type { Language } from '../../text/language.ts'

/**
 * The `lang` that words need on a page: that of Chinese words on a page that is not (WCAG 2.2, 3.1.2). Undefined where
 * they are the page's own, or have letters of both.
 */
export function langOf(words: string, page: Language): 'zh-CN' | undefined {
  const isChinese = /\p{Script=Han}/u.test(words) && !/[A-Za-z]/.test(words)
  return isChinese && page !== 'zh-CN' ? 'zh-CN' : undefined
}
