import { Conflict, Forbidden, Unavailable } from '../../kernel/failure.ts'

/** An error as it crosses from thread to thread. */
export interface FailureLine {
  conflict: boolean
  message: string
  /** SQLite's result code, where it was SQLite that failed. */
  errcode: number | null
}

export function toLine(error: unknown): FailureLine {
  const { message, errcode } = error as { message?: string; errcode?: number }
  return {
    conflict: error instanceof Conflict,
    message: message ?? String(error),
    errcode: errcode ?? null,
  }
}

/** SQLite's primary result codes: SQLITE_PERM, SQLITE_READONLY, SQLITE_AUTH. */
const forbidden = new Set([3, 8, 23])

/** The failure it stands for: what SQLite cannot do now, it may be able to do later. */
export function fromLine({ conflict, message, errcode }: FailureLine): Error {
  if (conflict) return new Conflict(message)
  if (errcode === null) return new Error(message)
  return forbidden.has(errcode & 0xff) ? new Forbidden(message) : new Unavailable(message)
}
