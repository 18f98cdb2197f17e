/** The alternatives of a pattern, written as a list of words: `建立 健全` is 建立|健全. */
export function alternatives(words: string): string {
  return words.trim().split(/\s+/).join('|')
}
