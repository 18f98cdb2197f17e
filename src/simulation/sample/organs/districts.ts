// The seven districts and counties (区县).
import { organsOf } from './sample-organ.ts'

export const districts = organsOf('district', 'org.shizhengfu', [
  {
    id: 'org.zhongjin',
    name: ['中津区', 'Zhongjin District'],
    duties: [['老城街巷', 'the old town']],
    aliases: ['中津', '中津区政府'],
  },
  {
    id: 'org.nanzhu',
    name: ['南渚区', 'Nanzhu District'],
    duties: [['南部新区', 'the southern new town']],
    aliases: ['南渚', '南渚区政府'],
  },
  {
    id: 'org.dongbu',
    name: ['东埠区', 'Dongbu District'],
    duties: [['港口', 'the port']],
    aliases: ['东埠', '东埠区政府'],
  },
  {
    id: 'org.beiting',
    name: ['北亭区', 'Beiting District'],
    duties: [['棉纺厂旧址', 'the former cotton mills']],
    aliases: ['北亭', '北亭区政府'],
  },
  {
    id: 'org.xiling',
    name: ['西岭县', 'Xiling County'],
    duties: [['水源地', 'water sources']],
    aliases: ['西岭', '西岭县政府'],
  },
  {
    id: 'org.linxi',
    name: ['临溪县', 'Linxi County'],
    duties: [['生态补偿', 'payment for keeping the headwaters clean']],
    aliases: ['临溪', '临溪县政府'],
  },
  {
    id: 'org.yunxiu',
    name: ['云岫县', 'Yunxiu County'],
    duties: [['高山茶园', 'tea gardens of the high hills']],
    aliases: ['云岫', '云岫县政府'],
  },
])
