/** One way a Chinese plan numbers its headings. The lower the rank, the further out it stands. */
export interface HeadingForm {
  name:
    | 'part'
    | 'chapter'
    | 'section'
    | 'ideograph'
    | 'bracketed'
    | 'decimal'
    | 'box'
    | 'arabic'
    | 'row'
    | 'small'
    | 'circled'
    | 'dash'
  rank: number
  pattern: RegExp
  example: string
}

const N = '[零〇一二三四五六七八九十百\\d]{1,5}'

/**
 * Every form, with the label as its first group. The order is the order in which they are tried.
 */
export const HEADING_FORMS: HeadingForm[] = [
  {
    name: 'part',
    rank: 1,
    pattern: new RegExp(`^(第${N}(?:篇|编|部分))`),
    example: '第一篇 发展环境',
  },
  {
    name: 'chapter',
    rank: 2,
    pattern: new RegExp(`^(第${N}章)`),
    example: '第七章 创新发展',
  },
  { name: 'section', rank: 3, pattern: new RegExp(`^(第${N}节)`), example: '第一节 科技创新' },
  {
    name: 'box',
    rank: 6,
    pattern: /^(专栏[一二三四五六七八九十\d]{0,3})[：:]?/,
    example: '专栏一 重点项目',
  },
  {
    name: 'ideograph',
    rank: 4,
    pattern: /^([一二三四五六七八九十]{1,3}、)/,
    example: '一、发展基础',
  },
  {
    name: 'bracketed',
    rank: 5,
    pattern: /^(（[一二三四五六七八九十]{1,3}）)、?/,
    example: '（一）发展基础',
  },
  {
    name: 'decimal',
    rank: 5,
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.%])[.、]?/,
    example: '4.3.1 城镇污水处理',
  },
  {
    name: 'arabic',
    rank: 6,
    pattern: /^(\d{1,3}(?:、|\.(?!\d)))/,
    example: '1．完善制度。开展…',
  },
  { name: 'small', rank: 7, pattern: /^(（\d{1,2}）|\d{1,2}）)/, example: '（1）优化布局' },
  { name: 'circled', rank: 8, pattern: /^([①-⑳])/, example: '①提升能力' },
  { name: 'dash', rank: 9, pattern: /^(——|--)/, example: '——城乡体系基本形成。' },
]

/** Headings that carry no number: 前言, 总则, 附则. */
export const UNNUMBERED = /^(?:前言|序言|引言|总则|附则|结语|结束语|附录)$/
