// Small documents for tests, made by hand.
import { crc32, deflateRawSync } from 'node:zlib'
import { storedZip } from './docx/stored-zip.ts'

export interface FixtureLine {
  text: string
  x: number
  y: number
  size?: number
}

/**
 * A PDF with these lines of text on its pages (a page of no lines is blank). The font names the encoding GBK-EUC-H and
 * carries no table, as older Chinese files do; `encoding` can name another.
 */
export function fixturePdf(
  pages: FixtureLine[][],
  options: { encoding?: string; trailer?: string } = {},
): Buffer {
  const { encoding = 'GBK-EUC-H', trailer = '' } = options
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    ...pages.flatMap((lines, i) => pageObjects(lines, 6 + 2 * i)),
  ]
  return assemblePdf(objects, trailer)
}

function pageObjects(lines: FixtureLine[], contentsId: number): string[] {
  const content = lines
    .map(
      ({ text, x, y, size = 12 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${gbkHex(text)}> Tj ET`,
    )
    .join('\n')
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contentsId} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
}

function assemblePdf(objects: string[], trailer: string): Buffer {
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${pdf.length}\n%%EOF`,
    'latin1',
  )
}

const gbkBytes = new Map<string, string>()

function gbkHex(text: string): string {
  if (gbkBytes.size === 0) listGbk()
  return Array.from(text)
    .map((c) => gbkBytes.get(c) ?? c.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
}

/** Text as GBK, the two-byte part of GB 18030. */
export function gbk(text: string): Buffer {
  return Buffer.from(gbkHex(text), 'hex')
}

function listGbk(): void {
  const decoder = new TextDecoder('gb18030')
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 0xff))
    if (character.length === 1 && character !== '\ufffd') gbkBytes.set(character, code.toString(16))
  }
}

/** A .docx whose body is the given WordprocessingML. */
export function fixtureDocx(body: string, more: Record<string, string> = {}): Buffer {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const parts = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...more,
  }
  return storedZip(new Map(Object.entries(parts).map(([path, text]) => [path, Buffer.from(text)])))
}

/** One paragraph of WordprocessingML. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
}

/**
 * A zip of one deflated part. `declaredBytes` is what its headers say it inflates to; by default the truth.
 */
export function fixtureBomb(path: string, content: Buffer, declaredBytes = content.length): Buffer {
  const packed = deflateRawSync(content)
  const zip = storedZip(new Map([[path, packed]]))
  const directoryAt = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  for (const at of [0, directoryAt + 2]) {
    zip.writeUInt16LE(8, at + 8)
    zip.writeUInt32LE(crc32(content), at + 14)
    zip.writeUInt32LE(declaredBytes, at + 22)
  }
  return zip
}
