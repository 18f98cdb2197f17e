import type { Step } from '../../../engines/plan/accountability/accountability-case.ts'
import type { AccountabilityCase } from '../../../engines/plan/accountability/load-cases.ts'
import type { Statement } from '../../../engines/plan/challenge.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { langOf } from '../../components/lang-of.ts'
import { type Happening, Timeline } from '../../components/timeline.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { organName } from '../organ-link.tsx'

interface CaseStepsProps {
  site: Site
  one: AccountabilityCase
  organs: ReadonlyMap<string, Organ>
}

/** A case from its opening to where it stands: each stage with what was held, answered and decided. */
export function CaseSteps(props: CaseStepsProps) {
  const { t } = props.site
  const happenings = props.one.steps.flatMap((step, i) => stepOf(props, step, i === 0))
  return <Timeline t={t} happenings={happenings} />
}

function stepOf({ site, organs }: CaseStepsProps, step: Step, first: boolean): Happening[] {
  const { t, language } = site
  const stage = t(`accountability.stage.${step.stage}`)
  const name = ({ organ }: Statement) => organName(organs, organ, language)
  const said = (statement: Statement, title: string): Happening => ({
    title,
    when: { datetime: statement.at, text: formatDate(civilDateOf(statement.at), language) },
    body: <p lang={langOf(statement.text, language)}>{statement.text}</p>,
  })
  const { statement, answer, decision, answerBy } = step
  const happenings: Happening[] = []
  // A raised stage is held for the reason of the decision before it, which was just told.
  if (first)
    happenings.push({
      ...said(statement, `${stage} · ${t('accountability.opened', { organ: name(statement) })}`),
    })
  if (answer) happenings.push(said(answer, t('accountability.answered', { organ: name(answer) })))
  else if (!decision)
    happenings.push({
      title: stage,
      when: {
        datetime: answerBy,
        text: t('accountability.answerBy', { on: formatDate(answerBy, language) }),
      },
      state: site.today > answerBy ? 'bad' : 'now',
    })
  if (decision) {
    const raised = decision.verdict === 'raised'
    const who = t(raised ? 'accountability.raisedBy' : 'accountability.decided', {
      organ: name(decision),
    })
    const what =
      decision.verdict === 'raised' ? '' : t(`accountability.outcome.${decision.verdict}`)
    happenings.push(said(decision, [who, what].filter(Boolean).join(' · ')))
  }
  return happenings
}

/** The entries a case rests on. */
export function Grounds({ site: { t, language }, one }: { site: Site; one: AccountabilityCase }) {
  return (
    <p class="small num entries">
      {t('accountability.grounds')}:{' '}
      {one.grounds.map((seq) => (
        <>
          <a href={`/record/entries/${seq}`}>
            {t('accountability.entry', { seq: formatNumber(seq, language) })}
          </a>{' '}
        </>
      ))}
    </p>
  )
}
