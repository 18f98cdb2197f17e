/** A number found in a sentence, with its unit; offsets are into the sentence's passage. */
export interface Mention {
  from: number
  /** After the unit, where there is one. */
  to: number
  /** After the number, before its magnitude and unit. */
  numberEnd: number
  value: number | [number, number]
  unit: string | null
  numeral: 'arabic' | 'chinese'
}
