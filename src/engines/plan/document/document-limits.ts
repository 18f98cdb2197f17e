/**
 * What a document may ask of the machine. Set on 2026-11-22: the longest published five-year outlines run to about
 * 200,000 characters, 300 pages and 15 MB, and each limit leaves room for several times that.
 */
export const documentLimits = {
  /** A larger file is refused by its size, before any of it is read. */
  fileBytes: 50 * 1024 * 1024,
  /** The parts of a .docx together, once inflated. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Inflated over packed size of one part above 1 MiB. Word's own XML stays below 40. */
  inflationRatio: 200,
  zipEntries: 2000,
  pdfPages: 1000,
  /** Time and memory of the thread that parses HTML, .docx or .pdf, which is ended when it passes either. */
  parsingMs: 30_000,
  parsingBytes: 1024 * 1024 * 1024,
} as const

export type DocumentLimits = { readonly [Name in keyof typeof documentLimits]: number }
