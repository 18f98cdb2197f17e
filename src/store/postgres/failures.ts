import { DatabaseError } from 'pg'
import { Failure, Forbidden, NotFound, Unavailable } from '../../kernel/failure.ts'

// Which answers of the server mean "not now" and which mean "not you", by SQLSTATE (PostgreSQL manual, appendix A).
const unavailable = new Set([
  '40001', // serialization failure
  '40P01', // deadlock detected
  '53100', // disk full
  '53200', // out of memory
  '53300', // too many connections
  '55P03', // lock not available
  '57014', // cancelled
  '57P01', // shut down by the administrator
  '57P02', // crashed
  '57P03', // starting up
  '57P05', // idle session ended
  '58030', // disk error
])
const forbidden = new Set([
  '25006', // read only
  '28000', // this role may not connect
  '28P01', // wrong password
  '3D000', // no such database
  '42501', // not allowed
])

/** What went wrong at the server, as one of the kernel's failures. Bugs (wrong SQL of ours) come back unchanged. */
export function asFailure(error: unknown): unknown {
  if (error instanceof Failure) return error
  if (error instanceof DatabaseError) return fromSqlState(error)
  return isBug(error) ? error : new Unavailable('the database cannot be reached', { cause: error })
}

function fromSqlState(error: DatabaseError): unknown {
  const code = error.code ?? ''
  if (unavailable.has(code) || code.startsWith('08'))
    return new Unavailable(`the database is not ready (${code})`, { cause: error })
  if (forbidden.has(code))
    return new Forbidden(`the database refuses us (${code})`, { cause: error })
  if (code === '42P01')
    return new NotFound('the database has no such table: the chain was never opened here', {
      cause: error,
    })
  return error
}

/** The driver reports a broken line as a bare Error or, where a name has several addresses, an AggregateError. */
function isBug(error: unknown): boolean {
  return !(error instanceof Error) || (error.name !== 'Error' && error.name !== 'AggregateError')
}
