// The style sheet, the islands and the pictures: read once at start, named by their content so that
// browsers may keep them for ever, and compressed once.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Context } from 'hono'

export interface Asset {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
}

export interface Assets {
  /**
   * The address of an asset by its plain name: `site.css` → `/assets/site.1f0c….css`. Throws for an
   * unknown name.
   */
  href(name: string): string
  /** The asset at an address; undefined where there is none. */
  at(path: string): Asset | undefined
  readonly names: readonly string[]
}

/** The parts of the style sheet in the order of the cascade: what is later wins. */
const styleParts = [
  'tokens',
  'base',
  'layout',
  'figure',
  'table',
  'form',
  'record',
  'plan',
  'commitment',
  'alignment',
  'assessment',
  'evaluation',
  'home',
  'workbench',
  'media',
]

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Reads everything under `style/` and `islands/`. */
export function loadAssets(): Assets {
  const sources = new Map<string, string>()
  const styles = styleParts.map((part) => readFileSync(here(`./style/${part}.css`), 'utf8'))
  sources.set('site.css', withoutComments(styles.join('\n')))
  sources.set('favicon.svg', readFileSync(here('./style/favicon.svg'), 'utf8'))
  for (const name of readdirSync(here('./islands')))
    if (name.endsWith('.js')) sources.set(name, readFileSync(here(`./islands/${name}`), 'utf8'))
  return assetsOf(sources)
}

/** Assets from their sources by plain name. */
export function assetsOf(sources: ReadonlyMap<string, string>): Assets {
  const hrefs = new Map<string, string>()
  const assets = new Map<string, Asset>()
  for (const [name, source] of sources) {
    const [stem = name, extension = ''] = name.split(/\.(?=[^.]+$)/)
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 12)
    const path = `/assets/${stem}.${hash}.${extension}`
    hrefs.set(name, path)
    assets.set(path, compressed(source, types[extension] ?? 'application/octet-stream'))
  }
  return {
    href: (name) => hrefOf(hrefs, name),
    at: (path) => assets.get(path),
    names: [...hrefs.keys()],
  }
}

function hrefOf(hrefs: ReadonlyMap<string, string>, name: string): string {
  const href = hrefs.get(name)
  if (href === undefined) throw new Error(`there is no asset ${name}`)
  return href
}

function compressed(source: string, type: string): Asset {
  const plain = new Uint8Array(Buffer.from(source))
  const br = new Uint8Array(brotliCompressSync(plain))
  return { type, plain, br, gzip: new Uint8Array(gzipSync(plain)) }
}

/** Answers with an asset in the best encoding the browser takes, to be kept for a year. */
export function serveAsset(c: Context, assets: Assets): Response | undefined {
  const asset = assets.at(c.req.path)
  if (!asset) return undefined
  const accepted = c.req.header('Accept-Encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'plain'
  const headers: Record<string, string> = {
    'Content-Type': asset.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  }
  if (encoding !== 'plain') headers['Content-Encoding'] = encoding
  return c.body(asset[encoding], 200, headers)
}

/** The style sheet without comments and indentation; our own files have neither in strings. */
function withoutComments(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
