import { ATTAINS } from '../lexicon/verbs.ts'
import type { SectionRole } from '../outline/section-roles.ts'
import type { Period, PlanFigure, PlanSection } from '../plan-reading.ts'
import { placeOf } from '../text/passage.ts'
import type { ToldSentence } from '../telling/told-sentences.ts'
import type { Sentence } from '../text/sentences.ts'
import { findChineseNumbers } from './chinese-numbers.ts'
import { type Clause, CLAUSE_MARKS, clauseHolding, cutAt } from './clause.ts'
import { comparatorOf, isApproximate } from './comparator.ts'
import { type Deadline, DeadlineScope, isState, ownDeadline } from './deadline.ts'
import type { FigureContext } from './figure-context.ts'
import { figureKind } from './figure-kind.ts'
import { findNumbers } from './find-numbers.ts'
import { coverageOf } from './full-coverage.ts'
import { indicatorsOf, perOf, respective, subjectOfClause } from './indicator.ts'
import type { Mention } from './mention.ts'
import { type TimePhrase, timePhrases } from './time-phrases.ts'

/** A figure before it has an id. */
export type FigureDraft = Omit<PlanFigure, 'id'>

export interface FigureReading {
  sentences: ToldSentence[]
  sections: PlanSection[]
  period: Period | null
}

/** Anything shorter holds no figure with something that it measures. */
const SHORTEST = 4
/** As far as the rules look to either side of a figure. */
const REACH = 90
/** As far back as a verb may stand that governs a list: `建设A、B、C…等40家`. */
const FAR = 500

/** Every figure of the running text, in order. */
export function figuresOf({ sentences, sections, period }: FigureReading): FigureDraft[] {
  const scope = new DeadlineScope()
  const parents = new Set(sections.map(({ id }) => id.slice(0, Math.max(0, id.lastIndexOf('.')))))
  for (const { id, title } of sections) scope.openSection(id, timePhrases(title, null))
  return sentences.flatMap((sentence) => {
    if (sentence.passage.text.length < SHORTEST) return []
    const { role } = sentence
    const times = timePhrases(sentence.passage.text, period)
    const found = inSentence(sentence, { role, times, period, scope })
    const opens = /[：:]$/.test(sentence.passage.text) || parents.has(sentence.section)
    scope.pass(sentence, times, opens && sentence.section !== '')
    return found
  })
}

interface Surroundings {
  role: SectionRole
  times: TimePhrase[]
  period: Period | null
  scope: DeadlineScope
}

function inSentence(sentence: Sentence, around: Surroundings): FigureDraft[] {
  const { text } = sentence.passage
  const clauses = cutAt(text, CLAUSE_MARKS)
  const mentions = [...findNumbers(text, around.times), ...findChineseNumbers(text)].toSorted(
    (a, b) => a.from - b.from,
  )
  const drafts = mentions.flatMap((mention) => {
    const context = contextOf(text, { mention, mentions, clauses, around })
    return draftsOf(sentence, context, around, clauses)
  })
  return [...drafts, ...coverages(sentence, clauses, drafts, around)].toSorted(
    (a, b) => a.start - b.start,
  )
}

function contextOf(
  text: string,
  {
    mention,
    mentions,
    clauses,
    around,
  }: { mention: Mention; mentions: Mention[]; clauses: Clause[]; around: Surroundings },
): FigureContext {
  const clause = clauseHolding(text, clauses, mention, mentions)
  const from = afterTime(clause, mention.from, around.times)
  return {
    text,
    mention,
    mentions,
    clause,
    times: around.times,
    role: around.role,
    period: around.period,
    before: withoutBase(
      text.slice(Math.max(from, mention.from - REACH), mention.from),
      mention.unit,
    ),
    after: text.slice(mention.to, Math.min(clause.to, mention.to + REACH)),
    passageBefore:
      text
        .slice(Math.max(0, mention.from - FAR), mention.from)
        .split('；')
        .at(-1) ?? '',
  }
}

/** Where a clause begins once the date at its head is told: `到2035年全市湿地保护率提高到60%`. */
function afterTime(clause: Clause, upTo: number, times: TimePhrase[]): number {
  const time = times.find(
    ({ from, to }) => from >= clause.from && from <= clause.from + 2 && to <= upTo,
  )
  return time?.to ?? clause.from
}

const BASE = new RegExp(`^(.*(?:${ATTAINS}))[^，]{1,40}的$`)

/** A share is of something, and the verb stands before that: `不低于上年度人均可支配收入的60%`, `占全市老人总数的6%`. */
function withoutBase(before: string, unit: string | null): string {
  return unit === '%' ? (BASE.exec(before)?.[1] ?? before) : before
}

