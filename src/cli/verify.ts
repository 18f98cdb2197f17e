// gangmu verify: checks receipts, consistency proofs and whole exports of a Gangmu journal, offline.
// This one file is the whole verifier. It needs nothing but Node.js 22.18 or later, shares no code with the program
// whose journals it checks, and is meant to be read. `node verify.ts FILE… [--key KEY]`
//
// It relies on RFC 6962 section 2.1 (the tree and its proofs), on C2SP signed-note, tlog-checkpoint and tlog-tiles
// (heads and exports), SHA-256 and Ed25519. Exit code 0: all holds; 1: something does not; 2: something is unreadable.
import { createPublicKey, hash, verify as verifySignature } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'

/** What is found wrong, in both languages. */
const texts = {
  altered: ['第 {n} 条被改动', 'entry {n} was altered'],
  dropped: ['第 {n} 条被删去', 'entry {n} was dropped'],
  inserted: ['多出一条自称第 {n} 条的记录', 'an entry was inserted; it calls itself {n}'],
  swapped: ['第 {n} 条与第 {m} 条被对调', 'entries {n} and {m} were swapped'],
  moved: ['第 {n} 条不在原位', 'entry {n} was moved from its place'],
  unnamed: ['树根不符，单凭导出不知是哪条', 'the root differs; the export alone cannot say why'],
  broken: ['记录文件在第 {n} 条处断开', 'an entry file breaks off at entry {n}'],
  tile: ['记录完好，哈希文件 {n} 损坏', 'the entries are whole, but {n} is damaged'],
  key: ['公钥不成形：{n}', 'this is not a public key: {n}'],
  unsigned: ['没有此公钥的有效签名：{n}', 'there is no valid signature by {n}'],
  head: ['总账头不成形', 'the head does not state origin, size and root'],
  origin: ['不是同一总账：{n}，{m}', 'these are of different journals: {n}, {m}'],
  proof: ['第 {n} 条通不到签名的树根', 'entry {n} does not lead to the signed root'],
  number: ['记录自称的序号不是 {n}', 'the entry does not call itself {n}'],
  forked: ['同为 {n} 条，总账头却不同', 'two heads of {n} entries differ: there are two versions'],
  rewritten: ['前 {n} 条与当时签名的不符', 'the first {n} entries are not those signed then'],
} as const

/** Something that does not hold. */
class Finding extends Error {
  constructor(what: keyof typeof texts, n: string | number = '', m: string | number = '') {
    const say = (text: string) => text.replace('{n}', String(n)).replace('{m}', String(m))
    super(`${say(texts[what][0])} · ${say(texts[what][1])}`)
  }
}

// ----------------------------------------------------------------------------- the tree (RFC 6962)

type Hash = Buffer

const sha256 = (...parts: Uint8Array[]): Hash =>
  Buffer.from(hash('sha256', Buffer.concat(parts), 'latin1'), 'latin1') // the quickest way in Node
const leafHash = (entry: Uint8Array): Hash => sha256(Buffer.of(0), entry)
const nodeHash = (left: Hash, right: Hash): Hash => sha256(Buffer.of(1), left, right)

/** The root over the leaves [from, to). */
function rootOf(leaves: readonly Hash[], from = 0, to = leaves.length): Hash {
  if (from === to) return sha256()
  if (to - from === 1) return leaves[from] as Hash
  const middle = from + splitOf(to - from)
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to))
}

/** Where a tree of `size` leaves is split: the largest power of two below `size`. */
const splitOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1)

/** The root that an audit path (2.1.1) leads to from a leaf at `index` of `size`; null where it cannot be its path. */
function rootFromPath(leaf: Hash, path: readonly Hash[], index: number, size: number): Hash | null {
  if (size <= 1) return size === 1 && index === 0 && path.length === 0 ? leaf : null
  const beside = path.at(-1)
  if (!beside) return null
  const split = splitOf(size)
  if (index < split) {
    const left = rootFromPath(leaf, path.slice(0, -1), index, split)
    return left && nodeHash(left, beside)
  }
  const right = rootFromPath(leaf, path.slice(0, -1), index - split, size - split)
  return right && nodeHash(beside, right)
}

/** The roots of the first `older` and of all `size` leaves that a consistency proof (2.1.2) leads to, likewise. */
function rootsFromProof(proof: readonly Hash[], older: number, size: number, known?: Hash): Roots {
  // Where the older tree is one whole subtree of the newer, the proof leaves its root out: it is known.
  const whole = known ?? proof[0]
  if (older === size) return whole && proof.length === (known ? 0 : 1) ? [whole, whole] : null
  const beside = proof.at(-1)
  if (!beside || older < 1 || older > size) return null
  const split = splitOf(size)
  if (older <= split) {
    const left = rootsFromProof(proof.slice(0, -1), older, split, known)
    return left && [left[0], nodeHash(left[1], beside)]
  }
  const right = rootsFromProof(proof.slice(0, -1), older - split, size - split)
  return right && [nodeHash(beside, right[0]), nodeHash(beside, right[1])]
}

