import type { Entry } from '../entry.ts'

/** An entry as it was written; null where it was damaged so far that it is none: that was found already. */
export function parseEntry(bytes: Uint8Array): Entry | null {
  try {
    const entry = JSON.parse(Buffer.from(bytes).toString('utf8')) as Entry
    return typeof entry?.key === 'string' && Array.isArray(entry.events) ? entry : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The commitments that stand in a JSON value. */
export function sealedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { sealed } = value as { sealed?: unknown }
  const own = typeof sealed === 'string' && Object.keys(value).length === 1 ? [sealed] : []
  return [...own, ...Object.values(value).flatMap(sealedIn)]
}
