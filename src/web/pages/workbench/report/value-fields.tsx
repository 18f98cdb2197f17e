import type { Measure, MilestoneMeasure } from '../../../../engines/plan/arithmetic/measure.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import { errorOf } from '../../../components/error-summary.tsx'
import { FieldGroup } from '../../../components/field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { measureTitle, targetText, valueText } from '../../measure-text.ts'
import { valueName } from './report-form.ts'
import type { ReportPageProps } from './report-page.tsx'

/** A box for each figure, a list to tick off for milestones; each with what was last verified. */
export function ValueFields({ site, view, typed, errors }: ReportPageProps) {
  const { t } = site
  return (
    <>
      {view.measures.map((measure) => {
        const name = valueName(measure.id)
        const field = {
          t,
          name,
          error: errorOf(errors, name),
          hint: hintOf(site, view, measure),
        }
        const value = typed.values[measure.id] ?? ''
        if (measure.type === 'milestones')
          return <Steps field={field} measure={measure} done={Number(value) || 0} />
        return (
          <TextField
            {...field}
            label={measureTitle(measure, view.wording.text)}
            value={value}
            unit={measure.unit ?? undefined}
            kind="decimal"
            size="short"
          />
        )
      })}
    </>
  )
}

function hintOf({ t, language }: Site, view: CommitmentView, measure: Measure): string {
  const last = lastVerified(view, measure.id)
  const before = last
    ? t('work.report.last', {
        value: valueText(measure, last.value, language),
        on: formatDate(last.on, language),
      })
    : t('work.report.never')
  const target = t('work.report.target', { target: targetText(measure, t) })
  return [target, before].join(t('work.separator'))
}

/** The latest verified value of a measure, and the day it is of. */
export function lastVerified(
  { commitment }: CommitmentView,
  measure: string,
): { value: string; on: string } | null {
  const of = commitment.verified.flatMap(({ asOf, values }) =>
    values.filter((each) => each.measure === measure).map(({ value }) => ({ value, on: asOf })),
  )
  return of.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1) ?? null
}

interface StepsProps {
  field: Pick<Parameters<typeof FieldGroup>[0], 't' | 'name' | 'error' | 'hint'>
  measure: MilestoneMeasure
  done: number
}

function Steps({ field, measure, done }: StepsProps) {
  const { t, name } = field
  return (
    <FieldGroup {...field} label={t('work.report.stepsDone')}>
      {/* Nothing ticked is a report too: that nothing is done yet. */}
      <input type="hidden" name={`${name}-asked`} value="yes" />
      <div class="choices">
        {measure.steps.map((step, i) => {
          const id = i === 0 ? name : `${name}-${i + 1}`
          return (
            <div class="choice">
              <input id={id} name={name} type="checkbox" value={String(i)} checked={i < done} />
              <label for={id} lang="zh-CN">
                {step.title}
                {step.dueOn && <span class="small"> · {formatDate(step.dueOn, t.language)}</span>}
              </label>
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
