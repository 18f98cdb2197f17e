/** What was done, by the names of the commands. */
export const act = {
  chain: { found: '开立总账' },
  organ: { establish: '设立机构' },
  post: { establish: '设立岗位' },
  power: { publish: '公布职权', 'change-holders': '调整职权归属' },
  mandate: { grant: '授予岗位', end: '结束岗位' },
  person: { register: '登记个人', erase: '删除个人信息' },
  plan: {
    'take-in': '读入规划',
    propose: '提出承诺，待确认',
    'withdraw-draft': '撤回草稿',
    adopt: '规划通过',
    place: '说明规划的位置',
  },
  proposal: {
    dismiss: '标为不是承诺',
    restore: '恢复为承诺',
    measure: '改正数字',
    add: '补上一项承诺',
    split: '拆成两项',
    merge: '合成一项',
  },
  commitment: { assign: '交给单位', 'move-date': '改期' },
  report: { draft: '保存报告草稿', submit: '提交报告', return: '退回报告', verify: '核验报告' },
  alignment: {
    confirm: '确认是同一件事',
    reject: '确认不是同一件事',
    settle: '定下分歧',
  },
  challenge: { raise: '提出异议', answer: '答复异议', rule: '裁定异议' },
} as const
