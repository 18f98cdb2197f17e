// A .docx is a zip of XML. Only the parts with words are inflated, within bounds; they are converted to HTML by
// mammoth and to lines by the same rules as any page.
import mammoth from 'mammoth'
import { Refused, type Refusal } from '../../../../kernel/refusal.ts'
import type { DocumentLimits } from '../document-limits.ts'
import { htmlToText } from '../html-to-text.ts'
import { numberParagraphs } from './number-paragraphs.ts'
import { openZip } from './open-zip.ts'
import { refuseDocument } from '../refusals.ts'
import { storedZip } from './stored-zip.ts'
import { parseNumbering, type WordNumbering } from './word-numbering.ts'

/** A table of contents repeats every heading and would be read as a second plan. */
const styleMap = ['p[style-name^="toc "] => !', 'p[style-name^="TOC "] => !']

/** The words of a .docx: paragraphs and headings as lines, tables as one cell a line. Pictures are left out. */
export async function docxToText(
  bytes: Uint8Array,
  name: string,
  limits: DocumentLimits,
): Promise<{ text: string; warnings: Refusal[] }> {
  const wanted = (path: string) =>
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+)$/.test(path)
  const parts = await openZip(bytes, name, { limits, wanted })
  const body = parts.get('word/document.xml')
  if (!body) return refuseDocument('document.unsupported', { name, format: product(parts) })
  if ([...parts.values()].some(declaresEntities)) refuseDamaged(name)
  const { xml, lost } = numberParagraphs(body.toString(), numberingOf(parts))
  const html = await convert(storedZip(parts.set('word/document.xml', Buffer.from(xml))), name)
  return { text: htmlToText(html, name), warnings: numberingWarning(lost, name) }
}

async function convert(zip: Buffer, name: string): Promise<string> {
  try {
    const options = { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }
    return (await mammoth.convertToHtml({ buffer: zip }, options)).value
  } catch (error) {
    if (error instanceof Refused) throw error
    return refuseDamaged(name)
  }
}

function refuseDamaged(name: string): never {
  return refuseDocument('document.unreadable', { name, format: '.docx' })
}

/** No Word file has a document type; one that has is out to define entities (XXE, "billion laughs"). */
function declaresEntities(part: Buffer): boolean {
  return part.includes('<!DOCTYPE') || part.includes('<!ENTITY')
}

function product(parts: Map<string, Buffer>): string {
  const types = parts.get('[Content_Types].xml')?.toString() ?? ''
  if (types.includes('spreadsheetml')) return '.xlsx'
  if (types.includes('presentationml')) return '.pptx'
  return 'zip'
}

function numberingOf(parts: Map<string, Buffer>): WordNumbering {
  const part = (path: string) => parts.get(path)?.toString() ?? ''
  return parseNumbering(part('word/numbering.xml'), part('word/styles.xml'))
}

function numberingWarning(paragraphs: number, name: string): Refusal[] {
  return paragraphs > 0 ? [{ code: 'document.numbering-lost', values: { name, paragraphs } }] : []
}
