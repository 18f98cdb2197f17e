// PDFs made by some programs hand out radicals for the ideographs that look the same: ⼀ (U+2F00) for 一, ⺠ (U+2EA0)
// for 民. To a reader of figures and headings these are other characters.

/**
 * The CJK Radicals Supplement, which Unicode does not decompose; from EquivalentUnifiedIdeograph.txt, as far as the
 * ideographs are words of their own.
 */
const supplement =
  '⺌小⺍小⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺷羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'
const words = new Map(
  Array.from({ length: supplement.length / 2 }, (_, i) => [
    supplement.charAt(2 * i),
    supplement.charAt(2 * i + 1),
  ]),
)

/** The text with ideographs in place of radicals and of compatibility forms; every other character as it is. */
export function plainIdeographs(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (c) => words.get(c) ?? c.normalize('NFKC'))
}
