// Plans of any length from a small grammar: chapters, sections and items with sentences that hold targets, hedges,
// systems, lead units, boxes and an indicator table. Everything is of an invented city.

/** A plan of about so many characters. The same seed and length always give the same text. */
export function writePlan(seed: number, characters: number): string {
  const chance = mulberry32(seed)
  const lines = ['云溪市国民经济和社会发展第十五个五年规划纲要']
  let length = 0
  for (let chapter = 1; length < characters; chapter++) {
    const written = writeChapter(chapter, chance)
    lines.push(...written)
    length += written.reduce((sum, line) => sum + line.length + 1, 0)
  }
  return lines.join('\n')
}

type Chance = () => number

function writeChapter(number: number, chance: Chance): string[] {
  const lines = [`第${chinese(number)}章 ${topic(chance)}`]
  for (let section = 1; section <= 3; section++) {
    lines.push(`第${chinese(section)}节 ${topic(chance)}`)
    for (let item = 1; item <= 4; item++) {
      lines.push(`${item}．${topic(chance)}`, paragraph(chance))
    }
  }
  return [...lines, ...writeTable(number, chance)]
}

function writeTable(number: number, chance: Chance): string[] {
  const head = [`专栏${number} 主要指标`, '指标', '2025年', '2030年', '属性']
  const rows = Array.from({ length: 4 }, () => [
    `${pick(things, chance)}覆盖率（%）`,
    `${50 + whole(chance, 20)}`,
    `${75 + whole(chance, 20)}`,
    pick(['约束性', '预期性'], chance),
  ])
  return [...head, ...rows.flat()]
}

function paragraph(chance: Chance): string {
  const count = 3 + whole(chance, 4)
  return Array.from({ length: count }, () => pick(sentences, chance)(chance)).join('')
}

const things =
  '养老服务 社区医院 公共图书馆 城市绿道 职业培训 云溪大桥 污水处理 技术交易 公交专线 法律援助 中小学校 数据开放'.split(
    ' ',
  )
const machinery = '联动机制 管理制度 服务平台 评价体系 信息系统 保障网络 监测中心 产业基金'.split(
  ' ',
)
const verbs = '建立健全 完善 推进 加快建设 探索建立 全面实施 规范 深化'.split(' ')
const units = '市民政局 市卫生健康委 市教育局 市发展改革委 市交通运输局'.split(' ')

const sentences: ((chance: Chance) => string)[] = [
  (c) => `${pick(verbs, c)}${pick(things, c)}${pick(machinery, c)}，提高${pick(things, c)}水平。`,
  (c) =>
    `到2030年，${pick(things, c)}设施达到${10 + whole(c, 900)}处，${pick(things, c)}覆盖率达到${60 + whole(c, 39)}%以上。`,
  (c) =>
    `力争新建${pick(things, c)}项目${2 + whole(c, 60)}个，其中${pick(things, c)}${2 + whole(c, 20)}个。`,
  (c) =>
    `${pick(verbs, c)}${pick(things, c)}${pick(machinery, c)}、${pick(machinery, c)}和${pick(machinery, c)}，扩大${pick(things, c)}范围（牵头单位：${pick(units, c)}，配合单位：${pick(units, c)}）。`,
  (c) =>
    `“十四五”期间，全市累计建成${pick(things, c)}设施${10 + whole(c, 90)}处，比五年前增加了${whole(c, 40) + 2}%。`,
]

function topic(chance: Chance): string {
  return `${pick(verbs, chance)}${pick(things, chance)}${pick(machinery, chance)}`
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const picked = list[whole(chance, list.length)]
  if (picked === undefined) throw new Error('there is nothing to pick from')
  return picked
}

function whole(chance: Chance, below: number): number {
  return Math.floor(chance() * below)
}

/** 12 → 十二; enough for chapters below 1000. */
function chinese(number: number): string {
  const digits = '零一二三四五六七八九'
  if (number >= 100) {
    const rest = number % 100
    const joint = rest === 0 ? '' : rest < 10 ? '零' : ''
    return `${digits[Math.floor(number / 100)]}百${joint}${rest === 0 ? '' : chinese(rest)}`
  }
  const tens = Math.floor(number / 10)
  const ones = number % 10 === 0 && tens > 0 ? '' : digits[number % 10]
  return tens === 0 ? `${ones}` : `${tens === 1 ? '' : digits[tens]}十${ones}`
}

/** Tommy Ettinger's mulberry32: a small generator with a 32-bit seed. */
function mulberry32(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
