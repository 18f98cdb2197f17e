import type { Question } from '../../../../engines/plan/evaluation/evaluation.ts'

/**
 * Questions as they are typed, one a line: `问题 = Question | 满意 = Satisfied | 不满意 = Not satisfied`. Null where a line
 * is not understood: without both languages, or with fewer than two choices.
 */
export function questionsFrom(typed: string): Question[] | null {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  const questions = lines.map((line) => {
    const [text, ...choices] = line.split(/[|｜]/).map(bothLanguages)
    const known = choices.filter((choice) => choice !== null)
    if (!text || known.length < 2 || known.length < choices.length) return null
    return { text, choices: known }
  })
  const known = questions.filter((question) => question !== null)
  return known.length === questions.length ? known : null
}

function bothLanguages(part: string): Question['text'] | null {
  const [zh = '', en = ''] = part.split(/[=＝]/).map((each) => each.trim())
  return zh === '' || en === '' ? null : { zh, en }
}
