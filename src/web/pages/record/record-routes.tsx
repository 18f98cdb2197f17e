import { readFileSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Entry } from '../../../kernel/entry.ts'
import { exportJournal } from '../../../kernel/export/export-journal.ts'
import { tarOf } from '../../../kernel/export/tar.ts'
import { NotFound } from '../../../kernel/failure.ts'
import { createProver } from '../../../kernel/journal/prover.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import { EntryPage } from './entry-page.tsx'
import { loadEntries } from './load-entries.ts'
import { RecordPage } from './record-page.tsx'

const perPage = 50

interface RecordDeps {
  reader: ReaderStore
  loadCity: LoadCity
  /** The chain's public key. */
  vkey: string
}

/** /record: entries, receipts, the signed head, the whole export, and the verifier itself. */
export function recordRoutes({ reader, loadCity, vkey }: RecordDeps): Routes {
  const prover = createProver(reader, vkey)
  return (app) => {
    app.get('/record', async (c) => {
      const site = c.get('site')
      const { seq: size } = await reader.head()
      const pages = Math.max(1, Math.ceil(size / perPage))
      const page = Math.min(pages, numberOf(c.req.query('page')) ?? 1)
      const last = size - (page - 1) * perPage
      const entries = await loadEntries(reader, { first: Math.max(1, last - perPage + 1), last })
      const { organs, powers } = await loadCity(site.today)
      return c.html(
        <RecordPage
          site={site}
          entries={entries.toReversed()}
          organs={organs}
          powers={powers}
          page={page}
          pages={pages}
          vkey={vkey}
        />,
      )
    })
    app.get('/record/entries/:seq', async (c) => {
      const site = c.get('site')
      const receipt = await prover.receiptOf(seqOf(c.req.param('seq')))
      const entry = JSON.parse(receipt.entry) as Entry
      const { organs, powers } = await loadCity(site.today)
      const known = { organs, powers }
      return c.html(<EntryPage site={site} entry={entry} receipt={receipt} known={known} />)
    })
    app.get('/record/receipts/:file{[0-9]+\\.json}', async (c) => {
      const receipt = await prover.receiptOf(seqOf(c.req.param('file').replace('.json', '')))
      c.header('Content-Disposition', `attachment; filename="receipt-${receipt.seq}.json"`)
      return c.json(receipt)
    })
    app.get('/record/consistency/:size{[0-9]+\\.json}', async (c) => {
      const older = seqOf(c.req.param('size').replace('.json', ''))
      return c.json(await prover.consistencyFrom(older))
    })
    app.get('/record/checkpoint', async (c) => c.text((await reader.head()).note ?? ''))
    app.get('/record/key', (c) => c.text(`${vkey}\n`))
    app.get('/record/verify.ts', (c) => {
      c.header('Content-Disposition', 'attachment; filename="verify.ts"')
      return c.text(readFileSync(new URL('../../../cli/verify.ts', import.meta.url), 'utf8'))
    })
    app.get('/record/export.tar.gz', async (c) => {
      const files = exportJournal(reader, vkey)
      const tar = Readable.from(tarOf(files, new Date(0).toISOString()))
      c.header('Content-Type', 'application/gzip')
      c.header('Content-Disposition', `attachment; filename="gangmu-${reader.chain}.tar.gz"`)
      const gzip = createGzip()
      // An error on the way breaks the download off; the reader sees that it is not whole.
      pipeline(tar, gzip, () => {})
      return c.body(Readable.toWeb(gzip) as ReadableStream)
    })
  }
}

function seqOf(text: string): number {
  const seq = numberOf(text)
  if (seq === null) throw new NotFound(`no entry ${text}`)
  return seq
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : null
}
