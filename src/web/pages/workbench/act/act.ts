// How a form becomes an act: under the key it was drawn with, so that sending it twice does it
// once.
import { randomUUID } from 'node:crypto'
import type { Command } from '../../../../kernel/command.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Translate } from '../../../../text/translate.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { Problem } from '../../../problem.ts'
import type { Visit } from './officer.tsx'
import type { PostedForm } from './posted-form.ts'

/** The hidden field with the idempotency key. */
export const keyField = 'key'

/** A new form's key. */
export function newKey(): string {
  return `web.${randomUUID()}`
}

/** The key of a posted form. Throws a Problem where it was not drawn by us. */
export function keyOf(form: PostedForm): string {
  const key = form.text(keyField)
  if (!/^web\.[0-9a-f-]{36}$/.test(key)) throw new Problem('invalid')
  return key
}

/** What came of an act: the entry it became, or what to tell the person. */
export type Outcome = { seq: number } | { refusal: Refusal }

/** Has the writer do it, as whoever is signed in. */
export async function act<Input>(
  { deps, user }: Visit,
  command: Command<Input>,
  { input, key }: { input: unknown; key: string },
): Promise<Outcome> {
  const answer = await deps.submit(command, input, { actor: user.person, key })
  return answer.ok ? { seq: answer.seq } : { refusal: answer.refusal }
}

/**
 * The entry that a form's key already led to; null where it led to none. For forms whose act
 * changes what they were drawn from: sent twice, they could not be understood again.
 */
export async function sentBefore({ deps }: Visit, key: string): Promise<number | null> {
  const [known] = await deps.reader.loadKeys([key])
  return known?.seq ?? null
}

/** Which field of the form a path of the input was typed into: `content.asOf` → `asOf`. */
export type FieldAt = (path: string) => string | undefined

/** A refusal as the error summary shows it, at its field where the input's path leads to one. */
export function errorsOf(
  t: Translate,
  refusal: Refusal,
  fieldAt: FieldAt = () => undefined,
): FieldError[] {
  if (refusal.code !== 'input.invalid') {
    return [{ name: fieldAt(refusal.code), message: t.refusal(refusal.code, refusal.values) }]
  }
  const path = String(refusal.values.field ?? '')
  const name = fieldAt(path)
  if (name === undefined) return [{ message: t.refusal(refusal.code, refusal.values) }]
  return [{ name, message: t('work.form.wrong') }]
}

/** The address to go to after an act, with the entry it became: the page there shows it. */
export function withDone(href: string, seq: number): string {
  const [path = '', fragment] = href.split('#')
  const marked = `${path}${path.includes('?') ? '&' : '?'}done=${seq}`
  return fragment === undefined ? marked : `${marked}#${fragment}`
}
