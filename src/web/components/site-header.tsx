import { inLanguage } from '../language.ts'
import { type Door, doors, localText, type Site } from '../site.ts'
import { PostForm } from './post-form.tsx'

/** The name, the five doors, the city, the other language, and who is signed in. */
export function SiteHeader({ site, door }: { site: Site; door?: Door | undefined }) {
  const { t } = site
  return (
    <header class="site">
      <a class="brand" href="/">
        {t('site.name')}
      </a>
      <nav class="doors" aria-label={t('site.doors.label')}>
        <ul>
          {doors.map((one) => (
            <li>
              <a href={one.href} aria-current={one.door === door ? 'page' : undefined}>
                {t(`site.doors.${one.door}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav class="account" aria-label={t('site.account.label')}>
        <ul>
          <li>{localText(site.city, site.language)}</li>
          <li>
            <LanguageSwitch site={site} />
          </li>
          <Account site={site} />
        </ul>
      </nav>
    </header>
  )
}

/**
 * The same page in the other language. The link speaks that language, and says so to a screen
 * reader.
 */
function LanguageSwitch({ site }: { site: Site }) {
  const other = site.language === 'en' ? 'zh-CN' : 'en'
  return (
    <a
      href={inLanguage(site.path, other)}
      hreflang={other}
      lang={other}
      rel="alternate"
      title={site.t('site.language.switchTo')}
    >
      {site.t('site.language.other')}
    </a>
  )
}

function Account({ site }: { site: Site }) {
  const { t, user, language } = site
  if (!user)
    return (
      <li>
        <a href={`/sign-in?to=${encodeURIComponent(site.path)}`}>{t('site.account.signIn')}</a>
      </li>
    )
  const name = localText(user.name, language)
  return (
    <>
      {user.post && (
        <li>
          <a href="/work">{t('site.account.workbench')}</a>
        </li>
      )}
      <li>
        {user.post
          ? t('site.account.as', { name, post: localText(user.post.title, language) })
          : name}
      </li>
      <li>
        <PostForm site={site} action="/sign-out" class="sign-out">
          <button type="submit" class="link">
            {t('site.account.signOut')}
          </button>
        </PostForm>
      </li>
    </>
  )
}
