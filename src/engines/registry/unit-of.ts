import type { OrganState } from './organ.ts'

/** Looks an organ up; undefined or without a parent: it stands at the top. */
export type OrganAt = (id: string) => Pick<OrganState, 'parent' | 'sort'> | undefined

/**
 * The unit (单位) an organ is part of, for the rules on who may check whom: the highest organ above it that is not the
 * government itself, so that an office under a bureau is that bureau, while two bureaus under the government are two.
 */
export function unitOf(organ: string, organAt: OrganAt): string {
  const seen = new Set([organ])
  let unit = organ
  while (true) {
    const parent = organAt(unit)?.parent ?? null
    if (parent === null || seen.has(parent) || organAt(parent)?.sort === 'government') return unit
    seen.add(parent)
    unit = parent
  }
}

/** Whether two organs are part of one unit; an organ that is not named is part of none. */
export function isSameUnit(a: string | null, b: string | null, organAt: OrganAt): boolean {
  return a !== null && b !== null && unitOf(a, organAt) === unitOf(b, organAt)
}
