import { FALLS, RISES } from '../lexicon/verbs.ts'
import type { Comparator } from '../plan-reading.ts'

/** The words around a figure in its clause. */
export interface Around {
  before: string
  after: string
  /** The sentence after the figure. */
  rest?: string
  /** The sentence up to the figure. */
  sentenceBefore?: string
  /** 多 or 余 stands between number and unit: 1860多个. */
  isOpen?: boolean
}

const OR_MORE = /^(?:个|家|人)?(?:及|（含）|含)?(?:以上|之上)|^[多余]/
const AT_MOST_AFTER = /^(?:（含）|及)?(?:以内|以下|之内|之下|内(?=$|[办送答处到完公反核受]))/
const AT_LEAST_BEFORE =
  /(?:不低于|不少于|不小于|不得低于|不得少于|至少(?:有|建成|建有|建|配备|设立|开出|新建|培育)?|最低|(?<![不得])(?:高于|大于|超过|超|突破|过)|≥|>)(?:到|了|至|约)?$/
const AT_MOST_BEFORE =
  /(?:不超过|不高于|不大于|不多于|不得超过|不突破|控制在|限制在|(?<![不得])(?:低于|小于|少于)|最高|最多|至多|≤|<|缩短到|压缩到|缩短至|压缩至)(?:约|近)?$/
const FALLEN_BY = new RegExp(`(?:${FALLS})(?:率|幅度)?(?:约|近|了)?$`)
const RISEN_BY = new RegExp(`(?:${RISES})(?:约|近|了)?$`)
/** `新增停车泊位8万个`: so many more than there are. */
const ADDED = /(?:新增|净增)(?!加)[^，；、\d]{1,20}$/
/** `新增光伏装机220万千瓦、风电装机80万千瓦`: the second is added like the first. */
const ADDED_WITH = /(?:新增|净增)[^，；。、]{1,24}\d[^，；。、]{1,8}、[^，；。、\d建]{1,12}$/
/** `翻一番以上` is a growth by so much. */
const DOUBLED = /翻$/
/** A rate of growth is itself a level: 地区生产总值年均增长8%. */
const YEARLY_GROWTH = /(?:年均|每年|年|平均)(?:递增|增长)(?:约|近)?$/
/** `15分钟社区卫生服务圈` is reached within that time. */
const WITHIN_REACH = /^[^，。；\d]{0,16}(?:[、，]?[^，。；\d]{0,8}\d+分钟[^，。；\d]{0,16})?圈/
const ABOUT = /^(?:左右|上下|多|余)/
const ABOUT_BEFORE = /(?:约|近|大约|接近|基本达到|基本实现|基本)(?:为)?$/

/**
 * How a value binds. 以上, 不低于 >=; 以内, 控制在 <=; 减少20% decrease, but 减少到20% =; a~b range.
 * 以上 after the figure counts, before it (`省级以上示范企业800家`) it belongs to another word.
 */
export function comparatorOf(value: number | [number, number], around: Around): Comparator {
  const { before, after, rest = '' } = around
  const stem = before.replace(/(?:约|近|大约)$/, '')
  if (DOUBLED.test(stem)) return 'increase'
  if (AT_MOST_AFTER.test(after) || AT_MOST_BEFORE.test(stem)) return '<='
  if (Array.isArray(value)) return 'range'
  if (FALLEN_BY.test(stem) && OR_MORE.test(after)) return 'decrease'
  if (OR_MORE.test(after) || around.isOpen || AT_LEAST_BEFORE.test(stem)) return '>='
  if (WITHIN_REACH.test(rest)) return '<='
  if (FALLEN_BY.test(stem)) return 'decrease'
  if (ADDED.test(stem) || ADDED_WITH.test(around.sentenceBefore ?? '')) return 'increase'
  if (RISEN_BY.test(stem) && !YEARLY_GROWTH.test(stem)) return 'increase'
  return '='
}

/** 左右, 约, 近, 基本 and 多 make a value approximate and leave its comparator. */
export function isApproximate({ before, after, isOpen = false }: Around): boolean {
  return isOpen || ABOUT.test(after.replace(/^(?:以上|以内)/, '')) || ABOUT_BEFORE.test(before)
}
