import { headPeople } from './heads.ts'
import { reporters } from './reporters.ts'
import type { SamplePerson } from './types.ts'

const keepers: SamplePerson[] = [
  {
    id: 'person.song-wanqing',
    name: { zh: '宋晚晴', en: 'Song Wanqing' },
    post: 'post.fagai.head',
    blurb: {
      zh: '市发改委规划处处长。把规划读进来，改正读错的地方，把每一句承诺交给一个牵头单位。',
      en: 'Heads the plan office. Takes plans in, corrects the reading, gives each promise an owner.',
    },
  },
  {
    id: 'person.ruan-xiaoman',
    name: { zh: '阮小满', en: 'Ruan Xiaoman' },
    post: 'post.fagai.clerk',
    blurb: {
      zh: '市发改委规划处科员。上传文本，逐句核对哪些是承诺、哪些不是。',
      en: 'Clerk of the plan office. Uploads texts and checks, sentence by sentence, what is promised.',
    },
  },
  {
    id: 'person.zhuang-zhihui',
    name: { zh: '庄知会', en: 'Zhuang Zhihui' },
    post: 'post.renda.secretary',
    blurb: {
      zh: '市人大常委会秘书长。规划通过以后由她登记生效，也看得到谁久不报告。',
      en: 'Secretary-general of the Standing Committee. Enters the adoption; sees who keeps silent.',
    },
  },
  {
    id: 'person.liang-jinghe',
    name: { zh: '梁静和', en: 'Liang Jinghe' },
    post: 'post.tongji.verifier-1',
    blurb: {
      zh: '市统计局核验员，核对报上来的数字，对不上的退回。',
      en: 'Verifier of the Statistics Bureau. Checks figures and returns those that do not add up.',
    },
  },
  {
    id: 'person.xu-yan',
    name: { zh: '许砚', en: 'Xu Yan' },
    post: 'post.tongji.verifier-2',
    blurb: {
      zh: '市统计局核验员，管民生和公共服务方面的报告。',
      en: 'Verifier of the Statistics Bureau for welfare and public services.',
    },
  },
  {
    id: 'person.dai-zhongyi',
    name: { zh: '戴中一', en: 'Dai Zhongyi' },
    post: 'post.shenji.verifier',
    blurb: {
      zh: '市审计局绩效审计员，核验花钱和建设项目，到现场看。',
      en: 'Performance auditor. Verifies spending and construction, and goes to look.',
    },
  },
  {
    id: 'person.yan-mingjing',
    name: { zh: '严明镜', en: 'Yan Mingjing' },
    post: 'post.jianwei.supervisor',
    blurb: {
      zh: '市监察委数字监察室主任，看哪里停住了、停在谁手里。',
      en: 'Head of digital supervision. Sees what stalls and in whose hands.',
    },
  },
  {
    id: 'person.cheng-shizhen',
    name: { zh: '程实真', en: 'Cheng Shizhen' },
    post: 'post.yanjiuyuan.evaluator',
    blurb: {
      zh: '云溪大学公共政策研究院研究员，独立评估规划，不归哪个局管。',
      en: 'Researcher at the university. Evaluates the plan independently; answers to no bureau.',
    },
  },
]

const citizens: SamplePerson[] = [
  {
    id: 'person.chen-guilan',
    name: { zh: '陈桂兰', en: 'Chen Guilan' },
    post: null,
    blurb: {
      zh: '七十六岁，住北亭区六楼，等一部电梯。',
      en: 'Seventy-six, lives on a sixth floor in Beiting District and waits for a lift.',
    },
  },
  {
    id: 'person.zhao-yifan',
    name: { zh: '赵一帆', en: 'Zhao Yifan' },
    post: null,
    blurb: {
      zh: '在南渚区开一家六个人的传感器公司，想用大型仪器，也想知道科技专项的钱什么时候到。',
      en: 'Runs a sensor firm of six in Nanzhu District; needs instruments and waits for a grant.',
    },
  },
  {
    id: 'person.wu-xiaoyu',
    name: { zh: '吴晓雨', en: 'Wu Xiaoyu' },
    post: null,
    blurb: {
      zh: '记者，也是两个孩子的母亲，喜欢拿规划里的数字去对现场。',
      en: 'A reporter and mother of two who likes to hold the figures against what she sees.',
    },
  },
]

/** Everyone who can sign in to the sample city. All invented. */
export const people: readonly SamplePerson[] = [
  ...keepers,
  ...headPeople,
  ...reporters,
  ...citizens,
]
