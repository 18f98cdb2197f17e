/** Text that a database or JSON's canonical form cannot keep: U+0000, or half of a surrogate pair. */
export class UnstorableText extends Error {}

/**
 * The one text of a JSON value (RFC 8785): keys in order of UTF-16 units, no spaces, numbers and strings as ECMAScript
 * prints them. Keys whose value is undefined are left out. Throws UnstorableText for text that cannot be kept, and
 * TypeError for what is no JSON (NaN, bigint, a function). Written here for speed: every entry and every state goes
 * through it.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return textJson(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} is no JSON number`)
      return String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? arrayJson(value) : objectJson(value)
    default:
      throw new TypeError(`a ${typeof value} is no JSON value`)
  }
}

/** Characters that are not their own JSON text, or may not be kept at all. */
const unplain = /["\\\u0000-\u001f\ud800-\udfff]/

function textJson(text: string): string {
  if (!unplain.test(text)) return `"${text}"`
  if (!isStorable(text)) throw new UnstorableText('text holds U+0000 or half of a surrogate pair')
  return JSON.stringify(text)
}

/** Throws UnstorableText for text that cannot be kept. */
export function assertStorable(text: string): void {
  if (unplain.test(text)) textJson(text)
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function arrayJson(values: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < values.length; index += 1)
    text += (index > 0 ? ',' : '') + canonicalJson(values[index])
  return `${text}]`
}

function objectJson(value: object): string {
  if (Object.getPrototypeOf(value) !== Object.prototype) assertPlain(value)
  let text = '{'
  for (const key of sorted(Object.keys(value))) {
    const part = (value as Record<string, unknown>)[key]
    if (part === undefined) continue
    text += (text.length > 1 ? ',' : '') + keyJson(key) + canonicalJson(part)
  }
  return `${text}}`
}

/** Sorts in place. Most objects have few keys; for those this is faster than the built-in sort, which allocates. */
function sorted(keys: string[]): string[] {
  if (keys.length > 20) return keys.toSorted()
  for (let next = 1; next < keys.length; next += 1) {
    const key = keys[next] as string // next < length
    let at = next
    for (; at > 0 && (keys[at - 1] as string) > key; at -= 1) keys[at] = keys[at - 1] as string
    keys[at] = key
  }
  return keys
}

/** The texts of keys that were met before; objects of a kind share theirs. Bounded, because input names keys too. */
const keyTexts = new Map<string, string>()
const keptKeyTexts = 2_000

function keyJson(key: string): string {
  const known = keyTexts.get(key)
  if (known) return known
  const text = `${textJson(key)}:`
  if (keyTexts.size < keptKeyTexts) keyTexts.set(key, text)
  return text
}

/** A Date or a Map would lose itself silently: only plain objects are JSON. */
function assertPlain(value: object): void {
  const prototype = Object.getPrototypeOf(value) as object | null
  if (prototype !== null) throw new TypeError(`a ${prototype.constructor.name} is no JSON value`)
}
