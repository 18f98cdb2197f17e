/**
 * The sorts of page that say "this cannot be done"; their words are under `problem` in `src/text`.
 */
export type ProblemKind =
  | 'invalid'
  | 'refusal'
  | 'signIn'
  | 'forbidden'
  | 'notFound'
  | 'method'
  | 'conflict'
  | 'csrf'
  | 'tooLarge'
  | 'tooMany'
  | 'unavailable'
  | 'unexpected'

const statuses = {
  invalid: 400,
  refusal: 422,
  signIn: 401,
  forbidden: 403,
  notFound: 404,
  method: 405,
  conflict: 409,
  csrf: 403,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
  unexpected: 500,
} as const satisfies Record<ProblemKind, number>

/** The HTTP status of a kind of problem. */
export function statusOf(kind: ProblemKind): (typeof statuses)[ProblemKind] {
  return statuses[kind]
}

/**
 * Thrown by a page or a middleware to answer with a problem page instead. `retryAfterSeconds`
 * becomes the Retry-After header (RFC 9110, 10.2.3).
 */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly retryAfterSeconds: number | undefined
  constructor(kind: ProblemKind, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(kind, { cause: options.cause })
    this.name = 'Problem'
    this.kind = kind
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