type Roots = [Hash, Hash] | null

// ----------------------------------------------------------------- signed heads (C2SP signed-note)

/** What a signed head says: the journal `origin` had `size` entries, and the tree over them this root. */
interface Head {
  origin: string
  size: number
  root: Hash
}

/** Reads a signed head; throws a Finding unless the key, written `name+id+base64`, has signed it. */
function openHead(note: string, vkey: string): Head {
  const [, name = '', id = '', data = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? []
  const key = Buffer.from(data, 'base64')
  const keyId = sha256(Buffer.from(`${name}\n`), key).toString('hex', 0, 4)
  if (key.length !== 33 || key[0] !== 1 || keyId !== id) throw new Finding('key', vkey)
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)])
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  const end = note.lastIndexOf('\n\n') + 1
  const text = note.slice(0, end)
  const isSignature = (line: string): boolean => {
    if (!line.startsWith(`— ${name} `)) return false
    const bytes = Buffer.from(line.slice(name.length + 3), 'base64')
    if (bytes.length !== 68 || bytes.toString('hex', 0, 4) !== id) return false
    return verifySignature(null, Buffer.from(text), publicKey, bytes.subarray(4))
  }
  if (!note.slice(end).split('\n').some(isSignature)) throw new Finding('unsigned', vkey)
  const [origin = '', size = '', root = ''] = text.split('\n')
  const head = { origin, size: Number(size), root: Buffer.from(root, 'base64') }
  if (!/^\d{1,15}$/.test(size) || head.root.length !== 32) throw new Finding('head')
  return head
}

// ----------------------------------------------------------------- receipts and consistency proofs

/** Says that something is in the tree of the signed head `note`, by hashes in hex. */
interface Proof {
  proof: string[]
  note: string
  key: string
}

/** That `entry` is number `seq` of the journal. */
interface Receipt extends Proof {
  gangmu: 'receipt/1'
  chain: string
  seq: number
  entry: string
}

/** That the journal begins with all of the journal of `older` entries. */
interface Consistency extends Proof {
  gangmu: 'consistency/1'
  older: number
}

/** Checks that the receipt's entry is in the tree of its signed head, at its place. */
function checkReceipt({ chain, seq, entry, proof, note }: Receipt, vkey: string): Head {
  const head = openHead(note, vkey)
  if (head.origin !== `gangmu/${chain}`) throw new Finding('origin', head.origin, `gangmu/${chain}`)
  const bytes = Buffer.from(entry)
  const root = rootFromPath(leafHash(bytes), proof.map(fromHex), seq - 1, head.size)
  if (!root?.equals(head.root)) throw new Finding('proof', seq)
  if (seqOf(bytes) !== seq) throw new Finding('number', seq)
  return head
}

/** Checks the proof against an older head that somebody kept. */
function checkConsistency({ older, proof }: Consistency, newer: Head, kept: Head): void {
  if (kept.size !== older) return
  const [before, after] = rootsFromProof(proof.map(fromHex), older, newer.size, kept.root) ?? []
  if (!before?.equals(kept.root) || !after?.equals(newer.root))
    throw new Finding('rewritten', older)
}

const fromHex = (hex: string): Hash => Buffer.from(hex, 'hex')

/** The number an entry gives itself; 0 where it gives none. */
function seqOf(entry: Uint8Array): number {
  try {
    return Number(JSON.parse(Buffer.from(entry).toString('utf8')).seq) || 0
  } catch {
    return 0
  }
}

// ----------------------------------------------------------------------- exports (C2SP tlog-tiles)

/** An export as read: `leaves` by file index, `tiles` by `level/index`. */
interface Export {
  note: string
  key: string
  leaves: Map<string, Leaf[]>
  tiles: Map<string, Buffer>
}

interface Leaf {
  hash: Hash
  seq: number
}

async function readExport(path: string): Promise<Export> {
  const read: Export = { note: '', key: '', leaves: new Map(), tiles: new Map() }
  const tile = /^tile\/(\d+|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/\d+)?$/
  for await (const [name, bytes] of statSync(path).isDirectory() ? folder(path) : archive(path)) {
    if (name === 'checkpoint') read.note = bytes.toString('utf8')
    if (name === 'key') read.key = bytes.toString('utf8').trim()
    const [, level, place = ''] = tile.exec(name) ?? []
    const index = Number(place.replaceAll(/[x/]/g, ''))
    if (level === 'entries') read.leaves.set(`${index}`, leavesOf(bytes, 256 * index + 1))
    else if (level) read.tiles.set(`${level}/${index}`, Buffer.from(bytes))
  }
  return read
}

