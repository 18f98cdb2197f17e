/** The page of a long list that an address asks for; the first where it asks for none or for nonsense. */
export function pageNumber(asked: string | undefined): number {
  return asked !== undefined && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}
