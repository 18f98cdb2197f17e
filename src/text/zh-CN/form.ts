/** Forms: labels and messages that every form shares. */
export const form = {
  optional: '（选填）',
  errorPrefix: '错误：',
  errorTitle: '请改正下面的问题',
  titleWithError: '错误：{title}',
  continue: '继续',
  save: '保存',
  submit: '提交',
  cancel: '取消',
  back: '返回',
  confirm: '确认',
  choose: '请选择',
  year: '年',
  month: '月',
  day: '日',
  fileHint: '可以是 {types}，每个不超过 {size}',
} as const
