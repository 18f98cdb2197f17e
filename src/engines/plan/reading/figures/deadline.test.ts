import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'

const deadlines = (text: string) =>
  readPlan(`云溪市“十四五”综合规划\n${text}`)
    .figures.filter(({ kind }) => kind === 'target')
    .map(({ deadline, deadlineSource }) => (deadline ? `${deadline} ${deadlineSource}` : 'none'))

const CASES: [rule: string, text: string, expected: string[]][] = [
  ['said in the clause', '一、任务\n到2023年，床位数达到5张。', ['2023 stated']],
  [
    'reaching the next figure',
    '一、任务\n到2023年，床位数达到5张，医师数达到3人。',
    ['2023 stated', '2023 inherited'],
  ],
  ['before a year', '一、任务\n2024年底前建成公园3个。', ['2024 stated']],
  ['the end of a span', '一、任务\n2021~2024年，建设住房9000套。', ['2024 stated']],
  ['relative to the plan', '一、任务\n审批项目五年内减少20%。', ['2025 relative']],
  ['a named period', '一、任务\n“十四五”期间，新建公园10个。', ['2025 period']],
  [
    'changed inside an item',
    '一、任务\n到2022年，甲达到5个。到2025年，乙达到9个。',
    ['2022 stated', '2025 stated'],
  ],
  ['a comparison dates nothing', '一、任务\n到2023年，碳排放比2020年下降9%。', ['2023 stated']],
  ['none said', '一、任务\n新建公园10个。', ['none']],
  [
    'reaching a state in the next sentence but not a new act',
    '一、任务\n到2023年，环境风险得到管控。受损地块安全利用率达到91%。建设公园5个。',
    ['2023 inherited', 'none'],
  ],
  [
    'not reaching a new undertaking after a semicolon',
    '一、任务\n到2022年，报销比例提高至90%；建立健全救助制度，年度补助限额最高8万元。',
    ['2022 stated', 'none'],
  ],
  [
    "from a section's opening to its aims",
    '一、主要目标\n到2025年，主要目标是：\n——经济增长。生产总值达到900亿元。\n——民生改善。床位数达到5张。\n二、任务\n新建公园3个。',
    ['2025 inherited', '2025 inherited', 'none'],
  ],
  [
    'of one act, and not of the sentences after it',
    '一、任务\n2023年底前建成维权中心。平均时间不超过60天。覆盖率达到95%。',
    ['none', 'none'],
  ],
  [
    'said inside a paragraph, for its own sentence alone',
    '一、任务\n人均面积达到3平方米。到2023年，参保率达到95%。建档率达到98%。',
    ['none', '2023 stated', 'none'],
  ],
  [
    'said inside a paragraph of a state that the next sentences measure',
    '一、任务\n建立名录。到2023年，环境得到保障。安全利用率达到92%。到2025年，环境根本好转。',
    ['2023 inherited'],
  ],
  [
    'and not the year from which something is done',
    '一、任务\n2022年加装电梯300部，2023年起每年不少于550部。',
    ['2022 stated', 'none'],
  ],
  [
    'and not the year that says which ones',
    '一、任务\n改造2000年以前建成的老旧小区410个。',
    ['none'],
  ],
  ['from a heading', '一、2035年远景目标\n人均生产总值达到20万元。', ['2035 inherited']],
]

for (const [rule, text, expected] of CASES) {
  test(`a deadline ${rule}`, () => assert.deepEqual(deadlines(text), expected))
}
