import { createEntryIndex } from '../../kernel/journal/entry-index.ts'
import type { Routes } from '../app.tsx'
import { alignmentRoutes } from './alignment/alignment-routes.tsx'
import { caseRoutes } from './accountability/case-routes.tsx'
import { annualRoutes } from './annual/annual-routes.tsx'
import { assessmentRoutes } from './assessment/assessment-routes.tsx'
import { awardRoutes } from './award/award-routes.tsx'
import { changeRoutes } from './change/change-routes.tsx'
import { cityLoader } from './city-data.ts'
import { commitmentRoutes } from './commitment/commitment-routes.tsx'
import { evaluationRoutes } from './evaluation/evaluation-routes.tsx'
import { homeRoutes } from './home/home-routes.tsx'
import type { PageDeps } from './page-deps.ts'
import { planRoutes } from './plan/plan-routes.tsx'
import { recordRoutes } from './record/record-routes.tsx'
import { signInRoutes } from './sign-in/sign-in-routes.tsx'
import { silenceRoutes } from './silence/silence-routes.tsx'
import { supervisionRoutes } from './supervision/supervision-routes.tsx'
import { unitRoutes } from './unit/unit-routes.tsx'
import { workbenchRoutes } from './workbench/workbench-routes.tsx'

/** Every area of pages, over one chain. `vkey` is the chain's public key. */
export function pageAreas(deps: PageDeps, vkey: string): Routes[] {
  const { reader } = deps
  const loadCity = cityLoader(reader)
  const now = deps.now ?? (() => new Date().toISOString())
  const index = createEntryIndex(reader, ['commitment', 'report', 'challenge', 'duty'])
  return [
    homeRoutes(loadCity),
    planRoutes(reader, loadCity),
    commitmentRoutes(reader, loadCity, index),
    changeRoutes(reader, loadCity),
    annualRoutes(reader, loadCity),
    silenceRoutes(reader, loadCity),
    alignmentRoutes({ reader, loadCity, now }),
    unitRoutes(reader, loadCity),
    supervisionRoutes(loadCity),
    evaluationRoutes({ reader, loadCity, now }),
    assessmentRoutes(reader, loadCity),
    caseRoutes(reader, loadCity),
    awardRoutes(reader, loadCity),
    recordRoutes({ reader, loadCity, vkey }),
    signInRoutes(deps),
    workbenchRoutes(deps, loadCity, index),
  ]
}
