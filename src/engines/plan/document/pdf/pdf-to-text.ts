import { getResolvedPDFJS } from 'unpdf'
import { Refused, type Refusal } from '../../../../kernel/refusal.ts'
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
    const lines = await readPages(pdf)
    const text = joinWrappedLines(withoutFurniture(lines)).replaceAll('\0', '\ufffd')
    const fontLost = cMaps.missing !== null
    if (isScan(text, pages) && fontLost) refuseDocument('document.undecodable-font', { name })
    if (isScan(text, pages)) refuseDocument('document.scanned-pdf', { name, pages })
    const fonts = fontLost ? [{ code: 'document.font-lost', values: { name } }] : []
    return {
      text,
      warnings: [...fonts, ...pageWarnings(lines, name), ...lostCharacters(text, name)],
    }
  } catch (error) {
    throw error instanceof Refused ? error : damaged(name)
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
    throw locked ? encrypted(name) : damaged(name)
  }
}

async function readPages(pdf: PdfDocument): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    pages.push(linesOf(await placedTexts(page)))
    page.cleanup()
  }
  return pages
}

async function placedTexts(page: PdfPage): Promise<PlacedText[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item)) return []
    const [, , c = 0, d = 0, left = 0, y = 0] = item.transform as number[]
    const size = Math.hypot(c, d) || item.height || 1
    return [{ text: plainIdeographs(item.str), left, right: left + item.width, y, size }]
  })
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

function encrypted(name: string): Refused {
  return new Refused({ code: 'document.encrypted', values: { name } })
}

function damaged(name: string): Refused {
  return new Refused({ code: 'document.unreadable', values: { name, format: '.pdf' } })
}
