// The bureaus that keep the others in order: law, audit, figures, counters, complaints.
import { organsOf } from './sample-organ.ts'

export const governanceBureaus = organsOf('bureau', 'org.shizhengfu', [
  {
    id: 'org.sifa',
    name: ['市司法局', 'Justice Bureau'],
    duties: [
      ['职权目录', 'catalogue of powers'],
      ['处罚', 'penalties and how they are graded'],
      ['规范性文件', 'normative documents'],
      ['法律援助', 'legal aid'],
      ['人民调解', 'mediation'],
      ['三级职权', 'powers at three levels'],
    ],
    aliases: ['司法局', '市政府法制办', '市法制办'],
  },
  {
    id: 'org.shenji',
    name: ['市审计局', 'Audit Bureau'],
    duties: [
      ['审计', 'audit'],
      ['民生资金审计', 'audit of welfare spending'],
      ['整改率', 'faults put right after audits'],
    ],
    aliases: ['审计局'],
  },
  {
    id: 'org.tongji',
    name: ['市统计局', 'Statistics Bureau'],
    duties: [
      ['数字由市统计局', 'verification of reported figures'],
      ['统计核验', 'verification'],
      ['统计监测', 'statistical monitoring'],
    ],
    aliases: ['统计局'],
  },
  {
    id: 'org.zhengwu',
    name: ['市政务服务局', 'Government Services Bureau'],
    duties: [
      ['政务服务', 'services at the counter and online'],
      ['全程网办', 'services wholly online'],
      ['一件事', 'several services as one'],
      ['并联审批', 'parallel approval'],
      ['工程建设许可', 'construction permits'],
      ['代办员', 'agents for investment projects'],
      ['办事评价', 'ratings of services'],
      ['办件进度', 'progress of cases'],
      ['网上行政服务中心', 'online service centre'],
      ['12345热线', 'the 12345 hotline'],
      ['满意率', 'satisfaction of citizens'],
    ],
    aliases: ['政务服务局', '市行政服务中心', '市政务办'],
  },
  {
    id: 'org.shuju',
    name: ['市数据局', 'Data Bureau'],
    duties: [
      ['数据开放', 'open data'],
      ['电子证照', 'electronic certificates'],
      ['基层重复填写', 'asking for data only once'],
      ['民意征集平台', 'platform for opinions'],
      ['意见、答复和采纳情况', 'opinions and what became of them'],
    ],
    aliases: ['数据局', '市大数据局', '市政务服务和数据局'],
  },
  {
    id: 'org.xinfang',
    name: ['市信访局', 'Petitions Bureau'],
    duties: [
      ['诉求', 'demands and complaints'],
      ['信访', 'petitions'],
      ['矛盾调处', 'settling of disputes'],
      ['纠纷', 'disputes'],
    ],
    aliases: ['信访局'],
  },
])
