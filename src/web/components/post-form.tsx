import type { Child } from 'hono/jsx'
import { csrfField } from '../security/csrf.ts'
import type { Site } from '../site.ts'

interface PostFormProps {
  site: Site
  /** Where it is sent. Default: this page's own address. */
  action?: string | undefined
  /** True where it has a file field. */
  multipart?: boolean | undefined
  class?: string | undefined
  /** Fields the person does not see: ids, versions, idempotency keys. */
  hidden?: readonly (readonly [name: string, value: string])[]
  children?: Child | undefined
}

/** Every write of the site: a plain form that carries the session's token. */
export function PostForm({
  site,
  action,
  multipart,
  hidden = [],
  children,
  ...rest
}: PostFormProps) {
  return (
    <form
      method="post"
      action={action}
      class={rest.class}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name={csrfField} value={site.csrf} />
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
