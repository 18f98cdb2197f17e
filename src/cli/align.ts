import {
  type AlignedPair,
  type Alignment,
  alignPlans,
} from '../engines/plan/alignment/align-plans.ts'
import type { Relation } from '../engines/plan/alignment/relation.ts'
import type { Translate } from '../text/translate.ts'
import { runPlanCommand } from './plan-command.ts'

/** `gangmu align A B [--json] [--lang zh-CN|en]`: what two plans both say. Returns the exit code. */
export function align(args: string[]): Promise<number> {
  return runPlanCommand(
    {
      usage: 'reading.usageAlign',
      files: 2,
      print([a, b], { json, t }) {
        const texts = { a: a?.text ?? '', b: b?.text ?? '' }
        const alignment = alignPlans(texts.a, texts.b)
        return json ? JSON.stringify(alignment, null, 1) : alignmentSummary(alignment, texts, t)
      },
    },
    args,
  )
}

function alignmentSummary(
  { pairs }: Alignment,
  texts: { a: string; b: string },
  t: Translate,
): string {
  const count = (relation: Relation) => pairs.filter((pair) => pair.relation === relation).length
  const head = t('reading.pairs', {
    count: pairs.length,
    identical: count('identical'),
    near: count('near'),
    contains: count('contains'),
    paraphrase: count('paraphrase'),
  })
  return [head, ...pairs.map((pair) => pairLines(pair, texts, t))].join('\n\n')
}

function pairLines(pair: AlignedPair, texts: { a: string; b: string }, t: Translate): string {
  const relation = t(`reading.relation.${pair.relation}`)
  const quote = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(start, end).replace(/\s+/g, ' ')
  return [
    t('reading.pair', { relation, similarity: pair.similarity.toFixed(2) }),
    `  A ${quote(texts.a, pair.a)}`,
    `  B ${quote(texts.b, pair.b)}`,
  ].join('\n')
}
