/** Why the rules said no, by the refusal's code. Each says what was wrong and what would be right. */
export const refusals = {
  'upload.missing': '请选择一个文件。',
  'upload.too-large': '文件 {name} 超过了 {limit}。',
  'upload.too-many': '一次最多 {limit} 个文件。',
} as const
