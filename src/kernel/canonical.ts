import canonicalize from 'canonicalize'

/**
 * The one text of a JSON value (RFC 8785): keys in order, no spaces, numbers as ECMAScript prints them. What JSON
 * cannot say (NaN, a lone surrogate, a cycle) is a bug of the caller and throws.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('undefined has no canonical JSON')
  return text
}