function draftsOf(
  sentence: Sentence,
  context: FigureContext,
  around: Surroundings,
  clauses: Clause[],
): FigureDraft[] {
  const { mention, clause, text, before, after } = context
  const kind = figureKind(context)
  if (mention.numeral === 'chinese' && kind !== 'target') return []
  const place = placeOf(sentence.passage, clause.from, clause.to)
  const isFirstClause = clause.from <= (clauses[0]?.to ?? 0)
  const deadline =
    kind === 'target'
      ? (ownDeadline(context) ?? around.scope.inherited(sentence, isFirstClause, isState(before)))
      : null
  const rest = /分钟|小时/.test(mention.unit ?? '')
    ? text.slice(mention.to, mention.to + REACH)
    : ''
  const isOpen = /[多余]/.test(text.slice(mention.from, mention.to))
  const shared = {
    ...place,
    quote: '',
    kind,
    comparator: comparatorOf(mention.value, {
      before,
      after,
      rest,
      isOpen,
      sentenceBefore: context.passageBefore,
    }),
    value: mention.value,
    unit: unitOf(mention, before),
    approx: isApproximate({ before, after, isOpen }),
    per: perOf(text.slice(clause.from, clause.to)),
    deadline: deadline?.year ?? null,
    deadlineSource: deadline?.source ?? null,
    baseline: baselineOf(before),
    binding: null,
  }
  return named(context, clauses).map((indicator) => ({ ...shared, indicator }))
}

function named(context: FigureContext, clauses: Clause[]): string[] {
  const { text, clause, mentions, mention } = context
  const previous = clauses.findLast(({ to }) => to < clause.from)
  const names = indicatorsOf(context, previous ? text.slice(previous.from, previous.to) : '')
  const pairing = /^(.*?)分别(?:达到?|为|提高到|增加到|下降到|控制在)/.exec(sentenceClause(context))
  if (!pairing) return names
  const start = text.lastIndexOf('分别', mention.from)
  const next = text.indexOf('，', mention.from)
  const end = next < 0 ? text.length : next
  const together = mentions.filter(({ from, to }) => from > start && to <= end)
  const pair = respective(pairing[1]?.replace(/^.*，/, '') ?? '', together.length)
  const own = pair?.[together.indexOf(mention)]
  return own ? [own] : names
}

/** The clause between commas, also where the figure's own ends at 和. */
function sentenceClause({ text, mention }: FigureContext): string {
  const from =
    Math.max(text.lastIndexOf('，', mention.from), text.lastIndexOf('；', mention.from)) + 1
  return text.slice(from, mention.to)
}

/** `新增就业人数24万以上` leaves its 人 in the indicator: 万人. */
function unitOf({ unit }: Mention, before: string): string | null {
  return unit && /^[万亿]+$/.test(unit) && /人(?:数|口)$/.test(before) ? `${unit}人` : unit
}

/** `由9600元以下提高到15600元以下` starts from 9600元以下. */
function baselineOf(before: string): string | null {
  return BASELINE.exec(before)?.[1] ?? null
}

const MOVES = '提高|增加|上升|下降|降低|减少|调整|扩大|缩短|提升|增长|压缩|压减'
const BASELINE = new RegExp(
  `[由从](?:现状|目前的?|[^\\d，]{0,20})?(\\d[^，]*?)(?:大幅|逐步|进一步)?(?:${MOVES})(?:到|至|为)`,
)

function coverages(
  sentence: Sentence,
  clauses: Clause[],
  drafts: FigureDraft[],
  around: Surroundings,
): FigureDraft[] {
  if (around.role === 'achieved' || around.role === 'background') return []
  const { text } = sentence.passage
  return clauses.flatMap((clause) => {
    const place = placeOf(sentence.passage, clause.from, clause.to)
    const hasFigure = drafts.some(
      ({ kind, start, end }) => kind === 'target' && start >= place.start && end <= place.end,
    )
    if (hasFigure) return []
    const time = around.times.findLast(
      ({ to, past, reference }) => to <= clause.to && !past && !reference,
    )
    const covered = coverageOf(
      text.slice(afterTime(clause, clause.to, around.times), clause.to).slice(0, REACH),
      time?.source === 'stated',
    )
    if (!covered) return []
    const deadline: Deadline | null = time
      ? { year: time.year, source: time.source }
      : around.scope.inherited(sentence, clause === clauses[0], false)
    const before = clauses.findLast(({ to }) => to < clause.from)
    const isNameless = covered.indicator.startsWith('实现') || covered.indicator === ''
    const subject = before ? subjectOfClause(text.slice(before.from, before.to)) : ''
    const indicator = isNameless ? subject.replace(/覆盖率$/, '') : ''
    const named = { ...covered, indicator: indicator || covered.indicator }
    return [coverageDraft(sentence, clause, named, deadline)]
  })
}

function coverageDraft(
  sentence: Sentence,
  clause: Clause,
  covered: NonNullable<ReturnType<typeof coverageOf>>,
  deadline: Deadline | null,
): FigureDraft {
  return {
    ...placeOf(sentence.passage, clause.from, clause.to),
    quote: '',
    kind: 'target',
    indicator: covered.indicator,
    comparator: covered.comparator,
    value: covered.value,
    unit: '%',
    approx: covered.approx,
    per: null,
    deadline: deadline?.year ?? null,
    deadlineSource: deadline?.source ?? null,
    baseline: null,
    binding: null,
  }
}
