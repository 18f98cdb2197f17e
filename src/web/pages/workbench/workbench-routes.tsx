import type { Routes } from '../../app.tsx'
import { createEntryIndex } from '../../../kernel/journal/entry-index.ts'
import { cityLoader, type LoadCity } from '../city-data.ts'
import type { PageDeps } from '../page-deps.ts'
import { placeRoutes } from './align/place-routes.tsx'
import { promisePairRoutes } from './align/promise-pair-routes.tsx'
import { addRoutes } from './draft/add-routes.tsx'
import { adoptRoutes } from './adopt/adopt-routes.tsx'
import { workCaseRoutes } from './accountability/case-routes.tsx'
import { openCaseRoutes } from './accountability/open-routes.tsx'
import { holdRoutes } from './assessment/hold-routes.tsx'
import { objectRoutes } from './assessment/object-routes.tsx'
import { openRoutes } from './assessment/open-routes.tsx'
import { ruleRoutes } from './assessment/rule-routes.tsx'
import { sheetRoutes } from './assessment/sheet-routes.tsx'
import { nominateRoutes } from './award/nominate-routes.tsx'
import { panelRoutes } from './award/panel-routes.tsx'
import { roundRoutes } from './award/round-routes.tsx'
import { answerRoutes } from './evaluation/answer-routes.tsx'
import { holdEvaluationRoutes } from './evaluation/hold-routes.tsx'
import { judgeRoutes } from './evaluation/judge-routes.tsx'
import { openEvaluationRoutes } from './evaluation/open-routes.tsx'
import { overrideRoutes } from './evaluation/override-routes.tsx'
import { viewRoutes } from './evaluation/view-routes.tsx'
import { assignRoutes } from './assign/assign-routes.tsx'
import { commitmentDutyRoutes } from './assign/commitment-routes.tsx'
import { confirmRoutes } from './draft/confirm-routes.tsx'
import { challengeRoutes } from './challenge/challenge-routes.tsx'
import { changeRoutes } from './change/change-routes.tsx'
import { decisionRoutes } from './change/decision-routes.tsx'
import { annualDeskRoutes } from './annual/annual-desk-routes.tsx'
import { annualItemRoutes } from './annual/item-routes.tsx'
import { annualWorkRoutes } from './annual/annual-work-routes.tsx'
import { partRoutes } from './duty/part-routes.tsx'
import { silenceWorkRoutes } from './duty/silence-work-routes.tsx'
import { raiseRoutes } from './challenge/raise-routes.tsx'
import { DeskPage } from './desk/desk-page.tsx'
import { doneOf } from './act/done-banner.tsx'
import { fileRoutes } from './report/file-routes.ts'
import { loadDesk } from './desk/load-desk.ts'
import { signedIn, type WorkDeps } from './act/officer.tsx'
import { reportRoutes } from './report/report-routes.tsx'
import { reportsRoutes } from './report/reports-routes.tsx'
import { verifyRoutes } from './verify/verify-routes.tsx'
import { passageRoutes } from './draft/passage-routes.tsx'
import { takeInRoutes } from './take-in/take-in-routes.tsx'

/**
 * /work and everything under it, for staff; and /files, where what they uploaded is for everyone.
 * Without `loadCity` the workbench keeps the plans in force in memory a second time.
 */
export function workbenchRoutes(
  deps: PageDeps,
  loadCity: LoadCity = cityLoader(deps.reader),
  index = createEntryIndex(deps.reader, ['duty']),
): Routes {
  const work: WorkDeps = {
    ...deps,
    // A method of its object is lost in a copy.
    submit: (command, input, caller) => deps.submit(command, input, caller),
    saveFile: (file) => deps.saveFile(file),
    now: deps.now ?? (() => new Date().toISOString()),
    loadCity,
  }
  const areas = [
    takeInRoutes(work),
    confirmRoutes(work),
    addRoutes(work),
    adoptRoutes(work),
    passageRoutes(work),
    assignRoutes(work),
    commitmentDutyRoutes(work),
    reportRoutes(work),
    reportsRoutes(work),
    verifyRoutes(work),
    raiseRoutes(work),
    challengeRoutes(work),
    changeRoutes(work),
    decisionRoutes(work),
    silenceWorkRoutes(work, index),
    partRoutes(work),
    annualDeskRoutes(work),
    annualWorkRoutes(work),
    annualItemRoutes(work),
    placeRoutes(work),
    promisePairRoutes(work),
    sheetRoutes(work),
    openRoutes(work),
    holdRoutes(work),
    objectRoutes(work),
    ruleRoutes(work),
    openEvaluationRoutes(work),
    viewRoutes(work),
    judgeRoutes(work),
    overrideRoutes(work),
    holdEvaluationRoutes(work),
    answerRoutes(work),
    openCaseRoutes(work),
    workCaseRoutes(work),
    roundRoutes(work),
    nominateRoutes(work),
    panelRoutes(work),
    fileRoutes(work.reader),
  ]
  return (app) => {
    app.get(
      '/work',
      signedIn(work, async (visit) => {
        const desk = await loadDesk(visit)
        return visit.c.html(<DeskPage site={visit.site} desk={desk} done={await doneOf(visit)} />)
      }),
    )
    for (const area of areas) area(app)
  }
}
