import { isPending, isUnanswered, isUnruled, type Statement } from '../../engines/plan/challenge.ts'
import type { Challenge } from '../../engines/plan/views/load-challenges.ts'
import type { Organ } from '../../engines/registry/load-organs.ts'
import { langOf } from '../components/lang-of.ts'
import { StatusMark } from '../components/status-mark.tsx'
import type { Tone } from '../components/tone.ts'
import { civilDateOf, formatDate } from '../format-date.ts'
import type { Site } from '../site.ts'
import { organName } from './organ-link.tsx'

interface ChallengeItemProps {
  site: Site
  challenge: Challenge
  organs: ReadonlyMap<string, Organ>
}

const tones: Readonly<Record<Challenge['status'], Tone>> = {
  none: 'wait',
  open: 'risk',
  answered: 'idle',
  upheld: 'late',
  dismissed: 'on',
}

/** How a challenge stands; an answer that did not come in time is said to be missing. */
export function ChallengeMark({ site, challenge }: Omit<ChallengeItemProps, 'organs'>) {
  const { t, today } = site
  if (isUnanswered(challenge, today))
    return <StatusMark tone="late">{t('challenge.overdue')}</StatusMark>
  if (isUnruled(challenge, today))
    return <StatusMark tone="late">{t('challenge.unruledMark')}</StatusMark>
  return (
    <StatusMark tone={tones[challenge.status]}>
      {t(`challenge.status.${challenge.status}`)}
    </StatusMark>
  )
}

/** One challenge with its answer and its ruling, as everyone may read it. */
export function ChallengeItem({ site, challenge, organs }: ChallengeItemProps) {
  const { t, language } = site
  const { statement, answer, ruling, status } = challenge
  return (
    <article class="challenge" id={challenge.id}>
      <p>
        <ChallengeMark site={site} challenge={challenge} />{' '}
        <span class="small">{limitsOf(site, challenge).join(' · ')}</span>
      </p>
      <p class="quoted" lang={langOf(statement, language)}>
        {statement}
      </p>
      <MaterialLinks {...challenge} site={site} />
      <Silences site={site} challenge={challenge} />
      {answer && <Said site={site} organs={organs} said={answer} as="answered" />}
      {ruling && <Said site={site} organs={organs} said={ruling} as="ruled" />}
      {status === 'upheld' && <p class="small">{t('challenge.overturned')}</p>}
    </article>
  )
}

/** When it was raised, and by when the next word is due from whom. */
function limitsOf({ t, language }: Site, challenge: Challenge): string[] {
  const date = (at: string) => formatDate(at, language)
  const { status, about, raisedAt, remindedAt, answerBy, ruleBy } = challenge
  const words = [t('challenge.raised', { on: date(civilDateOf(raisedAt)) })]
  if (about === 'done') words.unshift(t('challenge.aboutDone'))
  if (status === 'open' && ruleBy === null)
    words.push(t('challenge.answerBy', { on: date(answerBy) }))
  if (remindedAt) words.push(t('challenge.reminded', { on: date(civilDateOf(remindedAt)) }))
  if (isPending(challenge) && ruleBy) words.push(t('challenge.ruleBy', { on: date(ruleBy) }))
  return words
}

/** Limits that passed without a word, as the clock put them on record. */
function Silences({ site: { t, language }, challenge }: Omit<ChallengeItemProps, 'organs'>) {
  const { answer, answerBy, unansweredAt, ruleBy, unruledAt } = challenge
  return (
    <>
      {unansweredAt && (
        <p class="small silence">
          {t('challenge.unansweredOn', { on: formatDate(answerBy, language) })}
          {answer && ` · ${t('challenge.answeredLate')}`}
        </p>
      )}
      {unruledAt && ruleBy && (
        <p class="small silence">{t('challenge.unruled', { on: formatDate(ruleBy, language) })}</p>
      )}
    </>
  )
}

function MaterialLinks({ site: { t }, material }: Pick<Challenge, 'material'> & { site: Site }) {
  if (!material?.url && !material?.file) return null
  const { url, file } = material
  return (
    <p class="small">
      {t('challenge.seeMaterial')}:{' '}
      {url && (
        <a href={url} rel="noreferrer nofollow">
          {new URL(url).hostname}
        </a>
      )}{' '}
      {file && (
        <a href={`/files/${file.digest}`} download={file.name}>
          {file.name}
        </a>
      )}
    </p>
  )
}

interface SaidProps {
  site: Site
  organs: ChallengeItemProps['organs']
  said: Statement
  as: 'answered' | 'ruled'
}

function Said({ site, organs, said, as }: SaidProps) {
  const { t, language } = site
  return (
    <div class="said">
      <p class="small">
        {t(`challenge.${as}`, { organ: organName(organs, said.organ, language) })} ·{' '}
        {formatDate(civilDateOf(said.at), language)}
      </p>
      <p lang={langOf(said.text, language)}>{said.text}</p>
    </div>
  )
}
