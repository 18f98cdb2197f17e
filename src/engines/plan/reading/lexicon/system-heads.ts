import { alternatives } from './alternatives.ts'
import type { SystemAction, SystemKind } from '../plan-reading.ts'

/**
 * What the name of a lasting piece of machinery ends in, and what sort of thing that makes it.
 * First match counts.
 */
export const SYSTEM_HEADS: { kind: SystemKind; ends: string }[] = [
  { kind: 'standard', ends: '指标体系|评价体系|标准体系|标准|规则|准则' },
  { kind: 'registry', ends: '登记制度|档案|病历|目录|名录|数据库|资源库|台账|清单' },
  { kind: 'network', ends: '网络体系|网络|服务圈|学习圈|网点' },
  { kind: 'market', ends: '市场体系|市场|交易所' },
  { kind: 'system', ends: '体系|框架' },
  { kind: 'mechanism', ends: '体制机制|新机制|机制' },
  {
    kind: 'regime',
    ends: '新体制|体制|制度|责任制|追究制|代建制|代办制|工资制|聘任制|大部制|经营预算|公示制|负责制|河长制',
  },
  { kind: 'platform', ends: '新平台|大平台|平台|系统|一卡通|一张网' },
  { kind: 'fund', ends: '引导基金|发展基金|基金|专项资金' },
  { kind: 'centre', ends: '中心' },
  {
    kind: 'base',
    ends: '基地|园区|集聚区|示范区|试验区|功能区|投资区|创业区|创业园|创新园|科技园|产业园|孵化器|科技城|开发区|实验区',
  },
  {
    kind: 'organisation',
    ends: '联盟|联合体|共同体|领导小组办公室|领导小组|委员会|协会|商会|合作组织|创新组织|协调机构|工作机构|管理机构',
  },
  {
    kind: 'institution',
    ends: alternatives(`
  银行 集团公司 有限公司 投资开发公司 贷款公司 教育集团 出版集团 集团 金融机构 服务机构 仲裁机构 援助机构 互助社 工作站 服务站（室） 服务站 管理站 法庭 家园
  研究院
`),
  },
]

/**
 * Verbs that set up, better, try out or run such a thing; the verb nearest before it says which.
 */
export const SYSTEM_VERBS: { action: SystemAction; verbs: string }[] = [
  { action: 'explore', verbs: '探索建立|探索实行|探索并实行|探索|研究建立|研究|试点探索|试点' },
  {
    action: 'establish',
    verbs: alternatives(`
  建立健全 建立完善 建立和完善 建立 构建 建设 建成 组建 搭建 打造 形成 成立 设立 创建 新建 迁建 共建 兴建 筹建 引进 制定 制订 推行 实行 出台 加快推进 推进
  推动 开展
`),
  },
  {
    action: 'improve',
    verbs: alternatives(`
  健全和完善 健全完善 健全 完善 优化 创新 强化 加强 加大 深化 改革 改进 提升 修订 发展 普及 坚持和完善 巩固 加快 规范(?!化) 严格 整合 支持 统筹规划
`),
  },
  { action: 'operate', verbs: '办好|落实|实施|执行|运行|纳入|用好|管好|全面实施' },
]
