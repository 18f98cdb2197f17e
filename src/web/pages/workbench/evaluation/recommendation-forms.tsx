import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { errorOf } from '../../../components/error-summary.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { RecommendationItem } from '../../evaluation/said-list.tsx'
import { ActForm } from '../act/act-form.tsx'
import type { HoldPageProps } from './hold-page.tsx'

/** What can become of a recommendation. */
export const outcomes = ['commitment', 'change', 'refused'] as const

/** Each recommendation, with a form where it was not answered yet. */
export function RecommendationForms({ site, report, typed, errors }: HoldPageProps) {
  const { t } = site
  const { recommendations } = report.evaluation
  if (recommendations.length === 0) return <p>{t('evaluation.work.noRecommendations')}</p>
  return (
    <>
      <h2>{t('evaluation.one.recommendations')}</h2>
      {recommendations.map((recommendation) => {
        const { number, outcome } = recommendation
        // What was typed belongs to the one it was typed for.
        const own = typed.number === String(number) ? typed : {}
        const wrong = (name: string) =>
          typed.number === String(number) ? errorOf(errors, name) : undefined
        return (
          <>
            <RecommendationItem site={site} report={report} recommendation={recommendation} />
            {outcome === null && (
              <ActForm site={site} act="settle" hidden={[['number', String(number)]]}>
                <Radios
                  t={t}
                  name={`outcome-${number}`}
                  label={t('evaluation.work.outcome')}
                  value={own[`outcome-${number}`]}
                  error={wrong(`outcome-${number}`)}
                  choices={outcomes.map((value) => ({
                    value,
                    label: t(`evaluation.recommendation.outcome.${value}`),
                  }))}
                />
                <TextField
                  t={t}
                  name={`commitment-${number}`}
                  label={t('evaluation.work.tiedTo')}
                  hint={t('evaluation.work.tiedToHint')}
                  optional
                  value={own[`commitment-${number}`]}
                  error={wrong(`commitment-${number}`)}
                  size="medium"
                />
                <TextArea
                  t={t}
                  name={`reason-${number}`}
                  label={t('evaluation.work.reason')}
                  value={own[`reason-${number}`]}
                  error={wrong(`reason-${number}`)}
                  rows={3}
                />
                <Button kind="secondary">{t('evaluation.work.settle')}</Button>
              </ActForm>
            )}
          </>
        )
      })}
    </>
  )
}
