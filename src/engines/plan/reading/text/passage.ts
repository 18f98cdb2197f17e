/**
 * A stretch of the plan with its white space taken out and its punctuation in one width, and for
 * each of its characters the place it came from. Rules match on `text`; `at` leads back to the plan
 * as printed.
 */
export interface Passage {
  text: string
  /** `at[i]` is the offset of `text[i]` in the plan. */
  at: number[]
}

export interface Span {
  start: number
  end: number
}

// biome-ignore format: one row a family
const FULL_WIDTH: Record<string, string> = {
  '％': '%', '﹪': '%', '．': '.', '（': '（', '(': '（', ')': '）', ';': '；', ':': '：',
  '＜': '<', '＞': '>',
  '～': '~', '〜': '~', '∼': '~', '∽': '~', '﹤': '<', '﹥': '>', '≦': '≤', '≧': '≥', '＋': '+',
  '“': '“', '”': '”', '「': '“', '」': '”', '〞': '”', '〝': '“',
  '［': '[', '］': ']', '【': '[', '】': ']',
}

const BLANK = /[\s\u3000\ufeff\u200b]/
const WORDLIKE = /[\dA-Za-z.%]/

/**
 * One printed form for each character: full-width digits become ASCII, brackets and marks become
 * Chinese ones.
 */
function plain(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
  return FULL_WIDTH[char] ?? char
}

/**
 * The passage that one or more spans of `source` make together, each span's end counting as white
 * space. White space goes (`8.6 张` reads `8.6张`), except a single blank between letters or digits,
 * where leaving it out would join two words (`2020 2025`). A number that the end of a line broke in
 * two (`下降 2` / `0%`) is whole again.
 */
export function passageOf(source: string, ...spans: Span[]): Passage {
  const chars: string[] = []
  const at: number[] = []
  let blankAt = -1
  let isBroken = false
  for (const span of spans) {
    for (let i = span.start; i < span.end; i++) {
      const char = source[i] as string // i stays inside the text
      if (BLANK.test(char)) {
        if (blankAt < 0) blankAt = i
        isBroken = false
        continue
      }
      const isSplitNumber = isBroken && /\d/.test(char) && /\d/.test(chars.at(-1) ?? '')
      if (
        blankAt >= 0 &&
        !isSplitNumber &&
        WORDLIKE.test(char) &&
        WORDLIKE.test(chars.at(-1) ?? '')
      ) {
        chars.push(' ')
        at.push(blankAt)
      }
      blankAt = -1
      isBroken = false
      chars.push(plain(char))
      at.push(i)
    }
    blankAt = span.end
    isBroken = true
  }
  return { text: chars.join(''), at }
}

/** Where characters `from` up to (not including) `to` of a passage stand in the plan. */
export function placeOf(passage: Passage, from: number, to: number): Span {
  const start = passage.at[from] ?? 0
  const last = passage.at[to - 1] ?? start
  return { start, end: Math.max(start, last + 1) }
}

/** Part of a passage, still leading back to the plan. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  return { text: passage.text.slice(from, to), at: passage.at.slice(from, to) }
}