function hashesOf(tile: Buffer): Hash[] {
  return Array.from({ length: tile.length / 32 }, (_, n) => tile.subarray(32 * n, 32 * n + 32))
}

/** The entries of a bundle: each follows its length in two bytes, big-endian. */
function leavesOf(bundle: Buffer, first: number): Leaf[] {
  const leaves: Leaf[] = []
  for (let at = 0; at < bundle.length; ) {
    const start = at + 2
    const end = start <= bundle.length ? start + bundle.readUInt16BE(at) : Number.POSITIVE_INFINITY
    if (end > bundle.length) throw new Finding('broken', first + leaves.length)
    const entry = bundle.subarray(start, end)
    leaves.push({ hash: leafHash(entry), seq: seqOf(entry) })
    at = end
  }
  return leaves
}

export function* folder(path: string): Generator<[string, Buffer]> {
  for (const found of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const file = join(found.parentPath, found.name)
    if (found.isFile()) yield [relative(path, file).replaceAll('\\', '/'), readFileSync(file)]
  }
}

/** The files of a tar archive, gzipped or not, one at a time. */
export async function* archive(path: string): AsyncGenerator<[string, Buffer]> {
  const file = createReadStream(path)
  const pieces = (path.endsWith('gz') ? file.pipe(createGunzip()) : file)[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const take = async (length: number): Promise<Buffer> => {
    const parts = [held]
    for (let missing = length - held.length; missing > 0; ) {
      const { value, done } = await pieces.next()
      if (done) break
      parts.push(value)
      missing -= value.length
    }
    const all = Buffer.concat(parts)
    held = all.subarray(length)
    return all.subarray(0, length)
  }
  for (let header = await take(512); header.length === 512; header = await take(512)) {
    const size = Number.parseInt(header.toString('latin1', 124, 136), 8) || 0
    const bytes = await take(512 * Math.ceil(size / 512))
    if (bytes.length < size) throw new Error('档案不完整 the archive is cut off')
    const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
    yield [name.replace(/^\.\//, ''), bytes.subarray(0, size)]
  }
}

/** What does not hold in an export whose head is signed. */
function findingsIn(read: Export, head: Head): Finding[] {
  const leaves = inOrder(read.leaves).flat()
  const hashes = leaves.map(({ hash }) => hash)
  const numbers = () => Array.from({ length: head.size }, (_, n) => `${n + 1}`)
  const inPlace = leaves.length === head.size && leaves.every(({ seq }, n) => seq === n + 1)
  const byNumber = inPlace ? [] : differences(numbers(), leaves, ({ seq }) => `${seq}`)
  if (rootOf(hashes).equals(head.root)) return [...byNumber, ...damagedTiles(read.tiles, hashes)]
  // The hashes kept beside the entries name each change, if they themselves still give the signed root.
  const kept = hashesOf(Buffer.concat(inOrder(read.tiles, '0/')))
  const trusted = rootOf(kept).equals(head.root)
  const named = trusted ? differences(kept.map(hex), leaves, ({ hash }) => hex(hash)) : byNumber
  return named.length > 0 ? named : [new Finding('unnamed')]
}

const hex = (hash: Hash): string => hash.toString('hex')

/** The contents of those files whose name begins with `prefix` and goes on with their index. */
function inOrder<T>(files: Map<string, T>, prefix = ''): T[] {
  const index = ([name]: [string, T]) => Number(name.slice(prefix.length))
  const own = [...files].filter(([name]) => name.startsWith(prefix))
  return own.toSorted((a, b) => index(a) - index(b)).map(([, contents]) => contents)
}

/** Which entries were altered, inserted, dropped or moved, by the names that should stand at 1, 2, 3 … */
function differences(expected: string[], leaves: Leaf[], nameOf: (leaf: Leaf) => string) {
  const placeOf = new Map(expected.map((name, n) => [name, n + 1]))
  const missing = new Set(placeOf.values())
  const order: number[] = []
  const strangers: number[] = []
  for (const leaf of leaves) {
    const place = placeOf.get(nameOf(leaf)) ?? 0
    if (missing.delete(place)) order.push(place)
    else strangers.push(leaf.seq)
  }
  const odd = strangers.map((n) => new Finding(missing.delete(n) ? 'altered' : 'inserted', n))
  const dropped = [...missing].map((n) => new Finding('dropped', n))
  const sorted = order.toSorted((a, b) => a - b)
  const moved = order.filter((place, n) => place !== sorted[n])
  if (moved.length === 2) return [...odd, ...dropped, new Finding('swapped', moved[1], moved[0])]
  return [...odd, ...dropped, ...moved.map((n) => new Finding('moved', n))]
}

/** Tiles that are not what the entries, which are whole, make them. */
function damagedTiles(tiles: Map<string, Buffer>, leaves: readonly Hash[]): Finding[] {
  const findings: Finding[] = []
  for (let level = 0, row = leaves; row.length > 0; level += 1) {
    const roots: Hash[] = []
    for (let n = 0; 256 * n < row.length; n += 1) {
      const tile = row.slice(256 * n, 256 * n + 256)
      if (!tiles.get(`${level}/${n}`)?.equals(Buffer.concat(tile)))
        findings.push(new Finding('tile', `tile/${level}/${n}`))
      if (tile.length === 256) roots.push(rootOf(tile))
    }
    row = roots
  }
  return findings
}

// ------------------------------------------------------------------------------------ command line

/** What was read; it must also tell of one history. */
interface Given {
  heads: Head[]
  exports: Hash[][]
  proofs: [Consistency, Head][]
}

/** `verify FILE… [--key KEY]`: checks each file, then all of them together. Answers with the exit code. */
export async function verify(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--key')
  const key = at < 0 ? undefined : args[at + 1]
  const paths = at < 0 ? args : args.toSpliced(at, 2)
  if (paths.length === 0 || (at >= 0 && !key)) {
    console.error('用法 usage: verify 文件 FILE… [--key 公钥 KEY]')
    return 2
  }
  const given: Given = { heads: [], exports: [], proofs: [] }
  const codes = [0]
  for (const path of paths) codes.push(await attempt(path, () => checkFile(path, given, key)))
  codes.push(await attempt('一致 consistency', () => compare(given)))
  return Math.max(...codes)
}

/** Runs one check and prints what came of it. */
async function attempt(what: string, check: () => Promise<string> | string): Promise<number> {
  try {
    const said = await check()
    if (said) console.log(`✓ ${what}\n  ${said}`)
    return 0
  } catch (error) {
    const all: Error[] = error instanceof AggregateError ? error.errors : [error]
    for (const { message } of all.slice(0, 20)) console.error(`✗ ${what}\n  ${message}`)
    if (all.length > 20) console.error(`  …… ${all.length - 20}`)
    return all[0] instanceof Finding ? 1 : 2
  }
}

async function checkFile(path: string, given: Given, key: string | undefined): Promise<string> {
  if (!path.endsWith('.json')) return checkExport(path, given, key)
  const file: Receipt | Consistency = JSON.parse(readFileSync(path, 'utf8'))
  const vkey = key ?? file.key
  const isReceipt = file.gangmu === 'receipt/1'
  if (!isReceipt && file.gangmu !== 'consistency/1') throw new Error('不认识 unknown file')
  const head = isReceipt ? checkReceipt(file, vkey) : openHead(file.note, vkey)
  given.heads.push(head)
  if (!isReceipt) given.proofs.push([file, head])
  return `${isReceipt ? `回执成立 receipt of entry ${file.seq}` : '总账头 head'}${about(head, key, vkey)}`
}

async function checkExport(path: string, given: Given, key: string | undefined): Promise<string> {
  const read = await readExport(path)
  if (!read.note) throw new Error('这里没有带总账头的导出 no export with a signed head here')
  const head = openHead(read.note, key ?? read.key)
  given.heads.push(head)
  given.exports.push(inOrder(read.leaves).flatMap((all) => all.map(({ hash }) => hash)))
  const findings = findingsIn(read, head)
  if (findings.length > 0) throw new AggregateError(findings)
  return `导出完整 whole export${about(head, key, read.key)}`
}

function about({ origin, size }: Head, insisted: string | undefined, named: string): string {
  const trust = "公钥取自文件本身，请另行核对 the key is the file's own, compare it"
  return `: ${origin}, ${size} 条 entries${insisted ? '' : `\n  ${trust}: ${named}`}`
}

/** Whether all that was given tells of one history. */
function compare({ heads, exports, proofs }: Given): string {
  for (const a of heads) {
    for (const b of heads) {
      if (a.origin !== b.origin) throw new Finding('origin', a.origin, b.origin)
      if (a.size === b.size && !a.root.equals(b.root)) throw new Finding('forked', a.size)
    }
    for (const [proof, newer] of proofs) checkConsistency(proof, newer, a)
    for (const leaves of exports.filter(({ length }) => length >= a.size))
      if (!rootOf(leaves, 0, a.size).equals(a.root)) throw new Finding('rewritten', a.size)
  }
  return exports.length + proofs.length > 0 && heads.length > 1 ? '同一部历史 one history' : ''
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await verify(process.argv.slice(2))
