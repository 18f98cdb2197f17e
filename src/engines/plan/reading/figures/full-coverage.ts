import { alternatives } from '../lexicon/alternatives.ts'
import type { Comparator } from '../plan-reading.ts'

/** A promise of all or nothing that prints no figure. */
export interface Coverage {
  value: number
  comparator: Comparator
  indicator: string
  approx: boolean
}

interface CoverageRule {
  pattern: RegExp
  value: number
  comparator?: Comparator
  example: string
}

const WHOLE = alternatives(`
  纳入 建成 达到 达标 完成 实现 配备 通过 接入 覆盖 建立 关停 淘汰 摘帽 脱贫 消除 配套 落实 取消 安装 使用 改造 退出 开通 通 关闭 整治 收集 处理 清零
  建有 设立 配置
`)

/** First that fits, on a clause without a figure of its own. The first group is what is covered. */
const RULES: CoverageRule[] = [
  {
    pattern: /^(.*?)(?:占|成为)(?:绝大|大)?多数/,
    value: 50,
    comparator: '>=',
    example: '技能人才占多数',
  },
  {
    pattern: /^(.*?)(?:实现|达到)?(?:的)?全覆盖$/,
    value: 100,
    example: '社区助餐服务点实现全覆盖',
  },
  { pattern: /^(.{2,25})全面覆盖.{3,}$/, value: 100, example: '工伤保险全面覆盖…群体' },
  {
    pattern: /^(?:基本)?实现(.{2,20}覆盖[^率面]{2,15})$/,
    value: 100,
    example: '基本实现高速网络覆盖乡镇以上区域',
  },
  {
    pattern: new RegExp(`^(.*?)全部(?:配备和)?(?:${WHOLE})`),
    value: 100,
    example: '将财政性资金全部纳入…',
  },
  {
    pattern: /^(?:力争|争取|确保|推动|实现)?全部(.{1,15}?)(?:通过|达到|完成|实现|建成|达标)/,
    value: 100,
    example: '力争全部区（县级市）通过…验收',
  },
  {
    pattern:
      /^(.{2,40}?)(?:都|均)(?:建有|建成|设有|配有|建立|达到|达标|实现|纳入)(?!.{0,3}(?:不|未))/,
    value: 100,
    example: '行政村都建有便民服务点',
  },
  {
    pattern: /(?:扩大|推广|覆盖|延伸|推开|拓展)(?:到|至)([^，]{0,12}(?:所有|全部)[^，]{1,15})$/,
    value: 100,
    example: '扩大到三县（市）所有乡镇',
  },
  {
    pattern: /^[把将](所有.{1,20}?)(?:都|均|全部)?纳入/,
    value: 100,
    example: '把所有古树都纳入保护名录',
  },
  {
    pattern:
      /(?:实现|实行|保持|确保|做到)(.{0,12}?)零(?:差率|填埋|排放|增长|死亡|直排|拖欠|新增|事故|发生|外溢|入河)/,
    value: 0,
    example: '实行药品零差率销售',
  },
]

/** What a clause promises in whole, or null. */
export function coverageOf(clause: string, isDue: boolean): Coverage | null {
  for (const rule of RULES) {
    const found = rule.pattern.exec(clause)
    if (!found) continue
    return {
      value: rule.value,
      comparator: rule.comparator ?? '=',
      indicator: nameOf(found[1] ?? '') || clause,
      approx: /^基本|[^，]基本(?:实现|完成)/.test(clause),
    }
  }
  const standard = isDue ? /^(.{4,40})达标$/.exec(clause) : null
  if (!standard) return null
  return {
    value: 100,
    comparator: '=',
    indicator: `${nameOf(standard[1] ?? '')}达标率`,
    approx: false,
  }
}

function nameOf(covered: string): string {
  return covered
    .replace(/^(?:力争|逐步|确保|加快|实现|推动|基本|全面|将|把|对|全市)+/, '')
    .replace(/(?:[一二两三四五\d]年内|20\d\d年(?:\d+月)?[底末]?前|的)$/, '')
}
