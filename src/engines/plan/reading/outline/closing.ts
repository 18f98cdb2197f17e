/**
 * A plan may end with words of its own under no heading. They must not hang under the last item:
 * `为保障本规划目标的实现，要完善实施机制。` · `“十四五”规划是我市…的规划。` · `让我们…`.
 */
const CLOSING = [
  /^为(?:了)?(?:确保|保证|保障)[^，。]{0,20}(?:规划|纲要|方案|意见)[^，。]{0,20}(?:完成|实施|实现|落实)/,
  /^“[一二三四五六七八九十]{2,3}五”规划(?:《纲要》|纲要)?是/,
  /^(?:让我们|全市(?:上下|人民)要|实现本规划|本规划(?:由|自))/,
]

export function isClosing(text: string): boolean {
  return CLOSING.some((pattern) => pattern.test(text))
}
