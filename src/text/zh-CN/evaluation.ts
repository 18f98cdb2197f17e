/** Evaluations: classes, views, questions, recommendations. */
export const evaluation = {
  recheck: {
    agree: '由记录重算了 {evaluations} 次评估的 {measures} 个类别，与公布的完全相同',
    differ: '由记录重算了 {evaluations} 次评估的 {measures} 个类别，有 {count} 处与公布的不同',
    what: {
      'cut-off': '截止记录',
      version: '规划版本',
      input: '数据',
      found: '类别和算法结果',
      extra: '记录里没有的项目',
      computed: '按计算的合计',
      standing: '按改判后的合计',
    },
  },
} as const

/** Why the rules of evaluations said no. */
export const evaluationRefusals = {
  'evaluation.unknown': '没有评估 {id}。',
  'evaluation.exists-already': '编号 {id} 已经用过，请换一个。',
  'evaluation.no-such-plan': '没有生效的规划 {id}。',
  'evaluation.no-such-organ': '没有单位 {id}。',
  'evaluation.no-such-commitment': '{id} 不是这个规划的承诺。',
  'evaluation.dates-out-of-order':
    '日期先后不对：数据日期不晚于截止日期，截止日期早于独立评估期限，自评、独立评估、公布依次在后，都不早于今天。',
  'evaluation.questions-without-date': '有问卷就要写截止日期，没有问卷就不写。',
  'evaluation.evaluator-involved':
    '{id} 牵头了这个规划的承诺，或者与组织评估的是同一单位，不能作独立评估。请换一个单位。',
  'evaluation.computed-already': '类别已经算好，不能再算。',
  'evaluation.not-computed': '类别还没有算好，请等计算以后再办。',
  'evaluation.published-already': '这次评估已经公布，不再改动。',
  'evaluation.not-published': '公布以后才能答复建议。',
  'evaluation.cut-off-ahead': '过了截止日期（{on}）才能计算，而且只用到那一天为止的记录。',
  'evaluation.cut-off-differs': '前一批是按第 {seq} 条记录截止的，各批必须相同。',
  'evaluation.self-closed': '自评到 {on} 为止，已经截止。',
  'evaluation.not-leading': '{id} 不是你单位牵头的，自评只写自己牵头的。',
  'evaluation.item-twice': '{id} 写了两次，请合成一条。',
  'evaluation.not-evaluator': '这次评估由 {id} 独立评估，别的单位不能代替。',
  'evaluation.independent-closed': '独立评估到 {on} 为止，已经截止。',
  'evaluation.independent-given': '独立评估意见已经提交，不能再换评估单位。',
  'evaluation.no-such-measure': '这次评估没有 {id}。',
  'evaluation.own-unit': '不能改判自己单位牵头的。请由别的单位办。',
  'evaluation.class-unfit': '指标用提前、快于、符合、滞后，工程和任务用符合预期、未达预期。',
  'evaluation.same-class': '现在就是这个类别，不需要改判。',
  'evaluation.questions-closed': '问卷到 {on} 为止，已经截止。',
  'evaluation.answered-already': '您已经回答过。每人一次。',
  'evaluation.answers-unfit': '请每道题选一项。',
  'evaluation.no-part': '{id} 在这次评估里没有牵头的承诺，也不是独立评估单位。',
  'evaluation.still-runs': '还有期限没有到（{on}），过了这一天才能公布。',
  'evaluation.no-such-recommendation': '没有第 {number} 条建议。',
  'evaluation.recommendation-answered': '第 {number} 条建议已经答复过。',
  'evaluation.no-such-change': '{id} 在提出建议以后没有这样的变动。',
} as const
