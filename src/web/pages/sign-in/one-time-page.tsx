import { Button } from '../../components/button.tsx'
import { Layout } from '../../components/layout.tsx'
import { PostForm } from '../../components/post-form.tsx'
import type { Site } from '../../site.ts'

/**
 * What a one-time link opens: one button that signs in, or, once the link was used, why it does
 * not.
 */
export function OneTimePage({ site, used }: { site: Site; used: boolean }) {
  const { t } = site
  const title = t(used ? 'work.signIn.linkUsed' : 'work.signIn.linkTitle')
  return (
    <Layout site={site} title={title} width="text">
      <h1>{title}</h1>
      <p class="lead">{t(used ? 'work.signIn.linkUsedBody' : 'work.signIn.linkBody')}</p>
      {used ? (
        <p>
          <a href="/sign-in">{t('work.signIn.title')}</a>
        </p>
      ) : (
        <PostForm site={site}>
          <Button>{t('work.signIn.continue')}</Button>
        </PostForm>
      )}
    </Layout>
  )
}
