// Notes on rules, money, science and the open record; the last topic fits anything.
import { line, type Topic } from './topic.ts'

export const governing: Topic[] = [
  {
    words: /基金|贷款|担保|资金|预算|国库|收益|采购|外资|招商|收入|生产总值/,
    good: [
      line('按季度结账，银行流水与台账一致。', 'Closed by quarter; bank records and books agree.'),
      line(
        '清单逐笔公开，没有一笔超过约定期限。',
        'Each item is listed in public and none was late.',
      ),
      line(
        '审计局抽查了三分之一，没有发现问题。',
        'The auditors checked a third and found nothing wrong.',
      ),
    ],
    bad: [
      line(
        '外部订单减少，三个项目的签约推迟到下一季度。',
        'Orders from abroad fell; three signings moved to the next quarter.',
      ),
      line(
        '有两家单位的账户没有并进来，正在清理。',
        'Two units still keep accounts of their own, which are being closed.',
      ),
    ],
  },
  {
    words: /实验室|孵化|研发|专利|科技|仪器|企业|工位|数据|平台|系统|征信/,
    good: [
      line(
        '使用记录由系统自动产生，任何人可以按月核对。',
        'Use is recorded by the system itself and can be checked month by month.',
      ),
      line(
        '请十二家小企业试用，改了四处不好用的地方。',
        'Twelve small firms tried it and four awkward things were changed.',
      ),
      line(
        '接口已经公开，两所大学的学生做了自己的版本。',
        'The interface is public; students of two universities built upon it.',
      ),
    ],
    bad: [
      line(
        '老系统的数据质量差，四成记录要人工补。',
        'Old records are poor; four in ten need work by hand.',
      ),
      line(
        '两个区的厂房消防验收没有通过，正在整改。',
        'Halls in two districts failed the fire inspection and are being put right.',
      ),
    ],
  },
  {
    words: /公开|公布|意见|听证|投票|诉求|调解|信访|答复|亮|审批|许可|办理|职权|文件/,
    good: [
      line(
        '随机抽了一百件，件件有记录，九十七件在期限内。',
        'Of a hundred drawn at random all are recorded and ninety-seven were in time.',
      ),
      line(
        '请了三位提过批评意见的市民来试，按他们说的改了。',
        'Three citizens who had complained were asked to try it; it was changed as they said.',
      ),
      line(
        '公开的表格可以直接下载，不再是图片。',
        'Tables can be downloaded as data and are no longer pictures.',
      ),
    ],
    bad: [
      line(
        '有五个部门的事项没有梳理完，已经发函催办。',
        'Five departments have not finished their lists; they were written to.',
      ),
      line(
        '答复是都答复了，但有两成市民说没有回答到点子上。',
        'All were answered, but one in five says the answer missed the point.',
      ),
    ],
  },
]

export const anything: Topic = {
  words: /./,
  good: [
    line('各项工作按年度计划推进。', 'Work follows the annual plan.'),
    line(
      '已向区县逐一核实，没有发现重复计算。',
      'Checked with every district; nothing was counted twice.',
    ),
    line('进度表和现场记录一并附上。', 'The schedule and the records from the sites are attached.'),
  ],
  bad: [
    line(
      '进度慢于计划，原因是前期手续多用了两个月。',
      'Slower than planned: the paperwork took two months more.',
    ),
    line('人手不足，下季度调整分工。', 'Short of people; duties will be shared anew next quarter.'),
  ],
}
