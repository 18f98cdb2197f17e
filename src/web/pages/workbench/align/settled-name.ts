import type { Difference } from '../../../../engines/plan/coordination/differences.ts'

/** What a difference is called in the fields of a form: `value-m1-m2`, `owner`. One name for each of a pair. */
export function settledName({ about, measures }: Difference): string {
  return measures ? `${about}-${measures.a}-${measures.b}` : about
}
