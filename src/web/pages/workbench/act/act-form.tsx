import type { Child } from 'hono/jsx'
import { PostForm } from '../../../components/post-form.tsx'
import type { Site } from '../../../site.ts'
import { keyField, newKey } from './act.ts'

interface ActFormProps {
  site: Site
  /** Which of a page's acts this form is for. */
  act?: string | undefined
  action?: string | undefined
  multipart?: boolean | undefined
  class?: string | undefined
  hidden?: readonly (readonly [name: string, value: string])[] | undefined
  children?: Child | undefined
}

/**
 * A form that becomes an act: it carries a key of its own, so that sending it twice does it once.
 */
export function ActForm({ site, act, hidden = [], children, ...form }: ActFormProps) {
  const fields: (readonly [string, string])[] = [[keyField, newKey()], ...hidden]
  if (act !== undefined) fields.push(['act', act])
  return (
    <PostForm
      site={site}
      action={form.action}
      multipart={form.multipart}
      class={form.class}
      hidden={fields}
    >
      {children}
    </PostForm>
  )
}
