import type { Child } from 'hono/jsx'

/** Says that there is nothing yet, why, and what would put something here. */
export function EmptyState({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty">
      <p class="title">{title}</p>
      {children}
    </div>
  )
}
