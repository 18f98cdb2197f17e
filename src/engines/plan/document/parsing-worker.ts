// The thread in which parsers written by others meet files from outside. Started by `parse-fenced.ts` alone.
import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from '../../../kernel/refusal.ts'
import { docxToText } from './docx/docx-to-text.ts'
import type { ParsingAnswer, ParsingOrder } from './parse-fenced.ts'
import { pdfToText } from './pdf/pdf-to-text.ts'

const { format, bytes, name, limits } = workerData as ParsingOrder
const parse = format === 'pdf' ? pdfToText : docxToText
let answer: ParsingAnswer
try {
  answer = await parse(bytes, name, limits)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  answer = { refusal: error.refusal }
}
parentPort?.postMessage(answer, [])
