// What a liaison officer writes: the figure in one sentence, then one about how it came about.
import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { care } from './notes/care.ts'
import { anything, governing } from './notes/governing.ts'
import { works } from './notes/works.ts'
import type { Outcome } from './outcome-mix.ts'
import { pick, type Random } from './random.ts'

const topics = [...works, ...care, ...governing]

export function noteOf(
  random: Random,
  {
    text,
    outcome,
    asOf,
    sentence,
  }: { text: string; outcome: Outcome; asOf: CivilDate; sentence: LocalText },
): LocalText {
  const topic = topics.find(({ words }) => words.test(text)) ?? anything
  const struggling = outcome === 'at-risk' || outcome === 'late'
  const told = pick(random, struggling ? topic.bad : topic.good)
  const [year, month, day] = asOf.split('-').map(Number)
  return {
    zh: `截至${year}年${month}月${day}日，${sentence.zh}。${told.zh}`,
    en: `As of ${asOf}: ${sentence.en}. ${told.en}`,
  }
}

/** The measure's value in words, in both languages. */
export function valueSentence(measure: Measure, value: string): LocalText {
  if (measure.type === 'milestones') return stepsSentence(measure.steps, Number(value))
  const { indicator, unit, upper, target } = measure
  const goal = upper === null ? target : `${target}–${upper}`
  return {
    zh: `${indicator} ${value}${unit ?? ''}，目标 ${goal}${unit ?? ''}`,
    en: `the figure stands at ${value}${unit === '%' ? '%' : ''}; target ${goal}${unit === '%' ? '%' : ''}`,
  }
}

function stepsSentence(steps: { title: string }[], done: number): LocalText {
  const last = steps[done - 1]?.title
  const next = steps[done]?.title
  const zh = last === undefined ? `正在进行“${next ?? ''}”` : `已完成“${last}”`
  return {
    zh: `${zh}，共${steps.length}步，完成${done}步`,
    en: `${done} of ${steps.length} steps done`,
  }
}
