import type { FigureMeasure, Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Checkboxes, Radios } from '../../../components/choice-field.tsx'
import { Details } from '../../../components/details.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import { excerpt, measureTitle, targetText } from '../../measure-text.ts'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'
import { MoveForm, type MoveTyped } from './move-form.tsx'
import { Box, StepLines } from '../measure/step-lines.tsx'
import { termName, type TermsTyped } from './terms-form.ts'
import { langOf } from '../../../components/lang-of.ts'

export interface DutyTyped {
  lead: string
  supporting: readonly string[]
  dueOn: string
  every: string
  terms: readonly TermsTyped[]
}

export interface CommitmentPageProps {
  site: Site
  plan: string
  planTitle: string
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  typed: DutyTyped
  move: MoveTyped
  errors: readonly FieldError[]
  done: Entry | null
}

/**
 * /work/commitments/:id: who answers for one promise, by when, and how it is measured on the way.
 */
export function CommitmentDutyPage(props: CommitmentPageProps) {
  const { site, view, errors } = props
  const { t } = site
  const title = t('work.commitment.title')
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('work.assign.title'), href: `/work/assign/${props.plan}` },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{view.wording.text}</mark>
      </p>
      <p class="small">
        <a href={`/commitments/${view.id}`}>{t('work.commitment.public')}</a>
      </p>
      <DutyForm {...props} />
      {view.commitment.lead !== null && <MoveForm {...props} />}
    </Layout>
  )
}

function DutyForm(props: CommitmentPageProps) {
  const { site, view, organs, typed, errors } = props
  const { t, language } = site
  const choices = [...organs.values()].map((organ) => ({
    value: organ.id,
    label: localText(organ.name, language),
  }))
  const due = formatDate(view.dueOn, language)
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  return (
    <ActForm site={site} act="assign">
      <h2>{t('work.commitment.duty')}</h2>
      <SelectField
        {...field('lead')}
        label={t('work.assign.lead_')}
        choices={choices}
        value={typed.lead}
      />
      <Details
        summary={`${t('work.assign.supporting')}（${typed.supporting.length}）`}
        open={typed.supporting.length > 0}
      >
        <div class="in-columns">
          <Checkboxes
            {...field('supporting')}
            label={t('work.assign.supporting')}
            choices={choices}
            values={typed.supporting}
          />
        </div>
      </Details>
      {view.commitment.lead === null ? (
        <TextField
          {...field('dueOn')}
          label={t('work.assign.due')}
          hint={t('work.commitment.dueHint', { on: due })}
          value={typed.dueOn}
          size="short"
          optional
        />
      ) : (
        <p>{t('work.commitment.dueFixed', { on: due })}</p>
      )}
      <Radios
        {...field('every')}
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
        <TermFields page={props} measure={measure} />
      ))}
      <div class="actions">
        <Button>{t('work.commitment.save')}</Button>
      </div>
    </ActForm>
  )
}

function TermFields({ page, measure }: { page: CommitmentPageProps; measure: Measure }) {
  const { site, view, typed, errors } = page
  const { t } = site
  const terms = typed.terms.find((each) => each.measure === measure.id)
  const title = measureTitle(measure, view.wording.text)
  if (measure.type === 'figure')
    return <FigureTerms page={page} measure={measure} terms={terms} title={title} />
  return (
    <fieldset class="figure-fields">
      <legend>{t('work.commitment.steps')}</legend>
      <p class="hint">{t('work.commitment.stepsHint')}</p>
      <StepLines
        t={t}
        prefix={termName(measure.id, 'step')}
        steps={terms?.steps ?? []}
        errors={errors}
      />
    </fieldset>
  )
}

interface FigureTermsProps {
  page: CommitmentPageProps
  measure: FigureMeasure
  terms: TermsTyped | undefined
  title: string
}

function FigureTerms({ page, measure, terms, title }: FigureTermsProps) {
  const { t } = page.site
  const lines = [...(terms?.interim ?? []), ...Array.from({ length: 3 }, () => spareLine)]
  const box = (part: string) => ({
    name: termName(measure.id, part),
    error: errorOf(page.errors, termName(measure.id, part)),
  })
  return (
    <fieldset class="figure-fields">
      <legend lang="zh-CN">
        {excerpt(title)} · {t('work.report.target', { target: targetText(measure, t) })}
      </legend>
      <TextField
        t={t}
        {...box('baseline')}
        label={t('work.passage.baseline')}
        hint={t('work.passage.baselineHint')}
        value={terms?.baseline}
        unit={measure.unit ?? undefined}
        kind="decimal"
        size="short"
        optional
      />
      <p class="label">{t('work.commitment.interim')}</p>
      <p class="hint">{t('work.commitment.interimHint')}</p>
      <ol class="lines pairs">
        {lines.map(({ on, value }, i) => (
          <li>
            <Box
              {...box(`on-${i}`)}
              label={`${excerpt(title, 12)} ${t('work.commitment.interimOn', { number: i + 1 })}`}
              placeholder="2027-12-31"
              value={on}
            />
            <Box
              {...box(`value-${i}`)}
              label={`${excerpt(title, 12)} ${t('work.commitment.interimValue', { number: i + 1 })}`}
              placeholder={measure.unit ?? undefined}
              lang={langOf(measure.unit ?? '', t.language)}
              value={value}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

const spareLine = { on: '', value: '' }
