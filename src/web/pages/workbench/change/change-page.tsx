import type { Decision } from '../../../../engines/plan/change/load-decisions.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { ownWords } from '../../../components/own-words.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { natureOf } from '../../commitment-facts.ts'
import { ActForm } from '../act/act-form.tsx'
import type { ChangeKind, ChangeTyped } from './change-asked.ts'
import { ChangeFields } from './change-fields.tsx'

export interface ChangePageProps {
  site: Site
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  kind: ChangeKind
  /** Decisions that name this promise. */
  decisions: readonly Decision[]
  typed: ChangeTyped
  errors: readonly FieldError[]
}

/** /work/commitments/:id/change/…: one change of one promise, with its reason. */
export function ChangePage(props: ChangePageProps) {
  const { site, view, kind, typed, errors } = props
  const { t } = site
  const title = t(`change.what.${kind}`)
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('work.commitment.title'), href: `/work/commitments/${view.id}` },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{view.wording.text}</mark>
      </p>
      <ActForm site={site}>
        <ChangeFields {...props} />
        <TextArea
          t={t}
          name="reason"
          label={t('change.work.reason')}
          hint={t('change.work.reasonHint')}
          value={typed.reason}
          error={errorOf(errors, 'reason')}
          rows={3}
        />
        {(kind === 'date' || kind === 'target' || kind === 'dropped') && (
          <DecisionField {...props} />
        )}
        <div class="actions">
          <Button>{title}</Button>
        </div>
      </ActForm>
    </Layout>
  )
}

/** For a binding promise: the decision that allows the change. */
function DecisionField({ site, view, decisions, typed, errors }: ChangePageProps) {
  const { t } = site
  if (natureOf(view) !== 'binding') return null
  const choices = [
    { value: '', label: t('change.work.decisionNone') },
    ...decisions.map(({ id, title }) => ({
      value: id,
      label: `${t('change.decision.one', { id })} · ${ownWords(site, title)}`,
    })),
  ]
  return (
    <>
      <Radios
        t={t}
        name="decision"
        label={t('change.work.decision')}
        hint={t('change.work.decisionHint')}
        value={typed.decision}
        error={errorOf(errors, 'decision')}
        choices={choices}
      />
      {decisions.length === 0 && <p class="small">{t('change.work.noPermit')}</p>}
    </>
  )
}
