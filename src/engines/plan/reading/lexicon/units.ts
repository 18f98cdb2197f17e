/** Measure words and units that make a number a figure: 40家, 1.8平方米, 35微克/立方米. */
const COUNTS = `
  大类 批次 个 家 所 项 张 人次 人 名 户次 户 套 座 处 条 件 台套 台 部 档 支 只 辆 艘 架 列 趟 班次 车次 航班 次 届 批 例 起 宗 笔 份 篇 本 册
  种 类 位 对 组 片 块 栋 幢 间 株 棵 头 羽 门 场 期 轮 床 床位 学位 车位 泊位 标箱 标准箱 店 所次 方面 版 首 集 门类 枚 颗 口 眼 站 档次
`.trim()
const LENGTHS =
  '公里 千米 米 厘米 毫米 微米 海里 车道公里 mm cm 平方公里 平方千米 平方米 平米 立方米 立方 公顷 亩 m² m³ km² km ㎡'
const MASSES = 'kg 吨标准煤 吨标煤 吨二氧化碳 蒸吨 吨 公斤 千克 毫克 微克 克 升'
const POWERS = `
  kWh kW MW GW 千瓦时 千瓦 兆瓦 吉瓦 千伏安 千伏 兆伏安 伏 度电 度 Mbps Gbps 兆比特 PFLOPS EFLOPS TEU 分贝 摄氏度 ℃
`.trim()
const MONEY = '美元 欧元 港元 人民币 元'
const TIMES = '个工作日 工作日 个自然日 个月 年 周岁 岁 天 日(?=以?内|以上|[，。；]|$) 小时 分钟 秒'
const RATIOS = '个百分点 百分点 % ‰ 倍 番 成 折 分'

/** How a number is enlarged in print. It stays in the unit: 12 亿元. */
export const MAGNITUDE = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)'

const ALL = [COUNTS, LENGTHS, MASSES, POWERS, MONEY, TIMES, RATIOS].flatMap((row) =>
  row.split(/\s+/),
)
const ONE = `(?:${ALL.toSorted((a, b) => b.length - a.length).join('|')})`

const RATE = `(?:[/·](?:${MAGNITUDE}?${ONE}|日|月)){0,2}`

/** A unit as printed, with what may be written onto it: 台（部）, 张/千人, 8大体系. */
export const UNIT = `(?:${ONE}(?:（${ONE}）)?${RATE}|大(?:体系|平台|工程|行动|领域|产业))`

export const IS_UNIT = new RegExp(`^${MAGNITUDE}?${UNIT}$`)

/** Units of whole things one can set up or found, as against units of measure. */
export const IS_COUNT = new RegExp(`^${MAGNITUDE}?(?:${COUNTS.split(/\s+/).join('|')})`)

/** Units that count years of age, and so a group of people and not a promise: 0~3岁幼儿. */
export const IS_AGE = /^周?岁/
