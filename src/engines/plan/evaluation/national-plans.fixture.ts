// Inputs of two published evaluations of China's national plans, RECONSTRUCTED by us. Published are the results: for
// the 14th plan the class of each of its 20 main indicators and 96 of 102 projects (the National Development and Reform
// Commission to the Standing Committee of the National People's Congress, 26 December 2023); for the 12th 25 of 28
// indicators, 89.3 % (25 December 2013, as a forecast for 2015). Not published with them: the values that the classes
// were found from. Targets and baselines are those of the plans' indicator tables; values are what the statistics of
// the time said of 2022 and of 2012, as far as we remember them. `docs/evaluations.md` says of each what is uncertain.
import type { FigureMeasure } from '../arithmetic/measure.ts'
import type { IndicatorClass } from './classify.ts'

export interface Reconstructed {
  measure: FigureMeasure
  value: string
  /** As published; null where only the total was. */
  published: IndicatorClass | null
}

type Row = [
  indicator: string,
  baseline: string | null,
  comparator: FigureMeasure['comparator'],
  target: string,
  value: string,
  published: IndicatorClass | null,
  unit?: string,
]

function reconstruct(rows: readonly Row[]): Reconstructed[] {
  return rows.map(([indicator, baseline, comparator, target, value, published, unit = ''], i) => {
    const falls = comparator === '<='
    const measure: FigureMeasure = {
      type: 'figure',
      id: `m${i + 1}`,
      indicator,
      comparator,
      target,
      upper: null,
      unit,
      direction: falls ? 'down' : 'up',
      baseline,
      interim: [],
      dueOn: null,
      binding: null,
    }
    return { measure, value, published }
  })
}

/** 2021–2025, as of the end of 2022. */
export const fourteenthPlan = {
  span: { startOn: '2021-01-01', dueOn: '2025-12-31' },
  on: '2022-12-31',
  indicators: reconstruct([
    // The plan sets no figure; 5.5 % was the average reached, and the targets of the two years made as much.
    ['国内生产总值增长', '2.3', '=', '5.5', '5.5', 'in-line', '%'],
    // “Above the growth of the product”: the points above it, 2.5 − 2.3 in 2020.
    ['全员劳动生产率增长高于国内生产总值增长的点数', '0.2', '>=', '0', '0.9', 'in-line', '点'],
    ['常住人口城镇化率', '60.6', '=', '65', '65.22', 'early', '%'],
    ['全社会研发经费投入增长', null, '>=', '7', '12.3', 'faster', '%'],
    ['每万人口高价值发明专利拥有量', '6.3', '=', '12', '9.4', 'faster', '件'],
    ['数字经济核心产业增加值占国内生产总值比重', '7.8', '=', '10', '9.4', 'faster', '%'],
    // “In step with the growth of the product”: its average as the target.
    ['居民人均可支配收入增长', '2.1', '=', '5.5', '5.5', 'in-line', '%'],
    ['城镇调查失业率', '5.2', '<=', '5.5', '5.4', 'in-line', '%'],
    // The plan's table says 10.8; the census of 2020, from which the later values go on, 10.75.
    ['劳动年龄人口平均受教育年限', '10.75', '=', '11.3', '10.93', 'in-line', '年'],
    ['每千人口拥有执业（助理）医师数', '2.9', '=', '3.2', '3.15', 'faster', '人'],
    ['基本养老保险参保率', '91', '=', '95', '95', 'early', '%'],
    ['每千人口拥有3岁以下婴幼儿托位数', '1.8', '=', '4.5', '2.57', 'behind', '个'],
    // One year more, counted from the 77.93 of 2020; the plan's table has 77.3 of 2019.
    ['人均预期寿命', '77.93', 'increase', '1', '78.3', 'in-line', '岁'],
    ['单位国内生产总值能源消耗累计降低', null, 'increase', '13.5', '2.8', 'behind', '%'],
    ['单位国内生产总值二氧化碳排放累计降低', null, 'increase', '18', '4.6', 'behind', '%'],
    ['地级及以上城市空气质量优良天数比率', '87', '=', '87.5', '86.5', 'behind', '%'],
    ['地表水达到或好于Ⅲ类水体比例', '83.4', '=', '85', '87.9', 'early', '%'],
    ['森林覆盖率', '23.2', '=', '24.1', '24.02', 'faster', '%'],
    // The table has no baseline; the harvest of 2020 was above the bound already, so it was to be kept.
    ['粮食综合生产能力', '6.69', '>=', '6.5', '6.87', 'in-line', '亿吨'],
    ['能源综合生产能力', '40.8', '>=', '46', '46.6', 'early', '亿吨标准煤'],
  ]),
} as const

