// Older Chinese PDFs name a standard encoding (GBK-EUC-H, UniGB-UCS2-H …) instead of carrying a table of characters;
// a reader is expected to own Adobe's tables. Two of those tables only lead from a code to a glyph number and from
// the number to the character. No glyph is drawn here, so the character itself can serve as the number, and both
// tables follow from GB 18030. (Adobe Technical Notes 5014 and 5079; PDF 32000-1, 9.7.5.2.)

/** Supplies pdf.js with tables it asks for by name. One instance serves one document. */
export class ChineseCMaps {
  /** The first table asked for that is not here: text in that font is lost. */
  missing: string | null = null
  #knowsNumbers = false

  async fetch(wanted: { kind: string; filename: string }): Promise<Uint8Array> {
    const table = this.#table(wanted.filename)
    if (wanted.kind === 'cMapUrl' && table !== null) return Buffer.from(table)
    if (wanted.kind === 'cMapUrl') this.missing ??= wanted.filename
    throw new Error(`there is no ${wanted.filename}`)
  }

  /** A document that numbers its glyphs itself (Identity-H) means Adobe's numbers, which are not ours. */
  #table(name: string): string | null {
    if (/^(?:GBK|GBKp|GB)-EUC-[HV]$/.test(name)) return this.#numbered(gbkToCharacter())
    if (/^UniGB-(?:UCS2|UTF16)-[HV]$/.test(name)) return this.#numbered(sameCharacter('cid'))
    if (name === 'Adobe-GB1-UCS2' && this.#knowsNumbers) return sameCharacter('bf')
    return null
  }

  #numbered(table: string): string {
    this.#knowsNumbers = true
    return table
  }
}

function sameCharacter(kind: 'cid' | 'bf'): string {
  const first = kind === 'cid' ? '0' : '<0000>'
  return `1 begincodespacerange <0000> <ffff> endcodespacerange
1 begin${kind}range <0000> <ffff> ${first} end${kind}range endcmap`
}

function gbkToCharacter(): string {
  const decoder = new TextDecoder('gb18030')
  const lines: string[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd')
        lines.push(`<${((lead << 8) | trail).toString(16)}> ${character.charCodeAt(0)}`)
    }
  return `2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange
1 begincidrange <00> <7f> 0 endcidrange
${lines.length} begincidchar ${lines.join('\n')} endcidchar endcmap`
}
