import { cutAt } from '../figures/clause.ts'
import { BODY_ENDINGS, JOINT_BODY } from '../lexicon/body-names.ts'
import type { Body } from '../plan-reading.ts'

const ROLE = '(牵头|责任|主办|负责|主管|配合|协办|参与|协同|支持)(?:单位|部门)?：'
/**
 * `（牵头单位：市水务局，配合单位：市财政局，各区、县级市政府）`: an item's offices, after its last sentence or on a line of
 * their own.
 */
const TAIL = new RegExp(`（${ROLE}[^（）]*(?:（[^（）]*）[^（）]*)*）。?$|^${ROLE}.*$`)

/** `（市教育局牵头，市财政局、市住建局配合）` · `（市卫生健康委负责）`: the part stands after the names. */
const NAMES_FIRST = new RegExp(
  `（((?:[\\u4e00-\\u9fff]|（市）|、){2,80}(?:牵头|负责|配合|参与|落实)(?:[，；](?:[\\u4e00-\\u9fff]|（市）|、){2,80}(?:牵头|负责|配合|参与|落实))*)）。?$`,
)

/** Where the tail of offices begins in a sentence, or the sentence's length where it has none. */
export function tailStart(sentence: string): number {
  return TAIL.exec(sentence)?.index ?? NAMES_FIRST.exec(sentence)?.index ?? sentence.length
}

/** The units a tail names, in order: those first charged lead, those named after them support. */
export function tailBodies(tail: string): Body[] {
  const bare = tail.replace(/^（|）?。?$/g, '')
  if (!new RegExp(ROLE).test(bare)) return bodiesBeforeRoles(bare)
  const marks = [...bare.matchAll(new RegExp(ROLE, 'g'))]
  return marks.flatMap((mark, index) => {
    const list = bare.slice(mark.index + mark[0].length, marks[index + 1]?.index)
    const isLead = mark[1] === '牵头' || (index === 0 && /责任|主办|负责|主管/.test(mark[1] ?? ''))
    return namesIn(list).map((name) => ({
      name,
      role: isLead ? ('lead' as const) : ('support' as const),
    }))
  })
}

/** Each group of names ends in its part: `…牵头`, `…按职责分工负责`, `…配合`. */
function bodiesBeforeRoles(tail: string): Body[] {
  return tail.split(/[，；]/).flatMap((group) => {
    const part = /(?:按照?(?:各自)?职责)?(?:分工)?(牵头|负责|配合|参与|落实)$/.exec(group)
    const role = /牵头|负责|落实/.test(part?.[1] ?? '') ? ('lead' as const) : ('support' as const)
    return namesIn(group.slice(0, part?.index)).map((name) => ({ name, role }))
  })
}

/** Splits a list of offices at 、 and ，, keeping 各区、县级市政府 whole. */
function namesIn(list: string): string[] {
  const joint = JOINT_BODY.exec(list)?.[0]
  const kept = joint ? list.replace(joint, joint.replaceAll('、', JOINT)) : list
  return cutAt(kept, '、，；')
    .flatMap(({ from, to }) => kept.slice(from, to).split(/和(?=市|省|各|区|县)/))
    .map((name) => name.replaceAll(JOINT, '、').trim())
    .filter((name) => name !== '')
}

/** Stands for the 、 inside a joint body while a list is split. */
const JOINT = '\u0000'
const NAME = `(?:[\\u4e00-\\u9fff]|（市）|区、县){1,14}?(?:${BODY_ENDINGS})`
/** 由…牵头 makes an office the lead; 会同, 配合 make it a support. */
const LEADS = new RegExp(
  `由(${NAME})(?:牵头|负责|组织|会同)|(?:^|[，；])(?!由)(${NAME})(?:负责|牵头)`,
  'g',
)
const SUPPORTS = new RegExp(`(?:会同|配合)(${NAME})`, 'g')
/** A subject at the head of a clause, before what it must do: `监察部门要加大…` · `市更新领导小组办公室制定…`. */
const NAMED = new RegExp(
  `(?:^|[，；]|由)((?:市|省|各|区|县|有关|相关)${NAME}(?:和${NAME})?)(?=作为|要|应|按照|结合|对其|制定|组织|积极|负责)`,
  'g',
)
const LISTED =
  /^(?:新闻单位|监察部门|各地各单位|市直相关部门|各级党委(?:和|、)?政府|各部门)(?=要|应|作为)/

/** Offices a sentence gives something to do, by what stands around their names. */
export function runningBodies(sentence: string): Body[] {
  const found = new Map<string, Body['role']>()
  for (const match of sentence.matchAll(LEADS)) found.set(match[1] ?? match[2] ?? '', 'lead')
  for (const [, name = ''] of sentence.matchAll(SUPPORTS))
    if (!found.has(name)) found.set(name, 'support')
  const listed = LISTED.exec(sentence)?.[0]
  if (listed) found.set(listed, 'named')
  for (const [, names = ''] of sentence.matchAll(NAMED)) {
    for (const name of namesIn(names)) if (!found.has(name)) found.set(name, 'named')
  }
  return [...found].map(([name, role]) => ({ name, role }))
}
