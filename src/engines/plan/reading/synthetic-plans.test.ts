import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

/** Plans of an invented city, in the styles that real ones come in. */
const targets = (text: string) =>
  readPlan(text)
    .figures.filter(({ kind }) => kind === 'target')
    .map((f) => `${f.indicator} ${f.comparator} ${f.value} ${f.unit} ${f.deadline}`)

const OUTLINE = `云溪市国民经济和社会发展
第十五个五年规划纲要
第一部分 发展环境和总体要求
一、发展基础
“十四五”期间，综合实力迈上新台阶。预计到2025年，地区生产总值突破1500亿元，五年年均增长6.1%。
二、发展目标
“十五五”时期经济社会发展的主要目标是：
——经济实力显著增强。地区生产总值年均增长6%左右，到2028年达到1800亿元以上。
——生态环境更加优美。PM2.5平均浓度降至28微克/立方米以下，碳排放比2025年下降17%。
展望2035年，人均地区生产总值比2020年翻一番。
表1 “十五五”时期主要指标
序号  指标名称  单位  2025年  2030年  属性
1  地区生产总值  亿元  1500  2000  预期性
2  劳动年龄人口平均受教育年限  年  10.8  11.3  约束性
第二部分 重点任务
三、推进产业升级
（一）做强制造业。培育百亿级企业10家、“小巨人”企业50家以上。对总投资10亿元以上的项目实行专班服务。
（二）改善民生。到2028年，每千名老年人拥有养老床位45张，其中护理型床位占比不低于60%。具备条件的建制村全部通硬化路。
（牵头单位：市发展改革委；责任单位：市财政局，各县（市、区）人民政府）
`

test('a modern outline: aims, a table by rows, tasks with run-in headings', () => {
  assert.deepEqual(targets(OUTLINE), [
    '地区生产总值 = 6 % 2030',
    '地区生产总值 >= 1800 亿元 2028',
    'PM2.5平均浓度 <= 28 微克/立方米 2030',
    '碳排放 decrease 17 % 2030',
    '人均地区生产总值 increase 1 番 2035',
    '地区生产总值 = 2000 亿元 2030',
    '劳动年龄人口平均受教育年限 = 11.3 年 2030',
    '百亿级企业 = 10 家 null',
    '“小巨人”企业 >= 50 家 null',
    '每千名老年人拥有养老床位 = 45 张 2028',
    '护理型床位占比 >= 60 % 2028',
    '具备条件的建制村 = 100 % 2028',
  ])
})

test('a modern outline: title, period, headings, past and offices', () => {
  const { title, period, sections, figures, commitments } = readPlan(OUTLINE)
  assert.equal(title, '云溪市国民经济和社会发展第十五个五年规划纲要')
  assert.deepEqual(period, { from: 2026, to: 2030 })
  assert.deepEqual(
    sections.map(({ level }) => level),
    [1, 2, 2, 3, 3, 1, 2, 3, 3],
  )
  assert.equal(figures.filter(({ kind }) => kind === 'achievement').length, 2)
  assert.deepEqual(
    commitments.at(-1)?.bodies.map(({ role }) => role),
    ['lead', 'support', 'support'],
  )
})

const NUMBERED = `云溪市水环境治理“十四五”规划
3 规划目标
3.1 总体目标
到2025年，城市污水集中收集率达到75%以上。
3.2 规划指标
指标
现状值
2025年
属性
城市污水集中收集率（%）
58.3
75
约束性
新建污水管网（公里）
—
〔300〕
预期性
4 重点任务
4.1 厂网建设
4.1.1 污水处理厂
新建、扩建六座污水处理厂，新增处理规模12万吨/日。改造管径＜600mm的老旧管道80公里，排涝标准提高到30年一遇。
4.1.2 农村污水
完成120个行政村治理，治理率由35%提高到60%。建设再生水厂2~3座。
`

test('a plan numbered 1.1.1 with a table of one cell a line', () => {
  assert.deepEqual(targets(NUMBERED), [
    '城市污水集中收集率 >= 75 % 2025',
    '城市污水集中收集率 = 75 % 2025',
    '新建污水管网 = 300 公里 2025',
    '污水处理厂 = 6 座 null',
    '处理规模 increase 12 万吨/日 null',
    '管径<600mm的老旧管道 = 80 公里 null',
    '行政村治理 = 120 个 null',
    '治理率 = 60 % null',
    '再生水厂 range 2,3 座 null',
  ])
  const labels = readPlan(NUMBERED).sections.map(({ level, label }) => `${level} ${label}`)
  assert.deepEqual(labels, ['1 3', '2 3.1', '2 3.2', '1 4', '2 4.1', '3 4.1.1', '3 4.1.2'])
})

const DEBRIS = `云溪市生态环境保护“十四五”规划
目 录
一、规划背景 ........................ 1
二、总体要求 ........................ 3
一、规划背景
“十三五”以来，我市坚决打好污染防治攻坚战，生态环境质量明显改善。2020 年，优良天数比例为 82.5%，
全市累计淘汰燃煤锅炉 268 台，建成区黑臭水体基本消除。
— 1 —
二、总体要求
（一）主要目标
到 2025 年，生态环境质量持续改善，优良天数比例达到 86%以上，地表水国控断面达到或优于Ⅲ类水体比例达
到 90%，森林覆盖率提高到
45.5%，森林蓄积量达到 680 万立方米，主要污染物排放总量持续减少，环境风险得到有效管控，治理体系完善。
表 1 云溪市生态环境保护“十四五”规划指标
类别 序号 指标 2020 年 2025 年 属性
环境 1 优良天数比例（%） 82.5 86 约束性
单位地区生产总值二氧化碳
应对
2 [18] 约束性
气候
排放降低（%）
生态 3 森林覆盖率①（%） 43.2 45.5 约束性
注：[ ]内为五年累计数。
— 2 —
三、重点任务
（一）深入打好蓝天保卫战。到 2023 年底前，35 蒸吨/小时以下燃煤锅炉全部淘汰，完成 120 家企业治理，新
能源公交车占比达 80%。
`

test('the debris of a page: wrapped lines, page numbers, a name split around its figure', () => {
  assert.deepEqual(targets(DEBRIS), [
    '优良天数比例 >= 86 % 2025',
    '地表水国控断面达到或优于Ⅲ类水体比例 = 90 % 2025',
    '森林覆盖率 = 45.5 % 2025',
    '森林蓄积量 = 680 万立方米 2025',
    '优良天数比例 = 86 % 2025',
    '单位地区生产总值二氧化碳排放降低 decrease 18 % 2025',
    '森林覆盖率 = 45.5 % 2025',
    '35蒸吨/小时以下燃煤锅炉 = 100 % 2023',
    '企业治理 = 120 家 2023',
    '新能源公交车占比 = 80 % 2023',
  ])
  assert.deepEqual(
    readPlan(DEBRIS).sections.map(({ label }) => label),
    ['一、', '二、', '（一）', '三、', '（一）'],
  )
})
