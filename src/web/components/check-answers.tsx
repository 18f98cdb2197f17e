import type { Child } from 'hono/jsx'
import type { Translate } from '../../text/translate.ts'
import { langOf } from './lang-of.ts'

/** One question and the answer given to it. */
export interface Answer {
  readonly question: string
  readonly answer: Child
  /** Where it can be changed. Missing where it can't. */
  readonly changeHref?: string | undefined
}

/** The answers once more before they are sent. Also shows the fields of anything. */
export function CheckAnswers({ t, answers }: { t: Translate; answers: readonly Answer[] }) {
  return (
    <dl class="answers">
      {answers.map(({ question, answer, changeHref }) => (
        <div>
          <dt>{question}</dt>
          <dd lang={typeof answer === 'string' ? langOf(answer, t.language) : undefined}>
            {answer}
          </dd>
          {changeHref !== undefined && (
            <dd class="change">
              <a href={changeHref} aria-label={t('parts.changeWhat', { what: question })}>
                {t('parts.change')}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
