import type { Routes } from '../../app.tsx'
import { cityLoader, type LoadCity } from '../city-data.ts'
import type { PageDeps } from '../page-deps.ts'
import { addRoutes } from './add-routes.tsx'
import { adoptRoutes } from './adopt-routes.tsx'
import { assignRoutes } from './assign-routes.tsx'
import { commitmentDutyRoutes } from './commitment-routes.tsx'
import { confirmRoutes } from './confirm-routes.tsx'
import { DeskPage } from './desk-page.tsx'
import { doneOf } from './done-banner.tsx'
import { fileRoutes } from './file-routes.ts'
import { loadDesk } from './load-desk.ts'
import { signedIn, type WorkDeps } from './officer.tsx'
import { reportRoutes } from './report-routes.tsx'
import { reportsRoutes } from './reports-routes.tsx'
import { verifyRoutes } from './verify-routes.tsx'
import { passageRoutes } from './passage-routes.tsx'
import { takeInRoutes } from './take-in-routes.tsx'

/**
 * /work and everything under it, for staff; and /files, where what they uploaded is for everyone.
 * Without `loadCity` the workbench keeps the plans in force in memory a second time.
 */
export function workbenchRoutes(
  deps: PageDeps,
  loadCity: LoadCity = cityLoader(deps.reader),
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
