import { alternatives } from './alternatives.ts'

/** What nouns that are measured end in: 参保率, 占比, 床位数, 人均收入, 服务能力. */
export const MEASURES = alternatives(`
  率 比例 比重 占比 数 量 面积 水平 收入 标准 产值 规模 限额 额度 长度 里程 指数 系数 强度 浓度 总额
  额 增速 时间 寿命 年限 价值 投资 值 能力 密度 床位 覆盖面 参与面 面 度 库容 容量 容积
`)
