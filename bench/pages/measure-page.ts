// A page of the server, asked for again and again in the process, without the network.
import { gzipSync } from 'node:zlib'
import type { Writer } from '../../src/kernel/writer.ts'
import { createApp, type WebApp } from '../../src/web/app.tsx'
import { pageAreas } from '../../src/web/pages/page-areas.ts'
import { percentile } from '../kernel/statistics.ts'

const rounds = 60

export interface PageCost {
  page: string
  firstMs: number
  medianMs: number
  p99Ms: number
  bytes: number
  gzipBytes: number
}

/** The public pages over a writer, without limits of rate. */
export function appOf(writer: Writer, vkey: string): WebApp {
  const deps = {
    reader: writer.reader,
    submit: writer.submit.bind(writer),
    saveFile: writer.saveFile.bind(writer),
    people: null,
  }
  const plenty = { capacity: 1e9, perSecond: 1e9 }
  const unlimited = { read: plenty, write: plenty }
  return createApp(
    {
      city: { zh: '云溪市', en: 'Yunxi' },
      sample: true,
      journalHead: () => null,
      onBug: (error) => console.error(error),
      rateLimits: { address: unlimited, session: unlimited },
    },
    pageAreas(deps, vkey),
  )
}

/** The first request works out what later ones find kept, so its time stands apart. */
export async function measurePage(app: WebApp, page: string): Promise<PageCost> {
  const timesMs: number[] = []
  let html = ''
  for (let i = 0; i < rounds; i++) {
    const startedAt = performance.now()
    const response = await app.request(page)
    html = await response.text()
    timesMs.push(performance.now() - startedAt)
    if (response.status !== 200) throw new Error(`${page}: ${response.status}`)
  }
  const [firstMs = 0, ...laterMs] = timesMs
  return {
    page,
    firstMs,
    medianMs: percentile(laterMs, 0.5),
    p99Ms: percentile(laterMs, 0.99),
    bytes: Buffer.byteLength(html),
    gzipBytes: gzipSync(html).length,
  }
}
