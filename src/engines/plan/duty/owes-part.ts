import type { DutyState } from './duty.ts'

/** Whether the clock has asked for parts in this round, and a supporting unit's is not there yet. */
export function owesPart({ status, stage, supporting, parts }: DutyState, organ: string): boolean {
  const asked = status === 'running' && stage !== 'none' && supporting.includes(organ)
  return asked && !parts.some((part) => part.organ === organ)
}
