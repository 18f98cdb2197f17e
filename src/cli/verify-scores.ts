import { parseArgs } from 'node:util'
import { type Discrepancy, recheckScores } from '../engines/plan/assessment/recheck.ts'
import {
  type EvaluationDiscrepancy,
  recheckEvaluations,
} from '../engines/plan/evaluation/recheck.ts'
import type { Entry } from '../kernel/entry.ts'
import { Failure } from '../kernel/failure.ts'
import { type Translate, translate } from '../text/translate.ts'
import { openExport } from './export-entries.ts'
import { ownLanguage } from './own-language.ts'
import { verify } from './verify.ts'

/** Discrepancies that are printed. */
const printed = 50

/**
 * `gangmu verify --scores EXPORT [--key KEY]`: checks the export against its signed head, then works every published
 * score and evaluation out again from its entries, without a server or a database. 0: all agree to the last digit; 1:
 * something does not, and is named; 2: it could not be read.
 */
export async function verifyScores(args: string[]): Promise<number> {
  const t = translate(ownLanguage())
  const given = parse(args)
  if (!given) {
    console.error(t('assessment.recheck.usage'))
    return 2
  }
  const { path, key } = given
  const chain = await verify(key === undefined ? [path] : [path, '--key', key])
  if (chain === 2) return 2
  try {
    const entries = await openExport(path)
    return Math.max(chain, await recheck(t, entries), await recheckClasses(t, entries))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    return 2
  }
}

type Entries = () => AsyncIterable<Entry>

async function recheck(t: Translate, entries: Entries): Promise<number> {
  const { scores, assessments, discrepancies } = await recheckScores(entries)
  printSome(
    t,
    discrepancies.map((each) => lineOf(t, each)),
  )
  const count = discrepancies.length
  if (count > 0) console.error(t('assessment.recheck.differ', { scores, assessments, count }))
  else console.log(`✓ ${t('assessment.recheck.agree', { scores, assessments })}`)
  return count > 0 ? 1 : 0
}

async function recheckClasses(t: Translate, entries: Entries): Promise<number> {
  const { evaluations, measures, discrepancies } = await recheckEvaluations(entries)
  printSome(
    t,
    discrepancies.map((each) => classLineOf(t, each)),
  )
  const count = discrepancies.length
  if (count > 0) console.error(t('evaluation.recheck.differ', { evaluations, measures, count }))
  else console.log(`✓ ${t('evaluation.recheck.agree', { evaluations, measures })}`)
  return count > 0 ? 1 : 0
}

function printSome(t: Translate, lines: readonly string[]): void {
  for (const line of lines.slice(0, printed)) console.error(`✗ ${line}`)
  const more = lines.length - printed
  if (more > 0) console.error(`  ${t('journal.more', { count: more })}`)
}

function classLineOf(
  t: Translate,
  { evaluation, measure, what, published, found }: EvaluationDiscrepancy,
) {
  const where = [evaluation, measure, t(`evaluation.recheck.what.${what}`)].filter(Boolean)
  return t('assessment.recheck.line', { where: where.join(' · '), published, found })
}

function lineOf(t: Translate, { assessment, organ, what, of, published, found }: Discrepancy) {
  const where = [assessment, organ, t(`assessment.recheck.what.${what}`), of].filter(Boolean)
  return t('assessment.recheck.line', { where: where.join(' · '), published, found })
}

function parse(args: string[]): { path: string; key: string | undefined } | null {
  const options = { scores: { type: 'boolean' }, key: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [path] = positionals
    return path === undefined || positionals.length > 1 ? null : { path, key: values.key }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
