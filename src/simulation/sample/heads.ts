// Heads of a few units, who answer for what their units did not report. All invented.
import type { SamplePerson, SamplePost } from './types.ts'

const heads: readonly [organ: string, id: string, zh: string, en: string, unit: string][] = [
  ['org.minzheng', 'ling-yunping', '凌云平', 'Ling Yunping', '市民政局'],
  ['org.jiaotong', 'hao-tongda', '郝通达', 'Hao Tongda', '市交通局'],
  ['org.chengguan', 'qi-jianming', '齐鉴明', 'Qi Jianming', '市城管局'],
  ['org.renshe', 'rong-anxin', '荣安心', 'Rong Anxin', '市人社局'],
  ['org.keji', 'zhuo-yuanhang', '卓远航', 'Zhuo Yuanhang', '市科技局'],
]

const postOf = (organ: string) => `${organ.replace(/^org\./, 'post.')}.head`

/** The person who heads a unit of the few; a bug where it is another. */
export function headOf(organ: string): string {
  const row = heads.find(([unit]) => unit === organ)
  if (!row) throw new Error(`nobody heads ${organ}`)
  return `person.${row[1]}`
}

export const headPosts: readonly SamplePost[] = heads.map(([organ]) => ({
  id: postOf(organ),
  organ,
  title: { zh: '局长', en: 'Director' },
  powers: ['duty.explain'],
}))

export const headPeople: readonly SamplePerson[] = heads.map(([organ, id, zh, en, unit]) => ({
  id: `person.${id}`,
  name: { zh, en },
  post: postOf(organ),
  blurb: {
    zh: `${unit}局长。过了宽限没有报告，时钟报到这里，由本人公开说明原因和日期。`,
    en: 'Heads the bureau. Told by the clock of reports that did not come; says why, and by when.',
  },
}))
