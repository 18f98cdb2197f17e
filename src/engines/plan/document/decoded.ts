import type { Refusal } from '../../../kernel/refusal.ts'

/** What the bytes of a document are, whatever its name says. */
export type DocumentFormat = 'text' | 'html' | 'docx' | 'pdf'

/** A document as text. Every offset a plan's reading gives is a UTF-16 offset into `text`. */
export interface Decoded {
  text: string
  format: DocumentFormat
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`; null where the format itself decides (docx, pdf). */
  encoding: string | null
  /** What a reader should know about the text, worded as refusals are: a code with its values. */
  warnings: Refusal[]
}