/** 2011–2015, as of the end of 2012. Only the total was published, as a forecast for the end of the plan. */
export const twelfthPlan = {
  span: { startOn: '2011-01-01', dueOn: '2015-12-31' },
  on: '2012-12-31',
  indicators: reconstruct([
    ['国内生产总值年均增长', null, '=', '7', '8.5', null, '%'],
    ['服务业增加值比重', '43', '=', '47', '44.6', null, '%'],
    ['城镇化率', '47.5', '=', '51.5', '52.57', null, '%'],
    ['九年义务教育巩固率', '89.7', '=', '93', '91.8', null, '%'],
    ['高中阶段教育毛入学率', '82.5', '=', '87', '85', null, '%'],
    ['研究与试验发展经费支出占国内生产总值比重', '1.75', '=', '2.2', '1.98', null, '%'],
    ['每万人口发明专利拥有量', '1.7', '=', '3.3', '3.2', null, '件'],
    ['耕地保有量', '18.18', '>=', '18.18', '18.25', null, '亿亩'],
    ['单位工业增加值用水量累计降低', null, 'increase', '30', '15', null, '%'],
    ['农业灌溉用水有效利用系数', '0.5', '=', '0.53', '0.516', null],
    ['非化石能源占一次能源消费比重', '8.3', '=', '11.4', '9.1', null, '%'],
    ['单位国内生产总值能源消耗累计降低', null, 'increase', '16', '5.5', null, '%'],
    ['单位国内生产总值二氧化碳排放累计降低', null, 'increase', '17', '6.6', null, '%'],
    ['化学需氧量排放累计减少', null, 'increase', '8', '5', null, '%'],
    ['二氧化硫排放累计减少', null, 'increase', '8', '6.6', null, '%'],
    ['氨氮排放累计减少', null, 'increase', '10', '4.1', null, '%'],
    ['氮氧化物排放累计减少', null, 'increase', '10', '-2.8', null, '%'],
    ['森林覆盖率', '20.36', '=', '21.66', '21.63', null, '%'],
    ['森林蓄积量', '137', '=', '143', '151', null, '亿立方米'],
    ['城镇居民人均可支配收入年均增长', null, '>=', '7', '9', null, '%'],
    ['农村居民人均纯收入年均增长', null, '>=', '7', '11', null, '%'],
    ['城镇登记失业率', '4.1', '<=', '5', '4.1', null, '%'],
    ['城镇新增就业', null, '=', '4500', '2487', null, '万人'],
    ['城镇参加基本养老保险人数', '2.57', '=', '3.57', '3.04', null, '亿人'],
    // Three points more over five years; we do not know what was said of 2012 and take two.
    ['城乡三项基本医疗保险参保率提高', null, 'increase', '3', '2', null, '百分点'],
    ['城镇保障性安居工程建设', null, '=', '3600', '1824', null, '万套'],
    ['全国总人口', '13.41', '<=', '13.9', '13.54', null, '亿人'],
    ['人均预期寿命', '73.5', '=', '74.5', '74.83', null, '岁'],
  ]),
} as const

/** 102 projects of which 96 kept up. Which ones was not published: here each has five steps, one a year. */
export const fourteenthPlanProjects = Array.from({ length: 102 }, (_, i) => ({
  measure: {
    type: 'milestones' as const,
    id: 'm1',
    steps: [2021, 2022, 2023, 2024, 2025].map((year) => ({
      title: `${year}年节点`,
      dueOn: `${year}-12-31`,
    })),
  },
  stepsDone: i < 96 ? '2' : '1',
}))
