/** The words of a plan and its commitments, wherever they appear. */
export const plan = {
  state: {
    done: '完成',
    'on-track': '按期',
    'at-risk': '有风险',
    late: '落后',
    silent: '未报告',
    awaiting: '待首次报告',
    unowned: '无牵头单位',
  },
  stateCount: '{state} {count}',
  stateBar: '{total} 项承诺：{parts}',
  stateBarTotal: '共 {total} 项承诺',
  milestones: '{count} 个节点',
  outline: '目录',
  note: {
    target: '目标 {target} · {year}',
    targetOnly: '目标 {target}',
    lead: '牵头 {unit}',
    supporting: '配合 {units}',
    noLead: '还没有牵头单位',
    lastReport: '上次报告 {age}',
    neverReported: '还没有核验过的报告',
    arithmetic: '这个数怎么算',
    more: '这项承诺的全部记录',
  },
  track: {
    label: '进度 {progress}，应有进度 {pace}',
    noPace: '进度 {progress}',
    unknown: '进度未知：没有核验过的数',
  },
} as const
