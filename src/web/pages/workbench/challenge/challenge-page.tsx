import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Challenge } from '../../../../engines/plan/views/load-challenges.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { ChallengeItem } from '../../challenge-item.tsx'
import { ActForm } from '../act/act-form.tsx'

export interface ChallengeTyped {
  answer: string
  verdict: string
  reason: string
}

export interface ChallengePageProps {
  site: Site
  challenge: Challenge
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  /** What this person may do with it now. */
  may: { answer: boolean; rule: boolean }
  typed: ChallengeTyped
  errors: readonly FieldError[]
}

/** /work/challenges/…: one challenge, to be answered by the unit or ruled on by another office. */
export function ChallengePage(props: ChallengePageProps) {
  const { site, challenge, view, organs, may, errors } = props
  const { t } = site
  const title = t('challenge.one')
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('challenge.queue.title'), href: '/work/challenges' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{view.wording.text}</mark>
      </p>
      <p class="small">
        <a href={`/commitments/${view.id}#reports`}>{t('work.commitment.public')}</a>
      </p>
      <div class="columns">
        <ChallengeItem site={site} challenge={challenge} organs={organs} />
        {(may.answer || may.rule) && (
          <aside class="card decide">
            {may.answer ? <AnswerForm {...props} /> : <RuleForm {...props} />}
          </aside>
        )}
      </div>
    </Layout>
  )
}

function AnswerForm({ site, typed, errors }: ChallengePageProps) {
  const { t } = site
  return (
    <ActForm site={site} act="answer">
      <h2>{t('challenge.answer')}</h2>
      <TextArea
        t={t}
        name="answer"
        label={t('challenge.answer')}
        hint={t('challenge.answerHint')}
        value={typed.answer}
        error={errorOf(errors, 'answer')}
        rows={6}
      />
      <Button>{t('challenge.answerSubmit')}</Button>
    </ActForm>
  )
}

function RuleForm({ site, typed, errors }: ChallengePageProps) {
  const { t } = site
  return (
    <ActForm site={site} act="rule">
      <h2>{t('challenge.rule')}</h2>
      <Radios
        t={t}
        name="verdict"
        label={t('challenge.verdict')}
        value={typed.verdict}
        error={errorOf(errors, 'verdict')}
        choices={[
          { value: 'upheld', label: t('challenge.upheld') },
          { value: 'dismissed', label: t('challenge.dismissed') },
        ]}
      />
      <TextArea
        t={t}
        name="reason"
        label={t('challenge.reason')}
        hint={t('challenge.reasonHint')}
        value={typed.reason}
        error={errorOf(errors, 'reason')}
        rows={6}
      />
      <Button>{t('challenge.ruleSubmit')}</Button>
    </ActForm>
  )
}
