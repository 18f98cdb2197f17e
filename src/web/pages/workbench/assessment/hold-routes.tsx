import { assess, lotsOf } from '../../../../engines/plan/assessment/assess.ts'
import {
  computeScores,
  finalizeAssessment,
  publishAssessment,
} from '../../../../engines/plan/assessment/commands/assess.ts'
import { readEntries } from '../../../../kernel/rebuild.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import type { Assessing } from '../../assessment/assessment-facts.tsx'
import { loadAssessing } from '../../assessment/assessment-routes.tsx'
import { act, errorsOf, keyOf, type Outcome, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { HoldPage } from './hold-page.tsx'
import { holding } from './needs.ts'

/** /work/assessments/…: computing, publishing, making final. */
export function holdRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/assessments/:assessment',
      officer(deps, holding, async (visit) => draw(visit, await assessingAt(visit), [])),
    )
    app.post('/work/assessments/:assessment', officer(deps, holding, carryOn))
  }
}

function assessingAt({ c, deps }: Visit): Promise<Assessing> {
  return loadAssessing(deps.reader, c.req.param('assessment') ?? '')
}

async function carryOn(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const assessing = await assessingAt(visit)
  const key = keyOf(form)
  const { id } = assessing.assessment
  const name = form.text('act')
  const outcome = await (name === 'compute'
    ? compute(visit, assessing, key)
    : act(visit, name === 'publish' ? publishAssessment : finalizeAssessment, {
        input: { assessment: id },
        key,
      }))
  if (outcome === null)
    return draw(visit, assessing, [{ message: visit.site.t('assessment.work.noEntries') }])
  if ('refusal' in outcome) return draw(visit, assessing, errorsOf(visit.site.t, outcome.refusal))
  return visit.c.redirect(withDone(`/work/assessments/${id}`, outcome.seq), 303)
}

/**
 * Reads the journal up to the cut-off and has the scores reckoned, as many units at a time as one entry holds. The
 * key of each lot comes from the form's, so that sending it twice computes once. Null where there is nothing to read.
 */
async function compute(
  visit: Visit,
  { assessment, sheet }: Assessing,
  key: string,
): Promise<Outcome | null> {
  const assessed = await assess(readEntries(visit.deps.reader), assessment, sheet.content)
  if (assessed === null) return null
  let last: Outcome | null = null
  for (const [i, units] of lotsOf(assessed.units).entries()) {
    const input = { assessment: assessment.id, cutOff: assessed.cutOff, units }
    last = await act(visit, computeScores, { input, key: i === 0 ? key : `${key}.${i}` })
    if ('refusal' in last) return last
  }
  return last
}

async function draw(
  visit: Visit,
  { assessment, sheet }: Assessing,
  errors: readonly FieldError[],
): Promise<Response> {
  const done = await doneOf(visit)
  return visit.c.html(
    <HoldPage
      site={visit.site}
      assessment={assessment}
      sheet={sheet}
      done={done}
      errors={errors}
    />,
    errors.length > 0 ? 422 : 200,
  )
}
