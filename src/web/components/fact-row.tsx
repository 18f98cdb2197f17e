import type { Child } from 'hono/jsx'
import type { Tone } from './tone.ts'

/**
 * One big number with its meaning under it. A tone is given where the number itself is good or bad
 * news.
 */
export interface Fact {
  readonly value: string
  readonly label: Child
  readonly tone?: Tone | undefined
}

/** The numbers a page opens with. `boxed` sets them in one card, as on a wall. */
export function FactRow({ facts, boxed = false }: { facts: readonly Fact[]; boxed?: boolean }) {
  return (
    <dl class={boxed ? 'facts boxed num' : 'facts num'}>
      {facts.map(({ value, label, tone }) => (
        <div>
          <dt>{label}</dt>
          <dd class={tone}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
