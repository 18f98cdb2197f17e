import { declareRefusals } from '../../../kernel/refusal.ts'

/** Why a document cannot be read. The texts are in `src/text`, in both languages. */
export const refuseDocument = declareRefusals(
  'document.not-found',
  'document.not-a-file',
  'document.not-permitted',
  'document.empty',
  'document.binary',
  'document.unsupported',
  'document.too-large',
  'document.wrong-encoding',
  'document.truncated',
  'document.unreadable',
  'document.encrypted',
  'document.scanned-pdf',
  'document.undecodable-font',
  'document.too-many-pages',
  'document.zip-bomb',
  'document.too-costly',
)

/** What a reader should know about a text that was decoded all the same. */
export const documentWarnings = [
  'document.numbering-lost',
  'document.pages-without-text',
  'document.replaced-characters',
  'document.font-lost',
] as const
