import type { Child } from 'hono/jsx'

interface DetailsProps {
  summary: string
  open?: boolean | undefined
  children?: Child | undefined
}

/** What only some readers need, folded away. Opens without scripts. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details class="more" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
