import { gainsOf } from '../../../engines/plan/assessment/gains.ts'
import { mayObject } from '../../../engines/plan/assessment/objection.ts'
import { ranksOf } from '../../../engines/plan/assessment/ranks.ts'
import { correctedInputs, scoreIdOf } from '../../../engines/plan/assessment/score.ts'
import {
  listAssessments,
  listObjections,
  listScores,
  listSheets,
  loadAssessment,
  loadSheet,
  type Score,
} from '../../../engines/plan/assessment/views/load-assessments.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import type { Assessing } from './assessment-facts.tsx'
import { AssessmentListPage } from './assessment-list-page.tsx'
import { AssessmentPage } from './assessment-page.tsx'
import { SheetListPage, SheetPage } from './sheet-page.tsx'
import { UnitScorePage } from './unit-score-page.tsx'

/** /assessments and /sheets, for everyone. */
export function assessmentRoutes(reader: ReaderStore, loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/assessments', async (c) => {
      const assessments = await listAssessments(reader)
      return c.html(<AssessmentListPage site={c.get('site')} assessments={assessments} />)
    })
    app.get('/assessments/:assessment', async (c) => {
      const site = c.get('site')
      const assessing = await loadAssessing(reader, c.req.param('assessment'))
      const { plan, id } = assessing.assessment
      const { organs, plans } = await loadCity(site.today)
      const objections = await listObjections(reader, { assessment: id })
      const title = plan === null ? null : plans.find((each) => each.id === plan)?.plan.title
      return c.html(
        <AssessmentPage
          site={site}
          {...assessing}
          objections={objections}
          organs={organs}
          plan={title ?? plan}
        />,
      )
    })
    app.get('/assessments/:assessment/units/:organ', async (c) => {
      const site = c.get('site')
      const { assessment, sheet, scores, ranks } = await loadAssessing(
        reader,
        c.req.param('assessment'),
      )
      const organ = c.req.param('organ')
      const score = scores.find((each) => each.organ === organ)
      if (!score) throw new NotFound(`no score ${scoreIdOf(assessment.id, organ)}`)
      const { organs } = await loadCity(site.today)
      const inputs = correctedInputs(score.computed, score.corrections)
      const may =
        site.user?.post?.organ === organ &&
        assessment.status === 'provisional' &&
        mayObject(assessment.objectUntil, site.today)
      return c.html(
        <UnitScorePage
          site={site}
          assessment={assessment}
          sheet={sheet}
          score={score}
          rank={ranks.get(organ)}
          gains={gainsOf(sheet.content, inputs)}
          objections={await listObjections(reader, { assessment: assessment.id, organ })}
          organs={organs}
          mayObject={may}
        />,
      )
    })
    app.get('/sheets', async (c) =>
      c.html(<SheetListPage site={c.get('site')} sheets={await listSheets(reader)} />),
    )
    app.get('/sheets/:sheet', async (c) => {
      const site = c.get('site')
      const sheet = await loadSheet(reader, c.req.param('sheet'))
      if (!sheet) throw new NotFound(`no sheet ${c.req.param('sheet')}`)
      const { organs } = await loadCity(site.today)
      return c.html(<SheetPage site={site} sheet={sheet} organs={organs} />)
    })
  }
}

/** An assessment with its sheet, its scores and their ranks. Throws NotFound where there is none. */
export async function loadAssessing(reader: ReaderStore, id: string): Promise<Assessing> {
  const assessment = await loadAssessment(reader, id)
  if (!assessment) throw new NotFound(`no assessment ${id}`)
  const sheet = await loadSheet(reader, assessment.sheet)
  if (!sheet) throw new NotFound(`no sheet ${assessment.sheet}`)
  const scores = await listScores(reader, { assessment: id })
  const ranks = ranksOf(scores.map(rankedOf), sheet.content.coverageFloor)
  return { assessment, sheet, scores, ranks }
}

function rankedOf({ organ, group, score }: Score) {
  return { organ, group, total: score?.total ?? null, coverage: score?.coverage ?? '0' }
}
