import { answerChallenge, ruleOnChallenge } from '../../../../engines/plan/commands/challenge.ts'
import { isUnanswered } from '../../../../engines/plan/challenge.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import { type Challenge, loadChallenge } from '../../../../engines/plan/views/load-challenges.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, type Outcome, sentBefore, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { type Need, officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { ChallengeListPage } from './challenge-list-page.tsx'
import { ChallengePage, type ChallengePageProps, type ChallengeTyped } from './challenge-page.tsx'
import { challengesToAnswer, challengesToRule, isUninvolved } from './waiting-challenges.ts'

const answering = { command: 'challenge.answer', power: 'challenge.answer' }
const ruling: Need = { command: 'challenge.rule', power: 'challenge.rule' }

/** /work/challenges: what waits for an answer or a ruling, and each of them. */
export function challengeRoutes(deps: WorkDeps): Routes {
  const own = (c: Visit['c']): Need[] => [
    { ...answering, organ: c.get('site').user?.post?.organ ?? '' },
    ruling,
  ]
  return (app) => {
    app.get('/work/challenges', officer(deps, own, list))
    app.get('/work/challenges/:challenge', officer(deps, needsOf(deps), show))
    app.post('/work/challenges/:challenge', officer(deps, needsOf(deps), decide))
  }
}

/** The unit that reported answers; whoever may rule sees every challenge. */
function needsOf(deps: WorkDeps) {
  return async (c: Visit['c']): Promise<Need[]> => {
    const { organ } = await challengeAt(deps, c)
    return [{ ...answering, organ }, ruling]
  }
}

async function challengeAt(deps: WorkDeps, c: Visit['c']): Promise<Challenge> {
  const id = c.req.param('challenge') ?? ''
  const challenge = await loadChallenge(deps.reader, id)
  if (!challenge) throw new NotFound(`no challenge ${id}`)
  return challenge
}

async function list(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const organ = user.post?.organ ?? ''
  const { organs } = await deps.loadCity(site.today)
  const may = (need: Need) => refusalFor(visit, need).then((refusal) => refusal === null)
  const challenges = [
    ...((await may({ ...answering, organ })) ? await challengesToAnswer(visit, organ) : []),
    ...((await may(ruling)) ? await challengesToRule(visit, organ) : []),
  ]
  const done = await doneOf(visit)
  return c.html(
    <ChallengeListPage site={site} challenges={challenges} organs={organs} done={done} />,
  )
}

interface Stage {
  visit: Visit
  challenge: Challenge
  view: CommitmentView
  may: ChallengePageProps['may']
}

async function stage(visit: Visit): Promise<Stage> {
  const { c, deps, site, user } = visit
  const challenge = await challengeAt(deps, c)
  const { commitments } = await deps.loadCity(site.today)
  const view = commitments.find((each) => each.id === challenge.commitment)
  if (!view) throw new NotFound(`no commitment ${challenge.commitment} in force`)
  const { organ, status } = challenge
  const answers = (await refusalFor(visit, { ...answering, organ })) === null
  const rules = (await refusalFor(visit, ruling)) === null
  const ripe = status === 'answered' || isUnanswered(challenge, site.today)
  const rule = rules && ripe && (await isUninvolved(visit, challenge, user.post?.organ ?? ''))
  return { visit, challenge, view, may: { answer: answers && status === 'open', rule } }
}

async function show(visit: Visit): Promise<Response> {
  return draw(await stage(visit), { answer: '', verdict: '', reason: '' }, [])
}

async function decide(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const key = keyOf(form)
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone('/work/challenges', before), 303)
  const set = await stage(visit)
  const typed: ChallengeTyped = {
    answer: form.text('answer'),
    verdict: form.text('verdict'),
    reason: form.text('reason'),
  }
  const rules = form.text('act') === 'rule'
  const errors = rules ? rulingErrors(typed, visit) : answerErrors(typed, visit)
  if (errors.length > 0) return draw(set, typed, errors)
  const outcome = await (rules ? rule(set, typed, key) : answer(set, typed, key))
  if ('refusal' in outcome)
    return draw(
      set,
      typed,
      errorsOf(site.t, outcome.refusal, (path) => path),
    )
  return c.redirect(withDone('/work/challenges', outcome.seq), 303)
}

function answer({ visit, challenge }: Stage, typed: ChallengeTyped, key: string): Promise<Outcome> {
  const input = { challenge: challenge.id, answer: typed.answer }
  return act(visit, answerChallenge, { input, key })
}

function rule({ visit, challenge }: Stage, typed: ChallengeTyped, key: string): Promise<Outcome> {
  const { verdict, reason } = typed
  const input = { challenge: challenge.id, upheld: verdict === 'upheld', reason }
  return act(visit, ruleOnChallenge, { input, key })
}

function answerErrors({ answer: text }: ChallengeTyped, { site: { t } }: Visit): FieldError[] {
  return text === '' ? [{ name: 'answer', message: t('challenge.answerMissing') }] : []
}

function rulingErrors({ verdict, reason }: ChallengeTyped, { site: { t } }: Visit): FieldError[] {
  const errors: FieldError[] = []
  if (verdict !== 'upheld' && verdict !== 'dismissed')
    errors.push({ name: 'verdict', message: t('challenge.verdictMissing') })
  if (reason === '') errors.push({ name: 'reason', message: t('challenge.reasonMissing') })
  return errors
}

async function draw(
  { visit, ...set }: Stage,
  typed: ChallengeTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { organs } = await visit.deps.loadCity(visit.site.today)
  const page = (
    <ChallengePage site={visit.site} {...set} organs={organs} typed={typed} errors={errors} />
  )
  return visit.c.html(page, errors.length > 0 ? 422 : 200)
}
