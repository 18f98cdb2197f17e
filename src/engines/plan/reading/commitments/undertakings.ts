import { alternatives } from '../lexicon/alternatives.ts'

/** How a sentence that does not begin with a verb shows that it is undertaken. */
interface UndertakingRule {
  example: string
  pattern: RegExp
}

const N = '(?:[一二两三四五六七八九十]{1,3}|\\d{1,3})'
/** What an office does for the public, as the last word of a clause or before its object. */
const ACTS = alternatives(`
  公开 公布 公示 公告 接入 上网 上线 办结 办完 标明 列出 写进 纳入 列入 通车 开诊 开放 开通 建成 答复 核实 核验 送达 报告 说明 更新 购买 组织 提供 配备 调解 探访 续租
  复核 优先 半价 免费 投用 投运 运行 举行 邀请 测 查 发 付 收 处理 反馈 通报 评估 稽察
`)
const OFFICE = '(?:市|县|区|省|各|街道|乡镇|社区|村)'

const RULES: UndertakingRule[] = [
  {
    example: '目录以外的权力一律不得行使',
    pattern: /一律|不得|不再|必须|(?<![必无胡])须(?![知要])/,
  },
  {
    example: '规范性文件全部上网 · 全部经过专家论证',
    pattern: /^[^，。；]{2,40}全部(?:[^的，。；]{2,})(?:[，。；]|$)/,
  },
  {
    example: '三十日内组织调解 · 当日办结',
    pattern: new RegExp(
      `(?:当[日天场众]|随时|逐[条项个]|全程|${N}(?:个工作日|个月|日|天|小时|年)(?:以?内|前))[^，。；]{0,16}(?:${ACTS}|可)`,
    ),
  },
  {
    example: '每半年公布一次… · 每个季度更新',
    pattern: new RegExp(
      `每(?:半年|年|个?季度|个?月|周|天|日)(?:[^，。；]{0,10})(?:${ACTS}|开到|一次)`,
    ),
  },
  {
    example: '每个项目配备一名代办员 · 各建成一所学校',
    pattern: /(?:每[个所名家项位条座]|各)[^，。；]{0,20}(?:配备|配有|建成|至少|设立|设有)/,
  },
  {
    example: '修哪一个，由市民投票决定 · 由国库付到本人账户',
    pattern:
      /由[^，。；]{2,14}(?:决定|核验|指定|组织|启动|提出|负责|来[定评]|查|付|投票|承担|抽签)/,
  },
  {
    example: '实时空位信息2027年底前接入同一个平台',
    pattern: new RegExp(
      `20\\d\\d年(?:[^，。；]{0,6}(?:前|起，)|[^，。；]{0,8}(?:建成|通车|开诊|投入))`,
    ),
  },
  {
    example: '纲要需要修改的，由市人民政府提出 · 不报告的单位，主要负责人说明情况',
    pattern: /^[^，。；]{3,24}的(?:单位|部门|企业|个人|指标|项目)?，[^。；]{4,}/,
  },
  { example: '凡是系统里已经有的数据，不要求重复填写', pattern: /^凡(?:是|属)?[^，。；]{2,20}，/ },
  {
    example: '街道组织调解 · 市级财政为学校购买保险',
    pattern: new RegExp(`^${OFFICE}[^，。；]{0,12}(?:为|向|给|把)[^，。；]{2,20}(?:${ACTS})`),
  },
  {
    example: '审批结果网上公示，评审意见公开',
    pattern: new RegExp(
      `[^，。；]{2,20}(?:公开|公布|公示|上网|接入[^，。；]{2,12}|免费|优先|半价|自动[^，。；]{2,4}|写进[^，。；]{2,6})(?:[，。]|$)`,
    ),
  },
  {
    example: '任何人都可以复核 · 可以用于加装电梯',
    pattern: /可以(?:复核|用于)|不用|不必|各用各的|照常/,
  },
]

/** Whether a sentence under a task undertakes something without beginning with its verb. */
export function isUndertaking(sentence: string): boolean {
  return RULES.some(({ pattern }) => pattern.test(sentence))
}
