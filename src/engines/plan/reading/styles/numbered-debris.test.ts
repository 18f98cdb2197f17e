import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { scoreTargets } from './score-targets.ts'

/** A special plan of an invented city, as a PDF's text comes: wrapped, numbered, with a page's marks in it. */
const PLAN = readFileSync(new URL('numbered-debris.txt', import.meta.url), 'utf8')

const LABELS = [
  '33 微克/立方米 | <= | 2025 | PM2.5年均浓度',
  '85 % | >= | 2025 | 优良天数比率',
  '1 % | <= | 2025 | 重度及以上污染天数比率',
  '19 % | decrease | 2025 | 单位地区生产总值CO2排放',
  '8600 吨 | = | 2025 | 氮氧化物重点工程减排量',
  '5200 吨 | = | 2025 | 挥发性有机物重点工程减排量',
  '33 微克/立方米 | <= | 2025 | PM2.5年均浓度',
  '85 % | = | 2025 | 优良天数比率',
  '1 % | = | 2025 | 重度及以上污染天数比率',
  '19 % | decrease | 2025 | 单位地区生产总值二氧化碳排放下降',
  '20 % | = | 2025 | 非化石能源占一次能源消费比重',
  '8600 吨 | = | 2025 | NOx重点工程减排量',
  '10 % | decrease | 2025 | 煤炭消费总量',
  '50 % | <= | 2025 | 煤炭消费占比',
  '100 % | = | 2023 | 65蒸吨/小时以下燃煤锅炉',
  '220 万千瓦 | increase | null | 光伏发电装机',
  '80 万千瓦 | increase | null | 风电装机',
  '2 座 | = | null | 抽水蓄能电站',
  '240 万千瓦 | = | null | 总装机',
  '12 个 | = | null | 县（区）整县屋顶光伏开发',
  '25 % | = | null | 外电入市比例',
  '46 家 | = | null | 水泥、焦化企业超低排放改造',
  '100 % | = | 2022 | 钢铁企业',
  '100 家 | = | null | 绿色工厂',
  '8,10 个 | range | null | 绿色园区',
  '100 % | = | 2024 | 重点企业自动监控设施安装率',
  '20 % | decrease | null | 溶剂型涂料使用量',
  '95 % | >= | null | 加油站油气回收设施正常使用率',
  '100 % | = | null | 储油库',
  '40 % | = | null | 大宗货物铁路运输比例',
  '6 条 | = | null | 铁路专用线',
  '90 % | = | null | 城市公交新能源车占比',
  '1.2 万辆 | = | null | 淘汰国四及以下排放标准柴油货车',
  '2.6 万个 | = | null | 公共充电桩',
  '100 % | = | null | 高速公路服务区充电设施',
  '92 % | >= | null | 建成区道路机械化清扫率',
  '6 吨/月·平方公里 | <= | null | 降尘量',
  '100 % | = | null | 5000平方米以上建筑工地',
  '24 个 | = | null | 空气质量自动监测站',
  '100 % | = | null | 乡镇（街道）空气站',
  '85 % | >= | null | 预报准确率',
  '1 个 | = | null | 市级中心',
  '9 个 | = | null | 县级分中心组成的监测网络',
  '300 人 | = | null | 执法队伍',
  '2 次 | >= | null | 培训',
  '5 亿元 | >= | null | 绿色低碳基金规模',
  '1.5 亿元 | >= | null | 市级财政安排',
]

test('a numbered plan is read through the debris of its pages', () => {
  const { f1, records, detail } = scoreTargets(PLAN, LABELS)
  assert.ok(f1 >= 0.93 && records >= 0.8, `F1 ${f1} records ${records}\n${detail}`)
})
