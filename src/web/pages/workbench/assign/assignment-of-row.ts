import type { Assignment } from '../../../../engines/plan/commitment.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Translate } from '../../../../text/translate.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { excerpt } from '../../measure-text.ts'
import type { AssignRow } from './assign-rows.ts'
import { parseDateText } from '../act/parse-date-text.ts'

export interface GivenOut extends Assignment {
  commitment: string
}

/** What a row gives to whom, or what is wrong with it. */
export function assignmentOfRow(
  { view, typed }: AssignRow,
  organs: ReadonlyMap<string, Organ>,
  t: Translate,
): { assignment: GivenOut } | { errors: FieldError[] } {
  const { id, commitment, wording } = view
  const text = excerpt(wording.text, 16)
  const errors: FieldError[] = []
  if (typed.lead === '')
    errors.push({ name: `lead.${id}`, message: t('work.assign.leadMissing', { text }) })
  const supporting = namesIn(typed.supporting).map((name) => {
    const organ = organByName(organs, name)
    if (!organ)
      errors.push({ name: `with.${id}`, message: t('work.assign.unknownOrgan', { text, name }) })
    return organ?.id ?? ''
  })
  const dueOn = parseDateText(typed.dueOn)
  if (dueOn === undefined)
    errors.push({ name: `due.${id}`, message: t('work.assign.dateWrong', { text }) })
  if (dueOn === undefined || errors.length > 0) return { errors }
  const { reportEveryMonths, terms } = commitment
  const others = [...new Set(supporting)].filter((organ) => organ !== typed.lead)
  return {
    assignment: {
      commitment: id,
      lead: typed.lead,
      supporting: others,
      dueOn,
      reportEveryMonths,
      terms,
    },
  }
}

function namesIn(typed: string): string[] {
  return typed
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** A unit by any of its names, 市 left off or not. */
function organByName(organs: ReadonlyMap<string, Organ>, name: string): Organ | undefined {
  const wanted = plain(name)
  return [...organs.values()].find((organ) =>
    [organ.name.zh, organ.name.en, ...organ.aliases].some((each) => plain(each) === wanted),
  )
}

const plain = (name: string) =>
  name
    .replace(/\s/g, '')
    .replace(/^市(?=.{2})/, '')
    .toLowerCase()
