// The numerals of Word's number formats, as far as plans use them. (ECMA-376 Part 1, 17.18.59.)

/** The number in the format, or null where the format is not known. Bullets are no numbers: ''. */
export function formatNumber(number: number, format: string): string | null {
  switch (format) {
    case 'bullet':
    case 'none':
      return ''
    case 'decimal':
      return `${number}`
    case 'decimalZero':
      return `${number}`.padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return `${number}`.replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      )
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : `${number}`
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chineseNumeral(number)
    case 'lowerLetter':
      return letter(number, 'a')
    case 'upperLetter':
      return letter(number, 'A')
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    default:
      return null
  }
}

const digits = '零一二三四五六七八九'

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五; larger than 999 in figures, as no outline counts so far. */
export function chineseNumeral(number: number): string {
  if (number < 0 || number > 999) return `${number}`
  if (number < 10) return digits.charAt(number)
  if (number < 20) return `十${number === 10 ? '' : digits.charAt(number - 10)}`
  const [unit, name] = number < 100 ? [10, '十'] : [100, '百']
  const rest = number % unit
  const head = digits.charAt(Math.floor(number / unit)) + name
  if (rest === 0) return head
  if (unit === 100 && rest < 10) return `${head}零${chineseNumeral(rest)}`
  return head + (unit === 100 && rest < 20 ? '一' : '') + chineseNumeral(rest)
}

/** a … z, then aa, bb, as Word counts. */
function letter(number: number, first: 'a' | 'A'): string {
  const place = (number - 1) % 26
  const times = Math.min(Math.floor((number - 1) / 26) + 1, 10)
  return String.fromCharCode(first.charCodeAt(0) + place).repeat(times)
}

const romans = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
})

function roman(number: number): string {
  let left = Math.min(number, 3999)
  let text = ''
  for (const [numeral, value] of romans) for (; left >= value; left -= value) text += numeral
  return text
}
