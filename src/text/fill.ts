const placeholder = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g

/**
 * Puts values into `{name}` placeholders. A name without a value stays as it is, so that the gap is
 * seen.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(placeholder, (gap, name: string) => String(values[name] ?? gap))
}

/** The placeholder names of a text, sorted, each once: what two languages are compared by. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? ''))].toSorted()
}
