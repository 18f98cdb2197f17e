import type { Translate } from '../../text/translate.ts'

/** `牵头单位：市科技局`, `Lead unit: …`: a name and what it names, with the language's own colon. */
export function labelled(t: Translate, name: string, value: string): string {
  return t('parts.labelled', { name, value })
}
