import { type InputName, inputNames } from '../../../../engines/plan/assessment/unit-input.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DateField, type DateParts } from '../../../components/date-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'
import { formulaFor, rowFields, type SheetTyped } from './sheet-form.ts'

interface SheetFormPageProps {
  site: Site
  /** Which version it will be. */
  version: number
  corrects: boolean
  typed: SheetTyped
  from: DateParts
  errors: readonly FieldError[]
}

type TextName =
  | 'titleZh'
  | 'titleEn'
  | 'basisZh'
  | 'basisEn'
  | 'deductionCap'
  | 'bonusCap'
  | 'floor'
  | 'objectionDays'

/** /work/sheets/new and /work/sheets/correct: a score sheet, a row for each input that can count. */
export function SheetFormPage(props: SheetFormPageProps) {
  const { site, version, corrects, typed, errors } = props
  const { t } = site
  const title = t(corrects ? 'assessment.work.correctSheet' : 'assessment.work.newSheet')
  const text = (name: TextName) => (
    <TextField
      t={t}
      name={name}
      label={t(`assessment.work.${name}`)}
      value={typed[name] ?? ''}
      error={errorOf(errors, name)}
    />
  )
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('assessment.work.title'), href: '/work/assessments' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>
        {title} · {t('assessment.sheet.version', { version })}
      </h1>
      <p class="lead">{t('assessment.work.sheetLead')}</p>
      <ActForm site={site} hidden={[['version', String(version)]]}>
        <SheetCode {...props} />
        {text('titleZh')}
        {text('titleEn')}
        {text('basisZh')}
        {text('basisEn')}
        <DateField
          t={t}
          name="from"
          label={t('assessment.work.inForce')}
          value={props.from}
          error={errorOf(errors, 'from')}
        />
        {inputNames.map((input) => (
          <InputRow {...props} input={input} />
        ))}
        <TextArea
          t={t}
          name="groups"
          label={t('assessment.work.groupsField')}
          hint={t('assessment.work.groupsHint')}
          value={typed.groups ?? ''}
          error={errorOf(errors, 'groups')}
          rows={7}
        />
        <div class="side-by-side">
          {text('deductionCap')}
          {text('bonusCap')}
          {text('floor')}
          {text('objectionDays')}
        </div>
        <Button>{t('assessment.work.sheetSubmit')}</Button>
      </ActForm>
    </Layout>
  )
}

/** A next version keeps the sheet's name. */
function SheetCode({ site: { t }, version, corrects, typed, errors }: SheetFormPageProps) {
  if (version > 1 || corrects) return <input type="hidden" name="code" value={typed.code} />
  return (
    <TextField
      t={t}
      name="code"
      label={t('assessment.work.sheetCode')}
      hint={t('assessment.work.codeHint')}
      value={typed.code ?? ''}
      error={errorOf(errors, 'code')}
      size="medium"
    />
  )
}

function InputRow(props: SheetFormPageProps & { input: InputName }) {
  const { t } = props.site
  const { input } = props
  return (
    <fieldset class="figure-fields">
      <legend>{t(`assessment.input.${input}`)}</legend>
      <p class="hint">{t(`assessment.what.${input}`)}</p>
      <div class="side-by-side">
        {rowFields[formulaFor(input)].map((field) => (
          <RowField {...props} field={field} />
        ))}
      </div>
    </fieldset>
  )
}

type RowFieldName = (typeof rowFields)[keyof typeof rowFields][number]

function RowField(props: SheetFormPageProps & { input: InputName; field: RowFieldName }) {
  const { site, input, field, typed, errors } = props
  const { t } = site
  const name = `${input}-${field}`
  const error = errorOf(errors, name)
  const value = typed[name] ?? ''
  if (field === 'unknown')
    return (
      <SelectField
        t={t}
        name={name}
        label={t('assessment.work.unknown')}
        value={value}
        error={error}
        unchosen={false}
        choices={[
          { value: 'leave-out', label: t('assessment.gaps.unknown.leave-out') },
          { value: 'zero', label: t('assessment.gaps.unknown.zero') },
        ]}
      />
    )
  if (field === 'none')
    return (
      <SelectField
        t={t}
        name={name}
        label={t('assessment.work.none')}
        value={value}
        error={error}
        unchosen={false}
        choices={[
          { value: 'leave-out', label: t('assessment.gaps.none.leave-out') },
          { value: 'full', label: t('assessment.gaps.none.full') },
        ]}
      />
    )
  const label = t(field === 'limit' ? 'assessment.work.limitField' : `assessment.work.${field}`)
  const kind = field === 'source' ? 'text' : 'decimal'
  return <TextField t={t} name={name} label={label} value={value} error={error} kind={kind} />
}
