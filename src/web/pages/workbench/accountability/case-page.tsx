import { nextStage } from '../../../../engines/plan/accountability/stages.ts'
import type { AccountabilityCase } from '../../../../engines/plan/accountability/load-cases.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { CaseMark } from '../../accountability/case-mark.tsx'
import { CaseSteps, Grounds } from '../../accountability/case-steps.tsx'
import { OrganLink } from '../../organ-link.tsx'
import { ActForm } from '../act/act-form.tsx'

export interface CaseTyped {
  answer: string
  verdict: string
  reason: string
}

export interface WorkCasePageProps {
  site: Site
  one: AccountabilityCase
  organs: ReadonlyMap<string, Organ>
  may: { answer: boolean; decide: boolean }
  typed: CaseTyped
  errors: readonly FieldError[]
}

/** /work/cases/…: one case, to be answered by the unit or decided by somebody else than who opened it. */
export function WorkCasePage(props: WorkCasePageProps) {
  const { site, one, organs, may, errors } = props
  const { t, language } = site
  const title = t('accountability.one', { number: one.id })
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('accountability.title'), href: '/work/cases' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p>
        <OrganLink organs={organs} id={one.organ} language={language} /> ·{' '}
        {t(`accountability.stage.${one.stage}`)} · <CaseMark site={site} one={one} /> ·{' '}
        <a href={`/cases/${one.id}`}>{t('accountability.public')}</a>
      </p>
      <div class="columns">
        <div>
          <Grounds site={site} one={one} />
          <CaseSteps site={site} one={one} organs={organs} />
        </div>
        {(may.answer || may.decide) && (
          <aside class="card decide">
            {may.answer ? <AnswerForm {...props} /> : <DecideForm {...props} />}
          </aside>
        )}
      </div>
    </Layout>
  )
}

function AnswerForm({ site, typed, errors }: WorkCasePageProps) {
  const { t } = site
  return (
    <ActForm site={site} act="answer">
      <h2>{t('accountability.answer')}</h2>
      <TextArea
        t={t}
        name="answer"
        label={t('accountability.answer')}
        hint={t('accountability.answerHint')}
        value={typed.answer}
        error={errorOf(errors, 'answer')}
        rows={6}
      />
      <Button>{t('accountability.answerSubmit')}</Button>
    </ActForm>
  )
}

/** What can be decided on a stage: there is none above the last, and only there a sanction. */
export function verdictsOf({ stage }: Pick<AccountabilityCase, 'stage'>) {
  return ['unfounded', 'settled', nextStage(stage) === null ? 'sanctioned' : 'raised'] as const
}

function DecideForm({ site, one, typed, errors }: WorkCasePageProps) {
  const { t } = site
  return (
    <ActForm site={site} act="decide">
      <h2>{t('accountability.decide')}</h2>
      <Radios
        t={t}
        name="verdict"
        label={t('accountability.decide')}
        value={typed.verdict}
        error={errorOf(errors, 'verdict')}
        choices={verdictsOf(one).map((value) => ({
          value,
          label: t(`accountability.verdict.${value}`),
        }))}
      />
      <TextArea
        t={t}
        name="reason"
        label={t('accountability.reason')}
        hint={t('accountability.reasonHint')}
        value={typed.reason}
        error={errorOf(errors, 'reason')}
        rows={6}
      />
      <Button>{t('accountability.decideSubmit')}</Button>
    </ActForm>
  )
}
