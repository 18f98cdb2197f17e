// The city's government, congress and supervision, and the offices beside the bureaus.
import { organsOf } from './sample-organ.ts'

const government = organsOf('government', null, [
  {
    id: 'org.shizhengfu',
    name: ['市政府', 'City Government'],
    duties: [
      ['纲要执行情况', 'account of how the plan is carried out'],
      ['纲要需要修改', 'proposals to amend the plan'],
      ['政府常务会议', 'executive meetings of the government'],
    ],
    aliases: ['市人民政府', '云溪市人民政府', '云溪市政府'],
  },
])

const congress = organsOf('congress', null, [
  {
    id: 'org.renda',
    name: ['市人大常委会', "Standing Committee of the City People's Congress"],
    duties: [
      ['专题询问', 'special inquiries'],
      ['执法检查', 'inspections of how laws are enforced'],
    ],
    aliases: ['市人大', '云溪市人大常委会', '市人民代表大会常务委员会'],
  },
])

const supervision = organsOf('supervision', null, [
  {
    id: 'org.jianwei',
    name: ['市监察委', 'City Supervisory Commission'],
    duties: [
      ['数字监察', 'digital supervision of every case'],
      ['亮黄牌', 'yellow and red cards'],
      ['问责', 'accountability proceedings'],
    ],
    aliases: ['监察委', '市监委', '市监察委员会', '监察部门', '市监察局'],
  },
])

const offices = organsOf('other', 'org.shizhengfu', [
  {
    id: 'org.zhengban',
    name: ['市政府办公室', 'General Office of the City Government'],
    duties: [
      ['重大行政决策', 'procedure of major decisions'],
      ['会议议定事项', 'publication of what meetings decided'],
      ['市民投票', "citizens' votes"],
      ['投票的办法', 'rules of voting'],
      ['政府信息公开', 'disclosure of government information'],
      ['检查评比', 'limits on inspections of lower levels'],
    ],
    aliases: ['市府办', '市政府办', '政府办公室'],
  },
  {
    id: 'org.jiaoyi',
    name: ['市公共资源交易中心', 'Public Resources Exchange'],
    duties: [
      ['公共资源交易', 'one exchange for land, property, procurement and works'],
      ['产权转让', 'transfers of property rights'],
      ['电子开标', 'electronic opening of bids'],
    ],
    aliases: ['公共资源交易中心', '市产权交易所'],
  },
  {
    id: 'org.xiaofang',
    name: ['市消防救援支队', 'Fire and Rescue Brigade'],
    duties: [
      ['消防站', 'fire stations'],
      ['消防车', 'response times of fire engines'],
    ],
    aliases: ['消防救援支队', '市消防局', '消防局', '市消防支队'],
  },
  {
    id: 'org.shuiwu',
    name: ['市税务局', 'Tax Bureau'],
    duties: [
      ['税收征管', 'collection of taxes'],
      ['纳税服务', 'services to taxpayers'],
    ],
    aliases: ['税务局'],
  },
  {
    id: 'org.canlian',
    name: ['市残联', "Disabled Persons' Federation"],
    duties: [
      ['残疾人', 'services to disabled people'],
      ['无障碍改造', 'accessible homes'],
      ['盲人', 'aids for blind people'],
    ],
    aliases: ['残联', '市残疾人联合会'],
  },
  {
    id: 'org.dangan',
    name: ['市档案馆', 'City Archives'],
    duties: [
      ['档案', 'archives open to the public'],
      ['保存不少于', 'keeping of public records'],
    ],
    aliases: ['档案馆', '市档案局'],
  },
  {
    id: 'org.gongjijin',
    name: ['市公积金中心', 'Housing Provident Fund Centre'],
    duties: [['住房公积金', 'housing provident fund']],
    aliases: ['公积金中心', '市住房公积金管理中心'],
  },
])

const institutes = organsOf('other', null, [
  {
    id: 'org.yanjiuyuan',
    name: ['云溪大学公共政策研究院', 'Institute of Public Policy, Yunxi University'],
    duties: [['规划实施第三方评估', 'evaluating plans independently']],
    aliases: ['公共政策研究院'],
  },
])

/** Everything that is neither a bureau nor a district. */
export const cityOffices = [...government, ...congress, ...supervision, ...offices, ...institutes]
