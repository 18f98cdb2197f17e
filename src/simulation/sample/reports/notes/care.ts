// Notes on schools, health, care, work and help.
import { line, type Topic } from './topic.ts'

export const care: Topic[] = [
  {
    words: /学校|小学|初中|学生|学位|课程|学分|教师|校园|儿童|幼儿/,
    good: [
      line(
        '校长、教师和家长代表每个季度一起看一次数字。',
        'Heads, teachers and parents look at the figures together every quarter.',
      ),
      line(
        '已经跑通两所学校，其余学校照着做。',
        'Two schools have gone first and the others follow their way.',
      ),
      line(
        '排课、师资和经费三张表都已公开。',
        'Timetables, teachers and money: all three tables are public.',
      ),
    ],
    bad: [
      line(
        '体育老师不够，两所学校暂时只开放周末。',
        'Short of sports teachers, two schools open only at weekends for now.',
      ),
      line(
        '用地手续多走了一个月，开工推到九月。',
        'Land papers took a month more; work began in September.',
      ),
    ],
  },
  {
    words: /医|健康|卫生|药|急救|疫苗|食品|追溯|食堂/,
    good: [
      line(
        '数据由医院和医保两边对过，误差在千分之三以内。',
        'Hospital and insurance figures were compared; they differ by less than three in a thousand.',
      ),
      line(
        '暗访了二十六家，发现的问题当周改完。',
        'Twenty-six places were visited unannounced; faults were put right that week.',
      ),
      line(
        '基层医生轮训了两批，病人愿意留下来看。',
        'Two rounds of training later, patients choose to stay with their local doctors.',
      ),
    ],
    bad: [
      line(
        '有两家医院的系统接口没有改好，数据只能人工报。',
        'Two hospitals have not changed their systems, so figures come by hand.',
      ),
      line(
        '儿科医生招了三次，只招到一半。',
        'Three rounds of hiring filled half of the paediatric posts.',
      ),
    ],
  },
  {
    words: /养老|老人|低保|救助|残疾|补贴|探访|社区|落户|居住证/,
    good: [
      line(
        '由社区工作者上门核对，有照片和签名。',
        'Community workers went to each door; there are photographs and signatures.',
      ),
      line(
        '比对数据主动找到了一百多户，其中多数自己没有申请过。',
        'Matching records found over a hundred families; most had never applied.',
      ),
      line(
        '钱由国库直接付到本人账户，随机抽查三十户无误。',
        'The treasury paid people directly; thirty checked at random were right.',
      ),
    ],
    bad: [
      line(
        '山区乡镇人手不够，有六个乡镇还没有做完。',
        'Hill townships are short of people; six have not finished.',
      ),
      line(
        '各区标准不一，正在统一口径，数字可能下调。',
        'Districts counted differently; the figure may fall once they agree.',
      ),
    ],
  },
  {
    words: /就业|失业|工资|培训|零工|人才|职称|毕业|保险|技能/,
    good: [
      line(
        '数字按社会保险缴费记录计算，不用报表。',
        'Counted from insurance records, not from forms.',
      ),
      line(
        '企业和工会都参加了评审，没有收到异议。',
        'Firms and unions sat on the panel; nobody objected.',
      ),
      line(
        '由社区和企业两边核对，重复登记的已经剔除。',
        'Checked by communities and firms; double entries are taken out.',
      ),
    ],
    bad: [
      line(
        '两个季度里订单减少，企业招人放慢了。',
        'With fewer orders firms hired more slowly for two quarters.',
      ),
      line(
        '平台企业的数据还没有拿到，正在商量。',
        'The platform firms have not yet given their data; talks go on.',
      ),
    ],
  },
]
