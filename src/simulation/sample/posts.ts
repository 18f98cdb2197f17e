import { headPosts } from './heads.ts'
import { organs } from './organs.ts'
import type { SamplePost } from './types.ts'

/** The id of the post that reports for an organ: `org.keji` gives `post.keji.reporter`. */
export function reporterPostOf(organ: string): string {
  return `${organ.replace(/^org\./, 'post.')}.reporter`
}

const keyPosts: SamplePost[] = [
  {
    id: 'post.fagai.head',
    organ: 'org.fagai',
    title: { zh: '规划处处长', en: 'Head of the plan office' },
    powers: [
      'plan.take-in',
      'plan.correct',
      'plan.assign',
      'plan.change',
      'annual.draft',
      'annual.change',
      'plan.align',
      'challenge.rule',
      'sheet.publish',
      'assessment.hold',
      'evaluation.hold',
    ],
  },
  {
    id: 'post.fagai.clerk',
    organ: 'org.fagai',
    title: { zh: '规划处科员', en: 'Clerk of the plan office' },
    powers: ['plan.take-in', 'plan.correct'],
  },
  {
    id: 'post.renda.secretary',
    organ: 'org.renda',
    title: { zh: '秘书长', en: 'Secretary-general of the Standing Committee' },
    powers: ['plan.adopt', 'plan.decide', 'annual.adopt', 'accountability.decide', 'award.decide'],
  },
  {
    id: 'post.tongji.verifier-1',
    organ: 'org.tongji',
    title: { zh: '核验一岗', en: 'First verifier' },
    powers: ['report.verify', 'award.vote'],
  },
  {
    id: 'post.tongji.verifier-2',
    organ: 'org.tongji',
    title: { zh: '核验二岗', en: 'Second verifier' },
    powers: ['report.verify', 'award.vote'],
  },
  {
    id: 'post.shenji.verifier',
    organ: 'org.shenji',
    title: { zh: '绩效审计岗', en: 'Performance auditor' },
    powers: ['report.verify', 'award.vote', 'evaluation.override'],
  },
  {
    id: 'post.yanjiuyuan.evaluator',
    organ: 'org.yanjiuyuan',
    title: { zh: '评估课题组组长', en: 'Head of the evaluation team' },
    powers: ['evaluation.judge', 'evaluation.speak'],
  },
  {
    id: 'post.jianwei.supervisor',
    organ: 'org.jianwei',
    title: { zh: '数字监察室主任', en: 'Head of digital supervision' },
    // Where the plan office itself is a party, the supervisor rules.
    powers: [
      'challenge.rule',
      'objection.rule',
      'accountability.open',
      'accountability.decide',
      'award.vote',
    ],
  },
]

/** Every post of the sample city: the few that keep the plan, and one reporter for each organ. */
export const posts: readonly SamplePost[] = [
  ...keyPosts,
  ...headPosts,
  ...organs.map(({ id }) => ({
    id: reporterPostOf(id),
    organ: id,
    title: { zh: '规划联络员', en: 'Plan liaison officer' },
    powers: [
      'report.submit',
      'duty.hand-in',
      'challenge.answer',
      'objection.raise',
      'accountability.answer',
      'evaluation.speak',
    ],
  })),
]
