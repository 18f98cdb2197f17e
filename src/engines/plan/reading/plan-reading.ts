/**
 * What reading a plan yields: every part carries the place in the decoded text it was read from, so
 * that a person can check it. Offsets are UTF-16 offsets into that text, and
 * `text.slice(start, end) === quote`.
 */
export interface PlanReading {
  title: string
  /** First and last year the plan covers; null where the text does not say. */
  period: Period | null
  sections: PlanSection[]
  commitments: PlanCommitment[]
  figures: PlanFigure[]
  systems: PlanSystem[]
}

/** Civil years, both included. */
export interface Period {
  from: number
  to: number
}

/** A headed part of the plan: 第七章 · 第一节 · 1、 · —— · 专栏 and its rows. `end` is where it stops. */
export interface PlanSection {
  id: string
  /** 1 for the outermost headings. */
  level: number
  /** The numbering as printed: 第七章, （一）, 1．, ——, 专栏一. */
  label: string
  title: string
  start: number
  end: number
}

/** 任务: one undertaking for the plan's period, normally one sentence. */
export interface PlanCommitment {
  id: string
  /** Id of the innermost section, or '' where the text stands outside every heading. */
  section: string
  start: number
  end: number
  text: string
  strength: Strength
  /** Ids of the figures that stand inside it. */
  figures: string[]
  bodies: Body[]
}

/** must: undertaken plainly; strive: 力争, 努力, 争取; explore: 探索, 研究, 试点. */
export type Strength = 'must' | 'strive' | 'explore'

/**
 * An office named with a commitment. `named` is one the sentence gives a task without saying lead
 * or support.
 */
export interface Body {
  name: string
  role: 'lead' | 'support' | 'named'
}

/** What a figure does in the plan: only a `target` is undertaken for its period. */
export type FigureKind = 'target' | 'achievement' | 'background' | 'name'

export type Comparator = '=' | '>=' | '<=' | 'range' | 'increase' | 'decrease'

/** 数字: one figure and one indicator; a figure that two indicators share is given twice. */
export interface PlanFigure {
  id: string
  start: number
  end: number
  /** The shortest clause that holds the figure, verbatim. */
  quote: string
  kind: FigureKind
  indicator: string
  comparator: Comparator
  /** The printed magnitude: 万 and 亿 stay in the unit. A range is [low, high]. */
  value: number | [number, number]
  unit: string | null
  /** 左右, 约, 近, 基本. */
  approx: boolean
  /** What the value is counted for: 千人, 各区（县级市）, 年. */
  per: string | null
  /** Year by which it is due, only if the text gives one; else the plan's end applies. */
  deadline: number | null
  deadlineSource: DeadlineSource | null
  /** The value it starts from, as printed. */
  baseline: string | null
  /** 约束性 true, 预期性 false, not said null. */
  binding: boolean | null
}

/**
 * stated: in the figure's own clause; inherited: said before it in the passage or at the section's
 * head; column: a table's column head; relative: 五年内; period: “十四五”期间.
 */
export type DeadlineSource = 'stated' | 'inherited' | 'column' | 'relative' | 'period'

export type SystemKind =
  | 'mechanism'
  | 'regime'
  | 'system'
  | 'platform'
  | 'institution'
  | 'base'
  | 'centre'
  | 'organisation'
  | 'network'
  | 'market'
  | 'standard'
  | 'registry'
  | 'fund'

export type SystemAction = 'establish' | 'improve' | 'explore' | 'operate'

/** A thing of lasting machinery the plan names: 人才流动配置机制, 网上行政服务中心. */
export interface PlanSystem {
  name: string
  kind: SystemKind
  action: SystemAction
  status: 'planned' | 'achieved'
  start: number
  end: number
}
