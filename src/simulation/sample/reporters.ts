// Who reports for each organ. All invented; one person an organ.
import { organs } from './organs.ts'
import { reporterPostOf } from './posts.ts'
import type { SamplePerson } from './types.ts'

const names: Record<string, [id: string, zh: string, en: string]> = {
  'org.shizhengfu': ['tang-shouyi', '汤守一', 'Tang Shouyi'],
  'org.renda': ['he-yining', '何以宁', 'He Yining'],
  'org.jianwei': ['yue-yiming', '岳亦明', 'Yue Yiming'],
  'org.zhengban': ['gu-wenjing', '顾文静', 'Gu Wenjing'],
  'org.jiaoyi': ['shao-kai', '邵恺', 'Shao Kai'],
  'org.xiaofang': ['lei-zhen', '雷震', 'Lei Zhen'],
  'org.shuiwu': ['fu-xiaolan', '傅晓岚', 'Fu Xiaolan'],
  'org.canlian': ['yin-ruoshui', '尹若水', 'Yin Ruoshui'],
  'org.dangan': ['mo-zhiwei', '莫知微', 'Mo Zhiwei'],
  'org.yanjiuyuan': ['shi-wenxin', '石问心', 'Shi Wenxin'],
  'org.gongjijin': ['kang-lin', '康琳', 'Kang Lin'],
  'org.fagai': ['shen-yichen', '沈亦辰', 'Shen Yichen'],
  'org.jingxin': ['lu-haiping', '陆海平', 'Lu Haiping'],
  'org.keji': ['lin-zhiyuan', '林致远', 'Lin Zhiyuan'],
  'org.caizheng': ['qian-muqing', '钱慕青', 'Qian Muqing'],
  'org.jinrong': ['pan-yue', '潘越', 'Pan Yue'],
  'org.renshe': ['he-jiayin', '何佳音', 'He Jiayin'],
  'org.shangwu': ['ding-fan', '丁帆', 'Ding Fan'],
  'org.toucu': ['xia-mingzhe', '夏明哲', 'Xia Mingzhe'],
  'org.guozi': ['jiang-botao', '蒋伯韬', 'Jiang Botao'],
  'org.shichang': ['luo-suxin', '罗素心', 'Luo Suxin'],
  'org.guizi': ['yu-jingxing', '余景行', 'Yu Jingxing'],
  'org.huanjing': ['su-qinghe', '苏清和', 'Su Qinghe'],
  'org.zhujian': ['xie-anran', '谢安然', 'Xie Anran'],
  'org.chengguan': ['meng-dachuan', '孟大川', 'Meng Dachuan'],
  'org.jiaotong': ['wei-xingzhou', '魏行舟', 'Wei Xingzhou'],
  'org.shuili': ['jin-hechuan', '金鹤川', 'Jin Hechuan'],
  'org.nongye': ['tian-miao', '田苗', 'Tian Miao'],
  'org.linye': ['bai-hua', '白桦', 'Bai Hua'],
  'org.yingji': ['hong-jun', '洪钧', 'Hong Jun'],
  'org.jiaoyu': ['fang-shuyi', '方书怡', 'Fang Shuyi'],
  'org.minzheng': ['cao-ruiqing', '曹瑞卿', 'Cao Ruiqing'],
  'org.weijian': ['ouyang-qin', '欧阳沁', 'Ouyang Qin'],
  'org.yibao': ['peng-siyuan', '彭思源', 'Peng Siyuan'],
  'org.wenlv': ['yao-chi', '姚迟', 'Yao Chi'],
  'org.tiyu': ['gao-fei', '高飞', 'Gao Fei'],
  'org.gongan': ['qin-zhengping', '秦正平', 'Qin Zhengping'],
  'org.tuiyi': ['lei-guohua', '雷国华', 'Lei Guohua'],
  'org.sifa': ['shi-mingli', '石明礼', 'Shi Mingli'],
  'org.shenji': ['zhong-heng', '钟衡', 'Zhong Heng'],
  'org.tongji': ['ji-xiaoshu', '计晓舒', 'Ji Xiaoshu'],
  'org.zhengwu': ['ye-zhiqiu', '叶知秋', 'Ye Zhiqiu'],
  'org.shuju': ['long-zihan', '龙子涵', 'Long Zihan'],
  'org.xinfang': ['wen-ruyu', '温如玉', 'Wen Ruyu'],
  'org.zhongjin': ['du-xiangyang', '杜向阳', 'Du Xiangyang'],
  'org.nanzhu': ['jiang-nan', '江南', 'Jiang Nan'],
  'org.dongbu': ['cheng-gang', '程港', 'Cheng Gang'],
  'org.beiting': ['mu-yun', '穆云', 'Mu Yun'],
  'org.xiling': ['shan-qiaomu', '单乔木', 'Shan Qiaomu'],
  'org.linxi': ['xi-yue', '奚悦', 'Xi Yue'],
  'org.yunxiu': ['chu-xiu', '褚岫', 'Chu Xiu'],
}

/** The id of the person who reports for an organ; a bug where the organ has none. */
export function reporterOf(organ: string): string {
  const row = names[organ]
  if (!row) throw new Error(`nobody reports for ${organ}`)
  return `person.${row[0]}`
}

export const reporters: readonly SamplePerson[] = organs.map(({ id, name }) => {
  const [, zh, en] = names[id] ?? []
  if (zh === undefined || en === undefined) throw new Error(`nobody reports for ${id}`)
  return {
    id: reporterOf(id),
    name: { zh, en },
    post: reporterPostOf(id),
    blurb: {
      zh: `${name.zh}的规划联络员，替本单位牵头的承诺提交进展报告和佐证。`,
      en: `Plan liaison officer, ${name.en}. Submits reports with evidence on what the unit leads.`,
    },
  }
})
