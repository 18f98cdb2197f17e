import { Checkboxes, Radios } from '../../../components/choice-field.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Details } from '../../../components/details.tsx'
import { errorOf } from '../../../components/error-summary.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText } from '../../../site.ts'
import { measureTitle, targetText } from '../../measure-text.ts'
import { TermFields } from '../assign/term-fields.tsx'
import type { ChangePageProps } from './change-page.tsx'

/** The fields of one kind of change, with what holds now. */
export function ChangeFields(props: ChangePageProps) {
  switch (props.kind) {
    case 'date':
      return <NewDate {...props} />
    case 'target':
      return <NewTarget {...props} />
    case 'lead':
      return <NewUnits {...props} />
    case 'terms':
      return <NewTerms {...props} />
    case 'dropped':
    case 'reinstated':
      return null
  }
}

function NewDate({ site: { t, language }, view, typed, errors }: ChangePageProps) {
  return (
    <DateField
      t={t}
      name="to"
      label={t('work.commitment.moveTo')}
      hint={t('change.work.now', { now: formatDate(view.dueOn, language) })}
      value={typed.to}
      error={errorOf(errors, 'to')}
    />
  )
}

function NewTarget({ site: { t }, view, typed, errors }: ChangePageProps) {
  const figures = view.measures.filter((each) => each.type === 'figure')
  const field = (name: 'measure' | 'target' | 'upper') => ({
    t,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  })
  return (
    <>
      <Radios
        {...field('measure')}
        label={t('change.work.measure')}
        choices={figures.map((figure) => ({
          value: figure.id,
          label: measureTitle(figure, view.wording.text),
          lang: 'zh-CN',
          hint: t('change.work.now', { now: targetText(figure, t) }),
        }))}
      />
      <TextField {...field('target')} label={t('change.work.target')} kind="decimal" size="short" />
      {figures.some(({ comparator }) => comparator === 'range') && (
        <TextField
          {...field('upper')}
          label={t('change.work.upper')}
          hint={t('change.work.upperHint')}
          kind="decimal"
          size="short"
          optional
        />
      )}
    </>
  )
}

function NewUnits({ site: { t, language }, organs, typed, errors }: ChangePageProps) {
  const choices = [...organs.values()].map((organ) => ({
    value: organ.id,
    label: localText(organ.name, language),
  }))
  return (
    <>
      <SelectField
        t={t}
        name="lead"
        label={t('work.assign.lead_')}
        choices={choices}
        value={typed.lead}
        error={errorOf(errors, 'lead')}
      />
      <Details
        summary={`${t('work.assign.supporting')}（${typed.supporting.length}）`}
        open={typed.supporting.length > 0}
      >
        <div class="in-columns">
          <Checkboxes
            t={t}
            name="supporting"
            label={t('work.assign.supporting')}
            choices={choices}
            values={typed.supporting}
            error={errorOf(errors, 'supporting')}
          />
        </div>
      </Details>
    </>
  )
}

function NewTerms({ site, view, typed, errors }: ChangePageProps) {
  const { t } = site
  return (
    <>
      <Radios
        t={t}
        name="every"
        label={t('work.commitment.interval')}
        value={typed.every}
        choices={(['1', '3', '6', '12'] as const).map((value) => ({
          value,
          label: t(`work.commitment.every.${value}`),
        }))}
        inline
      />
      <h2>{t('work.commitment.terms')}</h2>
      {view.measures.map((measure) => (
        <TermFields
          site={site}
          text={view.wording.text}
          measure={measure}
          typed={typed.terms}
          errors={errors}
        />
      ))}
    </>
  )
}
