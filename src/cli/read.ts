import type { PlanReading } from '../engines/plan/reading/plan-reading.ts'
import { readPlan } from '../engines/plan/reading/read-plan.ts'
import { runPlanCommand } from './plan-command.ts'
import { readingSummary } from './reading-summary.ts'

/** `gangmu read FILE [--json] [--lang zh-CN|en]`: what a plan says, as JSON or as a summary. Returns the exit code. */
export function read(args: string[]): Promise<number> {
  return runPlanCommand(
    {
      usage: 'reading.usageRead',
      files: 1,
      print([document], { json, t }) {
        const reading: PlanReading = readPlan(document?.text ?? '')
        return json ? JSON.stringify(reading, null, 1) : readingSummary(reading, t)
      },
    },
    args,
  )
}
