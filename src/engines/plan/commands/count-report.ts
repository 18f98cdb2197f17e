import type { Tx } from '../../../kernel/command.ts'
import type { Instant } from '../../../kernel/time.ts'
import { commitmentKind, inForce, type VerifiedReport } from '../commitment.ts'
import { keepDuty } from '../duty/keep-duty.ts'
import { planKind } from '../plan.ts'

/** Has a verified report count for its commitment, and for those aligned with it in the measures they share. */
export function countReport(tx: Tx, commitment: string, report: VerifiedReport, at: Instant): void {
  tx.append(commitmentKind, commitment, { type: 'ReportAccepted', ...report })
  keepDuty(tx, commitment, at, true)
  for (const { commitment: other, measures } of tx.get(commitmentKind, commitment).aligned) {
    const values = report.values.flatMap(({ measure, value }) => {
      const same = measures.find((each) => each.own === measure)
      return same ? [{ measure: same.other, value }] : []
    })
    const state = tx.get(commitmentKind, other)
    const binds = inForce(state, tx.get(planKind, state.plan).current)
    if (!binds || values.length === 0) continue
    tx.append(commitmentKind, other, { type: 'ReportAccepted', ...report, values })
    keepDuty(tx, other, at, true)
  }
}

/** Takes a report out that was found untrue, wherever it counts. Nothing happens where it no longer does. */
export function overturnReport(tx: Tx, commitment: string, report: string, at: Instant): void {
  const { aligned } = tx.get(commitmentKind, commitment)
  for (const each of [commitment, ...aligned.map((other) => other.commitment)]) {
    const { verified } = tx.get(commitmentKind, each)
    if (!verified.some((one) => one.report === report)) continue
    tx.append(commitmentKind, each, { type: 'ReportOverturned', report })
    keepDuty(tx, each, at)
  }
}
