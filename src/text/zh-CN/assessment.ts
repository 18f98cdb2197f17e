/** Assessments: sheets, scores, objections, and how they are checked again. */
export const assessment = {
  recheck: {
    usage: '用法：gangmu verify --scores 导出文件夹|文件.tar.gz [--key 公钥]',
    agree: '由记录重算了 {assessments} 次考核的 {scores} 个得分，与公布的逐位相同',
    differ: '由记录重算了 {assessments} 次考核的 {scores} 个得分，有 {count} 处与公布的不同',
    line: '{where}：公布的是 {published}，由记录算出的是 {found}',
    what: {
      'cut-off': '截止记录',
      score: '没有得分',
      input: '数据',
      line: '得分项',
      total: '总分',
      coverage: '数据覆盖',
      correction: '没有裁定依据的改正',
    },
  },
} as const
