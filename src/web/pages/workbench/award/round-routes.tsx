import { openRound } from '../../../../engines/plan/award/commands.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, type PostedForm, readForm } from '../act/posted-form.ts'
import { decidingAwards } from './needs.ts'
import { RoundPage, type RoundTyped, roundTexts } from './round-page.tsx'

const noDate = { year: '', month: '', day: '' }
const blank: RoundTyped = {
  code: '',
  titleZh: '',
  titleEn: '',
  basisZh: '',
  basisEn: '',
  needed: '',
  quorum: '',
  majorityVotes: '2',
  majorityOf: '3',
  nominateUntil: noDate,
  publicUntil: noDate,
}

/** /work/awards/new, for the office that holds awards. */
export function roundRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/awards/new',
      officer(deps, decidingAwards, (visit) => draw(visit, blank, [])),
    )
    app.post('/work/awards/new', officer(deps, decidingAwards, open))
  }
}

async function open(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const typed = typedIn(form)
  const { t } = visit.site
  const nominateUntil = dateOfParts(typed.nominateUntil)
  const until = dateOfParts(typed.publicUntil)
  const errors: FieldError[] = []
  if (!nominateUntil) errors.push({ name: 'nominateUntil', message: t('award.dateWrong') })
  if (until === undefined) errors.push({ name: 'publicUntil', message: t('award.dateWrong') })
  if (errors.length > 0 || until === undefined) return draw(visit, typed, errors)
  const input = {
    round: typed.code,
    title: { zh: typed.titleZh, en: typed.titleEn },
    basis: { zh: typed.basisZh, en: typed.basisEn },
    nominateUntil,
    publicVote: until === null ? null : { until, needed: Number(typed.needed) },
    quorum: Number(typed.quorum),
    majority: { votes: Number(typed.majorityVotes), of: Number(typed.majorityOf) },
  }
  const outcome = await act(visit, openRound, { input, key: keyOf(form) })
  if ('refusal' in outcome) return draw(visit, typed, errorsOf(t, outcome.refusal, fieldAt))
  return visit.c.redirect(withDone('/work/awards', outcome.seq), 303)
}

function typedIn(form: PostedForm): RoundTyped {
  const texts = Object.fromEntries(roundTexts.map((name) => [name, form.text(name)]))
  return {
    ...(texts as Record<(typeof roundTexts)[number], string>),
    nominateUntil: form.dateParts('nominateUntil'),
    publicUntil: form.dateParts('publicUntil'),
  }
}

const fields: Readonly<Record<string, string>> = {
  round: 'code',
  'award.round-exists-already': 'code',
  'title.zh': 'titleZh',
  'title.en': 'titleEn',
  'basis.zh': 'basisZh',
  'basis.en': 'basisEn',
  'publicVote.needed': 'needed',
  quorum: 'quorum',
  majority: 'majorityVotes',
  'majority.votes': 'majorityVotes',
  'majority.of': 'majorityOf',
}

function fieldAt(path: string): string | undefined {
  return fields[path]
}

function draw(
  { c, site }: Visit,
  typed: RoundTyped,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const page = <RoundPage site={site} typed={typed} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
