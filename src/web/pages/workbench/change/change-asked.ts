// What a form asks to be changed: the command and its input, or what is wrong with the form.
import {
  changeLead,
  changeTarget,
  changeTerms,
  dropCommitment,
  moveDate,
  reinstateCommitment,
} from '../../../../engines/plan/change/commands.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { AnyCommand } from '../../../../kernel/command.ts'
import type { Translate } from '../../../../text/translate.ts'
import { type DateParts, datePartsOf } from '../../../components/date-field.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { dateOfParts, type PostedForm } from '../act/posted-form.ts'
import { readTerms, termsFrom, termsTyped, type TermsTyped } from '../assign/terms-form.ts'
import { isQuantity } from '../measure/measure-form.ts'

export const changeKinds = ['date', 'target', 'lead', 'terms', 'dropped', 'reinstated'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeCommandOf: Readonly<Record<ChangeKind, AnyCommand>> = {
  date: moveDate,
  target: changeTarget,
  lead: changeLead,
  terms: changeTerms,
  dropped: dropCommitment,
  reinstated: reinstateCommitment,
}

/** What was typed, of every kind of change; a page shows the fields of its own. */
export interface ChangeTyped {
  to: DateParts
  measure: string
  target: string
  upper: string
  lead: string
  supporting: readonly string[]
  every: string
  terms: readonly TermsTyped[]
  reason: string
  decision: string
}

/** The form as it is first shown: everything as it stands now. */
export function typedNow({ commitment, measures, dueOn }: CommitmentView): ChangeTyped {
  const figure = measures.find((each) => each.type === 'figure')
  return {
    to: datePartsOf(dueOn),
    measure: figure?.id ?? '',
    target: '',
    upper: '',
    lead: commitment.lead ?? '',
    supporting: commitment.supporting,
    every: String(commitment.reportEveryMonths),
    terms: termsTyped(measures),
    reason: '',
    decision: '',
  }
}

export function readChange(form: PostedForm, { measures }: CommitmentView): ChangeTyped {
  return {
    to: form.dateParts('to'),
    measure: form.text('measure'),
    target: form.quantity('target') ?? '',
    upper: form.quantity('upper') ?? '',
    lead: form.text('lead'),
    supporting: form.list('supporting'),
    every: form.text('every'),
    terms: readTerms(form, measures),
    reason: form.text('reason'),
    decision: form.text('decision'),
  }
}

type Asked = { input: object } | { errors: FieldError[] }

/** The input of the kind's command, or what is wrong with the form. */
export function changeAsked(kind: ChangeKind, typed: ChangeTyped, t: Translate): Asked {
  const errors: FieldError[] = []
  const own = fieldsOf(kind, typed, t)
  if ('errors' in own) errors.push(...own.errors)
  if (typed.reason === '') errors.push({ name: 'reason', message: t('change.work.reasonMissing') })
  if ('errors' in own || errors.length > 0) return { errors }
  const rests = kind === 'date' || kind === 'target' || kind === 'dropped'
  const decision = rests ? { decision: typed.decision || null } : {}
  return { input: { ...own.input, ...decision, reason: typed.reason } }
}

function fieldsOf(kind: ChangeKind, typed: ChangeTyped, t: Translate): Asked {
  const wrong = (name: string, message: string): Asked => ({ errors: [{ name, message }] })
  switch (kind) {
    case 'date': {
      const dueOn = dateOfParts(typed.to)
      return dueOn ? { input: { dueOn } } : wrong('to', t('work.commitment.moveMissing'))
    }
    case 'target': {
      const { measure, target, upper } = typed
      if (!isQuantity(target)) return wrong('target', t('change.work.targetMissing'))
      if (upper !== '' && !isQuantity(upper)) return wrong('upper', t('change.work.targetMissing'))
      return { input: { measure, target, upper: upper || null } }
    }
    case 'lead': {
      const { lead, supporting } = typed
      if (lead === '') return wrong('lead', t('work.commitment.leadMissing'))
      return { input: { lead, supporting } }
    }
    case 'terms': {
      const terms = termsFrom(typed.terms, t)
      if ('errors' in terms) return terms
      return { input: { reportEveryMonths: Number(typed.every), terms: terms.terms } }
    }
    case 'dropped':
    case 'reinstated':
      return { input: {} }
  }
}

/** The control that a refusal is about. */
export function fieldAt(path: string): string | undefined {
  if (path.startsWith('change.needs-decision') || path.startsWith('change.decision'))
    return 'decision'
  if (path === 'change.upper-unfit') return 'upper'
  if (path === 'commitment.lead-is-supporting') return 'supporting'
  const [name] = path.split('.')
  return name === 'dueOn' ? 'to' : name === 'reason' || name === 'target' ? name : undefined
}
