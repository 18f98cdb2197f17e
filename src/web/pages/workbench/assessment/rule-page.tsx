import type { SheetItem } from '../../../../engines/plan/assessment/score-sheet.ts'
import type { UnitInput } from '../../../../engines/plan/assessment/unit-input.ts'
import type {
  Objection,
  ScoreSheet,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { formatNumber } from '../../../format-number.ts'
import { localText, type Site } from '../../../site.ts'
import { formulaWords } from '../../assessment/formula-words.ts'
import { ObjectionItem } from '../../assessment/objection-item.tsx'
import { ActForm } from '../act/act-form.tsx'

export interface RuleTyped {
  verdict: string
  value: string
  known: string
  of: string
  reason: string
}

export interface RulePageProps {
  site: Site
  objection: Objection
  sheet: ScoreSheet
  item: SheetItem
  input: UnitInput
  organs: ReadonlyMap<string, Organ>
  typed: RuleTyped
  errors: readonly FieldError[]
}

/** What a ruling can be. */
export const verdicts = ['upheld', 'upheld-in-part', 'dismissed'] as const

/** /work/objections/…: one objection, to be ruled on by an office that did not compute the score. */
export function RulePage(props: RulePageProps) {
  const { site, objection, sheet, organs, errors } = props
  const { t } = site
  const title = t('assessment.objection.title')
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('assessment.work.objections'), href: '/work/objections' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="small">
        <a href={`/assessments/${objection.assessment}/units/${objection.organ}`}>
          {t('assessment.work.public')}
        </a>
      </p>
      <div class="columns">
        <ObjectionItem site={site} objection={objection} sheet={sheet} organs={organs} />
        {objection.status === 'open' && (
          <aside class="card decide">
            <RuleForm {...props} />
          </aside>
        )}
      </div>
    </Layout>
  )
}

function RuleForm({ site, item, input, typed, errors }: RulePageProps) {
  const { t, language } = site
  const write = (value: string | number) => formatNumber(value, language)
  const field = (name: 'value' | 'known' | 'of') => ({
    t,
    name,
    value: typed[name],
    error: errorOf(errors, name),
    kind: 'decimal' as const,
    label: t(`assessment.work.${name}`),
  })
  return (
    <ActForm site={site}>
      <h2>{t('assessment.work.rule')}</h2>
      <p class="small">
        {localText(item.title, language)} · {formulaWords(item.formula, t)}
        <br />
        {t('assessment.work.now', {
          data: write(input.value),
          known: write(input.known),
          of: write(input.of),
        })}
      </p>
      <Radios
        t={t}
        name="verdict"
        label={t('assessment.work.verdict')}
        value={typed.verdict}
        error={errorOf(errors, 'verdict')}
        choices={verdicts.map((value) => ({
          value,
          label: t(`assessment.work.verdicts.${value}`),
        }))}
      />
      <p class="hint">{t('assessment.work.correctedHint')}</p>
      <div class="side-by-side">
        <TextField {...field('value')} optional />
        <TextField {...field('known')} optional />
        <TextField {...field('of')} optional />
      </div>
      <TextArea
        t={t}
        name="reason"
        label={t('assessment.work.reason')}
        hint={t('assessment.work.reasonHint')}
        value={typed.reason}
        error={errorOf(errors, 'reason')}
      />
      <Button>{t('assessment.work.ruleSubmit')}</Button>
    </ActForm>
  )
}
