/** The rules say no: a dotted code and the values its text needs. The texts, in both languages, are in `src/text`. */
export interface Refusal {
  code: string
  values: RefusalValues
}

export type RefusalValues = Record<string, string | number>

/** Carries a refusal out of a command's `run` to the writer's door, where it becomes a value of the answer. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/**
 * Declares the refusals of an area and gives the one function that raises them:
 * `const refuse = declareRefusals('plan.unknown', 'plan.not-a-draft')`, then `refuse('plan.unknown', { id })`.
 * A test proves that each declared code has a text in both languages.
 */
export function declareRefusals<const Code extends string>(
  ...codes: Code[]
): { (code: Code, values?: RefusalValues): never; codes: readonly Code[] } {
  const refuse = (code: Code, values: RefusalValues = {}): never => {
    throw new Refused({ code, values })
  }
  return Object.assign(refuse, { codes })
}
