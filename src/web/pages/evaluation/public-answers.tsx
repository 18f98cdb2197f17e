import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/choice-field.tsx'
import { svgPercent } from '../../components/percent.ts'
import { formatDate } from '../../format-date.ts'
import { formatNumber, formatPercent } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { ActForm } from '../workbench/act/act-form.tsx'
import type { EvaluationReport } from './report.ts'

interface PublicAnswersProps {
  site: Site
  report: EvaluationReport
  answered: boolean
}

/** What the public answered, by question and choice, and the form for whoever has not yet. */
export function PublicAnswers(props: PublicAnswersProps) {
  const { site, report, answered } = props
  const { t, language, today, user } = site
  const { questions, answers, timetable, status, id } = report.evaluation
  const until = timetable.questionsUntil
  const runs = until !== null && today <= until && status !== 'published'
  return (
    <section class="card" id="public">
      <h3>{t('evaluation.views.public')}</h3>
      {until === null ? (
        <p>{t('evaluation.views.notAsked')}</p>
      ) : (
        <p class="small num">
          {t('evaluation.views.people', { count: formatNumber(answers.people, language) })}{' '}
          {runs && t('evaluation.views.until', { on: formatDate(until, language) })}
        </p>
      )}
      {questions.map((question, i) => (
        <Answered site={site} report={report} question={question} number={i} />
      ))}
      {runs && answered && <p>{t('evaluation.views.answered')}</p>}
      {runs && !user && (
        <p>
          <a href={`/sign-in?to=${encodeURIComponent(`/evaluations/${id}`)}`}>
            {t('evaluation.views.signIn')}
          </a>
        </p>
      )}
      {runs && user && !answered && <AnswerForm {...props} />}
    </section>
  )
}

function AnswerForm({ site, report }: PublicAnswersProps) {
  const { t, language } = site
  const { questions, id } = report.evaluation
  return (
    <ActForm site={site} action={`/answers/${id}`}>
      {questions.map(({ text, choices }, i) => (
        <Radios
          t={t}
          name={`q${i}`}
          label={localText(text, language)}
          choices={choices.map((choice, n) => ({
            value: String(n),
            label: localText(choice, language),
          }))}
        />
      ))}
      <p class="small">{t('evaluation.views.inTheOpen')}</p>
      <Button>{t('evaluation.views.answerSubmit')}</Button>
    </ActForm>
  )
}

interface AnsweredProps {
  site: Site
  report: EvaluationReport
  question: EvaluationReport['evaluation']['questions'][number]
  number: number
}

/** One question: each choice with its bar, how many took it, and their share. */
function Answered({ site: { language }, report, question, number }: AnsweredProps) {
  const { people, counts } = report.evaluation.answers
  return (
    <>
      <h4>{localText(question.text, language)}</h4>
      <ul class="answered num">
        {question.choices.map((choice, i) => {
          const count = counts[number]?.[i] ?? 0
          const share = people === 0 ? 0 : count / people
          return (
            <li>
              <span>{localText(choice, language)}</span>{' '}
              <span>
                {formatNumber(count, language)} · {formatPercent(share, language)}
              </span>
              <svg aria-hidden="true">
                <rect class="fill-none" width="100%" height="100%" />
                <rect class="fill-wait" width={svgPercent(share)} height="100%" />
              </svg>
            </li>
          )
        })}
      </ul>
    </>
  )
}
