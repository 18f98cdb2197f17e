/** The world says no: five classes, told apart by `code`, each with its cause. None carries an HTTP number. */
export abstract class Failure extends Error {
  abstract readonly code: 'conflict' | 'unavailable' | 'not-found' | 'invalid' | 'forbidden'
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = new.target.name
  }
}

/** Somebody else was first: a lease was lost, a version moved. The same request with the same key may be sent again. */
export class Conflict extends Failure {
  readonly code = 'conflict'
}

/** Not now: the queue is full, the store is away. `retryAfterMs` says when to come again. */
export class Unavailable extends Failure {
  readonly code = 'unavailable'
  readonly retryAfterMs: number
  constructor(message: string, options: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(message, options)
    this.retryAfterMs = options.retryAfterMs ?? 1000
  }
}

/** What was asked for is not there. */
export class NotFound extends Failure {
  readonly code = 'not-found'
}

/** What came from outside is not of the shape it must have: a broken file, a damaged page. */
export class Invalid extends Failure {
  readonly code = 'invalid'
}

/** The outside refuses us: a file that may not be written, a database that will not let us in. */
export class Forbidden extends Failure {
  readonly code = 'forbidden'
}
