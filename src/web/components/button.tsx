import type { Child } from 'hono/jsx'

interface ButtonProps {
  /**
   * `primary` once a page; `secondary` beside it; `danger` where something ends. Default:
   * `primary`.
   */
  kind?: 'primary' | 'secondary' | 'danger' | undefined
  /** Sent with the form, so that it is known which button was pressed. */
  name?: string | undefined
  value?: string | undefined
  children?: Child | undefined
}

const classes = { primary: 'button', secondary: 'button secondary', danger: 'button danger' }

/** Sends the form it stands in. */
export function Button({ kind = 'primary', name, value, children }: ButtonProps) {
  return (
    <button type="submit" class={classes[kind]} name={name} value={value}>
      {children}
    </button>
  )
}

/** Leads to another page and looks like a button: for the one thing a page is about. */
export function ButtonLink({ href, kind = 'primary', children }: ButtonProps & { href: string }) {
  return (
    <a href={href} class={classes[kind]}>
      {children}
    </a>
  )
}
