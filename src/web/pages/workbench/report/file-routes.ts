import type { ReaderStore } from '../../../../kernel/store.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'

/**
 * /files/:digest: what entries name by its SHA-256, for everyone. It was uploaded by people, so
 * browsers only ever save it: as an attachment, never guessed at, and in a sandbox should one open
 * it all the same.
 */
export function fileRoutes(reader: ReaderStore): Routes {
  return (app) => {
    app.get('/files/:digest{[0-9a-f]{64}}', async (c) => {
      const digest = c.req.param('digest')
      const file = await reader.loadFile(digest)
      if (!file) throw new NotFound(`no file ${digest}`)
      return c.body(new Uint8Array(file.bytes), 200, {
        'Content-Type': isPlain(file.mediaType) ? file.mediaType : 'application/octet-stream',
        'Content-Disposition': 'attachment',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'public, max-age=31536000, immutable',
      })
    })
  }
}

/** A media type that is only letters; an uploader could have sent anything. */
function isPlain(mediaType: string): boolean {
  return /^[a-z]+\/[a-z0-9.+-]+$/.test(mediaType)
}
