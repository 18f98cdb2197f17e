/** What surrounds every page. */
export const site = {
  name: '纲目',
  titleWithName: '{title} · 纲目',
  skip: '跳到正文',
  doors: {
    label: '主要栏目',
    plan: '规划',
    supervision: '监督',
    record: '公开',
  },
  account: {
    label: '语言和登录',
    signIn: '登录',
    signOut: '退出',
    as: '{name}，{post}',
    workbench: '工作台',
  },
  language: { other: 'English', switchTo: 'Read this page in English' },
  sample: {
    short: '示例数据',
    banner: '这是虚构的城市：地名、人名、数字都是为演示编的，不是任何真实城市的数据。',
  },
  journal: {
    head: '总账 {chain}，共 {size} 条记录，{at}封存',
    root: '树根 {root}',
    empty: '总账里还没有记录',
    verify: '怎样自己核验',
    open: '查看全部记录',
  },
  footer: {
    about: '每一次办理都是总账里的一条记录，任何人都可以离线核验。',
  },
} as const
