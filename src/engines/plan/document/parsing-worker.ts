// The thread in which parsers written by others meet files from outside. Started by `parse-fenced.ts` alone.
import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from '../../../kernel/refusal.ts'
import { decodeCharacters } from './decode-characters.ts'
import { docxToText } from './docx/docx-to-text.ts'
import { htmlToText } from './html-to-text.ts'
import type { Parsed, ParsingAnswer, ParsingOrder } from './parse-fenced.ts'
import { pdfToText } from './pdf/pdf-to-text.ts'

async function parse({ format, bytes, name, limits }: ParsingOrder): Promise<Parsed> {
  if (format === 'pdf') return { ...(await pdfToText(bytes, name, limits)), encoding: null }
  if (format === 'docx') return { ...(await docxToText(bytes, name, limits)), encoding: null }
  // What a page declares (gb2312) is often not what it is; the bytes tell.
  const { text, encoding } = decodeCharacters(bytes, name)
  return { text: htmlToText(text, name), encoding, warnings: [] }
}

async function answer(order: ParsingOrder): Promise<ParsingAnswer> {
  try {
    return await parse(order)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { refusal: error.refusal }
  }
}

const order: ParsingOrder = workerData
parentPort?.postMessage(await answer(order), [])
