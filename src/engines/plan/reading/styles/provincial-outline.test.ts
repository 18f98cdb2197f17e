import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { scoreTargets } from './score-targets.ts'

/**
 * An outline of an invented province: aims told by dashes, a table of cells with a column of units.
 */
const TEXT = readFileSync(new URL('provincial-outline.txt', import.meta.url), 'utf8')
const TABLE = TEXT.slice(TEXT.indexOf('专栏1'), TEXT.indexOf('第二篇'))

const IN_PROSE = [
  '1 番 | increase | 2035 | 人均地区生产总值',
  '70 % | = | 2035 | 常住人口城镇化率',
  '7 % | = | 2025 | 地区生产总值',
  '3.5 万亿元 | >= | 2025 | 地区生产总值',
  '8 % | >= | 2025 | 固定资产投资',
  '1.2 万亿元 | >= | 2025 | 旅游总收入',
  '12 % | = | 2025 | 全社会研发经费投入',
  '3.5 件 | = | 2025 | 每万人口高价值发明专利拥有量',
  '1 番 | increase | 2025 | 高新技术企业数量',
  '4000 家 | = | 2025 | 高新技术企业数量',
  '250 万人 | increase | 2025 | 城镇新增就业',
  '11.3 年 | = | 2025 | 劳动年龄人口平均受教育年限',
  '95 % | >= | 2025 | 基本养老保险参保率',
  '6 % | <= | 2025 | 城镇调查失业率',
  '65 % | = | 2025 | 森林覆盖率',
  '18 % | decrease | 2025 | 单位地区生产总值二氧化碳排放',
  '97 % | >= | 2025 | 地级及以上城市空气质量优良天数比率',
  '12 个 | = | null | 省级以上种质资源库',
  '98 % | >= | null | 主要农作物良种覆盖率',
  '1500 万亩 | = | null | 高标准农田',
  '300 万亩 | = | null | 高效节水灌溉',
  '10 个 | = | 2023 | 国家现代农业产业园',
  '100 个 | = | 2023 | 省级',
  '100 % | = | null | 5G网络县城以上',
  '15 万个 | = | null | 5G基站',
  '1200 万户 | = | null | 千兆光网覆盖家庭',
  '60 % | = | 2023 | 规模以上工业企业数字化改造率',
  '85 % | = | 2025 | 规模以上工业企业数字化改造率',
  '100 % | = | null | 政务服务事项网上可办率',
  '1.5 万公里 | = | null | 高速公路通车里程',
  '5000 公里 | = | null | 铁路营业里程',
  '2200 公里 | >= | null | 高铁',
  '3 个 | = | null | 机场',
  '25 个 | = | null | 通用机场',
  '3 小时 | = | null | 省会至各州市',
  '7 % | >= | null | 城乡低保标准',
  '1 所 | = | null | 妇幼保健院',
  '4.5 个 | = | null | 每千人口拥有3岁以下婴幼儿托位数',
  '20 万个 | increase | null | 公办幼儿园学位',
  '87 % | = | null | 普惠性幼儿园覆盖率',
  '50 万户 | = | null | 城镇老旧小区',
]

const IN_TABLE = [
  '35000 亿元 | = | 2025 | 地区生产总值',
  '7 % | = | null | 地区生产总值年均增速',
  '12 万元/人 | = | 2025 | 全员劳动生产率',
  '5.5 % | = | null | 全员劳动生产率年均增速',
  '56 % | = | 2025 | 常住人口城镇化率',
  '5.9 % | increase | null | 常住人口城镇化率',
  '12 % | = | null | 全社会研发经费投入增长',
  '10 % | = | 2025 | 数字经济核心产业增加值占地区生产总值比重',
  '250 万人 | = | 2025 | 城镇新增就业人数',
  '3.3 人 | = | 2025 | 每千人口拥有执业（助理）医师数',
  '13 % | decrease | 2025 | 单位地区生产总值能源消耗降低',
  '65 % | = | 2025 | 森林覆盖率',
  '90 % | >= | 2025 | 国家重点保护野生动植物物种保护率',
  '1900 万吨 | >= | 2025 | 粮食综合生产能力',
]

test("the prose of a province's outline is read", () => {
  const { f1, records, detail } = scoreTargets(TEXT.replace(TABLE, ''), IN_PROSE)
  assert.ok(f1 >= 0.93 && records >= 0.85, `F1 ${f1} records ${records}\n${detail}`)
})

test('the outline is read with its table', () => {
  const labels = [...IN_PROSE.slice(0, 17), ...IN_TABLE, ...IN_PROSE.slice(17)]
  const { f1, records, detail } = scoreTargets(TEXT, labels)
  assert.ok(f1 >= 0.85 && records >= 0.85, `F1 ${f1} records ${records}\n${detail}`)
})
