// HTML, .docx and .pdf are parsed in a thread of their own, with a clock and a scale beside it: a file made to run
// for ever or to fill the memory costs a thread, never the program.
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Decoded } from './decoded.ts'
import type { DocumentLimits } from './document-limits.ts'

export interface ParsingOrder {
  format: 'html' | 'docx' | 'pdf'
  bytes: Uint8Array
  name: string
  limits: DocumentLimits
}

/** What a parser finds in a document. */
export type Parsed = Omit<Decoded, 'format'>

export type ParsingAnswer = Parsed | { refusal: Refusal }

/** How often the memory is weighed. Inflating can take some 300 MB in this time, and no more. */
const WEIGH_MS = 100

/** The text of the document, or a refusal; `document.too-costly` once time or memory pass the limits. */
export async function parseFenced(order: ParsingOrder): Promise<ParsingAnswer> {
  const worker = new Worker(workerUrl(), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: order.limits.parsingBytes / 2 ** 20 },
  })
  let weighing: NodeJS.Timeout | undefined
  try {
    return await new Promise<ParsingAnswer>((resolve, reject) => {
      const giveUp = () => resolve({ refusal: tooCostly(order.name) })
      weighing = setInterval(fence(order.limits, giveUp), WEIGH_MS)
      worker.once('message', resolve)
      worker.once('error', (error) => (isOutOfMemory(error) ? giveUp() : reject(error)))
    })
  } finally {
    clearInterval(weighing)
    await worker.terminate()
  }
}

/** Compares the clock and the size of the whole process with what they were at the start. */
function fence(limits: DocumentLimits, giveUp: () => void): () => void {
  const startedMs = performance.now()
  const startedBytes = process.memoryUsage.rss()
  return () => {
    const late = performance.now() - startedMs > limits.parsingMs
    if (late || process.memoryUsage.rss() - startedBytes > limits.parsingBytes) giveUp()
  }
}

function tooCostly(name: string): Refusal {
  return { code: 'document.too-costly', values: { name } }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** The worker beside this file, in source (.ts) and as built (.js). */
function workerUrl(): URL {
  return new URL(`./parsing-worker${extname(import.meta.url)}`, import.meta.url)
}
