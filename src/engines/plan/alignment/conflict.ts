// Two statements in nearly the same words can still say different things: another figure, another scope, the opposite.
import type { Wording } from './statement.ts'

/** Words of which a sentence means one. Statements differ where each has one of them that the other lacks. */
const scopes: readonly (readonly string[])[] = [
  ['城乡', '农村', '城镇', '城市', '市区'],
  ['国有', '民营', '外资'],
  ['新建', '改建', '拆除'],
  ['增加', '减少'],
  ['提高', '降低'],
  ['扩大', '缩小'],
  ['鼓励', '限制', '禁止'],
  ['职业教育', '高等教育', '义务教育', '学前教育'],
]

/**
 * Whether what the two do not share makes them different statements.
 *   参保率均达到95%以上   /  覆盖面分别达到93.66%和94.57%    other figures
 *   城乡社区服务中心建设  /  农村社区服务中心建设            other scope
 */
export function isConflicting(a: Wording, b: Wording): boolean {
  return otherFigures(a, b) || scopes.some((words) => otherWords(words, a.letters, b.letters))
}

/** Each has a figure that the other lacks. An added clause may bring figures of its own: then only one has more. */
function otherFigures(a: Wording, b: Wording): boolean {
  const lacks = (x: Wording, y: Wording) => x.figures.some((one) => !y.figures.includes(one))
  return lacks(a, b) && lacks(b, a)
}

function otherWords(words: readonly string[], a: string, b: string): boolean {
  const lacks = (x: string, y: string) =>
    words.some((word) => x.includes(word) && !y.includes(word))
  return lacks(a, b) && lacks(b, a)
}
