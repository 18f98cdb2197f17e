// biome-ignore format: a row of digits reads best
const DIGITS: Record<string, number> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}

const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/**
 * The value of a Chinese numeral below ten thousand, or of a year read digit by digit; null for
 * anything else. 十二 12 · 千 1000 · 二百零六 206 · 二〇三五 2035.
 */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千]{1,9}$/.test(text)) return null
  if (!/[十百千]/.test(text)) return Number([...text].map((char) => DIGITS[char]).join(''))
  let total = 0
  let digit: number | null = null
  for (const char of text) {
    const ten = TENS[char]
    if (ten === undefined) {
      digit = DIGITS[char] ?? 0
    } else {
      total += (digit ?? 1) * ten
      digit = null
    }
  }
  return total + (digit ?? 0)
}

/** The value of an Arabic number as printed: 10,000 · 98.66. */
export function arabicNumber(text: string): number {
  return Number(text.replace(/[,，]/g, ''))
}
