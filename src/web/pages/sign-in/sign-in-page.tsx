import { Layout } from '../../components/layout.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { localText, type Site } from '../../site.ts'
import { organName } from '../organ-link.tsx'
import type { SamplePerson } from '../page-deps.ts'
import { groupPeople, type Offices, type PeopleGroup } from './group-people.ts'

interface SignInPageProps {
  site: Site
  people: readonly SamplePerson[] | null
  offices: Offices
  /** Where to go afterwards. */
  to: string | undefined
}

/** Whom to be: the sample's invented people, or, where there is no sample, how one gets a link. */
export function SignInPage({ site, people, offices, to }: SignInPageProps) {
  const { t } = site
  return (
    <Layout site={site} title={t('work.signIn.title')} width={people ? 'page' : 'text'}>
      <h1>{t('work.signIn.title')}</h1>
      {people ? (
        <>
          <NotificationBanner t={t} kind="important" title={t('work.signIn.invented')}>
            <p>{t('work.signIn.inventedBody')}</p>
          </NotificationBanner>
          {groupPeople(people, offices).map((group) => (
            <Group site={site} group={group} offices={offices} to={to} />
          ))}
        </>
      ) : (
        <>
          <p class="lead">{t('work.signIn.byLink')}</p>
          <p>{t('work.signIn.askFor')}</p>
          <pre>
            <code>gangmu sign-in-link {t('work.signIn.person')}</code>
          </pre>
        </>
      )}
    </Layout>
  )
}

interface GroupProps {
  site: Site
  group: PeopleGroup
  offices: Offices
  to: string | undefined
}

function Group({ site, group, offices, to }: GroupProps) {
  const title = site.t(`work.signIn.group.${group.name}`)
  return (
    <section class="people" aria-labelledby={`people-${group.name}`}>
      <h2 id={`people-${group.name}`}>{title}</h2>
      <ul>
        {group.people.map((person) => (
          <Person site={site} person={person} offices={offices} to={to} />
        ))}
      </ul>
    </section>
  )
}

interface PersonProps {
  site: Site
  person: SamplePerson
  offices: Offices
  to: string | undefined
}

function Person({ site, person, offices, to }: PersonProps) {
  const { t, language } = site
  const name = localText(person.name, language)
  const hidden: [string, string][] = [['person', person.id]]
  if (to !== undefined) hidden.push(['to', to])
  return (
    <li>
      <PostForm site={site} action="/sign-in" hidden={hidden}>
        <p class="who">
          <strong>{name}</strong>
          {person.post && (
            <span class="small">
              {organName(offices.organs, person.post.organ, language)} ·{' '}
              {localText(person.post.title, language)}
            </span>
          )}
        </p>
        <p class="small">{localText(person.blurb, language)}</p>
        <button
          type="submit"
          class="button secondary"
          aria-label={t('work.signIn.asName', { name })}
        >
          {t('work.signIn.as')}
        </button>
      </PostForm>
    </li>
  )
}
