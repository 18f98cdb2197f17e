import { getResolvedPDFJS } from 'unpdf'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { ChineseCMaps } from './chinese-cmaps.ts'
import type { DocumentLimits } from '../document-limits.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import { withoutFurniture } from './page-furniture.ts'
import { linesOf, type PdfLine, type PlacedText } from './pdf-lines.ts'
import { plainIdeographs } from './plain-ideographs.ts'
import { refuseDocument } from '../refusals.ts'

type PdfDocument = Awaited<
  ReturnType<Awaited<ReturnType<typeof getResolvedPDFJS>>['getDocument']>['promise']
>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>
type PageItem = Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number]
type PdfTextItem = Extract<PageItem, { str: string }>

/** The words of a PDF in reading order. A scan, a locked or a damaged file is refused. */
export async function pdfToText(
  bytes: Uint8Array,
  name: string,
  limits: DocumentLimits,
): Promise<{ text: string; warnings: Refusal[] }> {
  const cMaps = new ChineseCMaps()
  const pdf = await open(bytes, name, cMaps)
  try {
    const { numPages: pages } = pdf
    if (pages > limits.pdfPages)
      refuseDocument('document.too-many-pages', { name, pages, limit: limits.pdfPages })
    const lines = await readPages(pdf, name)
    const text = joinWrappedLines(withoutFurniture(lines)).replaceAll('\0', '\ufffd')
    const fontLost = cMaps.missing !== null
    if (isScan(text, pages) && fontLost) refuseDocument('document.undecodable-font', { name })
    if (isScan(text, pages)) refuseDocument('document.scanned-pdf', { name, pages })
    const fonts = fontLost ? [{ code: 'document.font-lost', values: { name } }] : []
    return {
      text,
      warnings: [...fonts, ...pageWarnings(lines, name), ...lostCharacters(text, name)],
    }
  } finally {
    await pdf.destroy()
  }
}

async function open(bytes: Uint8Array, name: string, cMaps: ChineseCMaps): Promise<PdfDocument> {
  const { getDocument } = await getResolvedPDFJS()
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      // pdf.js constructs it with `new`; a function may answer that with an object it has.
      BinaryDataFactory: function supplier() {
        return cMaps
      },
      cMapUrl: 'cmaps/',
      cMapPacked: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
      enableXfa: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return locked ? refuseDocument('document.encrypted', { name }) : refuseDamaged(name)
  }
}

async function readPages(pdf: PdfDocument, name: string): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const texts = await placedTexts(pdf, number).catch(() => refuseDamaged(name))
    pages.push(linesOf(texts))
  }
  return pages
}

async function placedTexts(pdf: PdfDocument, number: number): Promise<PlacedText[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.flatMap((item) => (isPlaced(item) ? [placed(item)] : []))
}

function isPlaced(item: PageItem): item is PdfTextItem {
  return 'str' in item
}

/** The matrix of a piece holds its height in the last column of its upper part and its place in the lower one. */
function placed({ str, transform, width, height }: PdfTextItem): PlacedText {
  const [, , c = 0, d = 0, left = 0, y = 0]: number[] = transform
  const size = Math.hypot(c, d) || height || 1
  return { text: plainIdeographs(str), left, right: left + width, y, size }
}

/** Fewer than ten letters a page: what text there is are stamps and page numbers. */
function isScan(text: string, pages: number): boolean {
  const letters = text.replace(/[\s\ufffd]/g, '').length
  return letters === 0 || (pages >= 3 && letters < pages * 10)
}

function pageWarnings(pages: PdfLine[][], name: string): Refusal[] {
  const empty = pages.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []))
  const [page] = empty
  if (page === undefined) return []
  return [{ code: 'document.pages-without-text', values: { name, count: empty.length, page } }]
}

function lostCharacters(text: string, name: string): Refusal[] {
  const count = text.match(/\ufffd/g)?.length ?? 0
  return count === 0 ? [] : [{ code: 'document.replaced-characters', values: { name, count } }]
}

function refuseDamaged(name: string): never {
  return refuseDocument('document.unreadable', { name, format: '.pdf' })
}
