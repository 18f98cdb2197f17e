/** What stops a command of the command line: the world, not the rules. */
export const failure = {
  conflict: '别人先了一步，请再试一次。',
  unavailable: '现在办不了：另一个程序正在使用，或者数据库连不上。',
  'not-found': '没有找到。',
  invalid: '内容不对，不能继续。',
  forbidden: '不允许：没有权限，或者数据库不能可靠落盘。',
} as const
