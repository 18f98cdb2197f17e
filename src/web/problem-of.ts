import { Conflict, Failure, Forbidden, Invalid, NotFound, Unavailable } from '../kernel/failure.ts'
import { type Refusal, Refused } from '../kernel/refusal.ts'
import { Problem, type ProblemKind } from './problem.ts'

/** What a thrown value means to the person who asked. */
export interface Diagnosis {
  readonly kind: ProblemKind
  readonly refusal?: Refusal
  readonly retryAfterSeconds?: number
  /** True for a bug: the one case that is logged with its stack and said nothing of. */
  readonly unexpected: boolean
}

/**
 * Tells the three kinds of error apart: a refusal (the rules say no), a failure (the world says
 * no), a bug.
 */
export function diagnose(error: unknown): Diagnosis {
  if (error instanceof Problem) return expected(error.kind, error.retryAfterSeconds)
  if (error instanceof Refused) return { ...expected('refusal'), refusal: error.refusal }
  if (error instanceof Unavailable)
    return expected('unavailable', Math.max(1, Math.ceil(error.retryAfterMs / 1000)))
  if (error instanceof Failure) return expected(kindOfFailure(error))
  return { kind: 'unexpected', unexpected: true }
}

function kindOfFailure(failure: Failure): ProblemKind {
  if (failure instanceof NotFound) return 'notFound'
  if (failure instanceof Conflict) return 'conflict'
  if (failure instanceof Invalid) return 'invalid'
  if (failure instanceof Forbidden) return 'forbidden'
  return 'unavailable'
}

function expected(kind: ProblemKind, retryAfterSeconds?: number): Diagnosis {
  return {
    kind,
    unexpected: false,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  }
}
