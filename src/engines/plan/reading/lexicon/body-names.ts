import { alternatives } from './alternatives.ts'
/** What the name of an office ends in. Longest first, so that 领导小组办公室 is one office. */
export const BODY_ENDINGS = alternatives(`
  领导小组办公室 领导小组 工作委员会 管理委员会 管委会 委员会 联席会议 成员单位 有关部门 相关部门 职能部门 监察部门 各部门 部门 有关单位 相关单位 责任单位 新闻单位
  各单位 人民政府 政府 人大常委会 人大 政协 法院 检察院 党委 党组 总工会 团市委 妇联 残联 科协 工商联 局 委 办 厅
`)

/** Districts and counties printed with 、 between them are one body: 各区、县级市政府 · 各有关区、县（市）政府. */
export const JOINT_BODY =
  /各?(?:有关|相关)?区、县(?:级市|（市）)?(?:（市）)?(?:人民)?(?:政府)?(?:、各?(?:街道|乡镇))?/
