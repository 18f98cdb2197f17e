import { loadOrgans } from '../../../engines/registry/load-organs.ts'
import type { Routes } from '../../app.tsx'
import { Problem } from '../../problem.ts'
import type { PageDeps } from '../page-deps.ts'
import { readForm } from '../workbench/act/posted-form.ts'
import { loadPostPowers } from './group-people.ts'
import { OneTimePage } from './one-time-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

/**
 * /sign-in: as one of the sample's invented people where the sample is loaded; else by a link that
 * works once. Every sign-in begins a session under a new id.
 */
export function signInRoutes(deps: PageDeps): Routes {
  return (app) => {
    app.get('/sign-in', async (c) => {
      const { reader, people } = deps
      const offices = {
        organs: await loadOrgans(reader),
        powers: await loadPostPowers(reader, people ?? []),
      }
      const to = localPath(c.req.query('to'))
      return c.html(<SignInPage site={c.get('site')} people={people} offices={offices} to={to} />)
    })
    app.post('/sign-in', async (c) => {
      const form = await readForm(c)
      const person = deps.people?.find((each) => each.id === form.text('person'))
      if (!person) throw new Problem('forbidden')
      await c.get('session').signIn({ person: person.id, name: person.name, post: person.post })
      return c.redirect(localPath(form.text('to')) ?? landing(person.post !== null), 303)
    })
    // A link is only opened with GET, and mail programs open links to look at them: the sign-in
    // itself is a POST.
    app.get('/sign-in/once/:token', (c) =>
      c.html(<OneTimePage site={c.get('site')} used={false} />),
    )
    app.post('/sign-in/once/:token', async (c) => {
      const user = (await deps.links?.redeem(c.req.param('token'))) ?? null
      if (!user) return c.html(<OneTimePage site={c.get('site')} used />, 403)
      await c.get('session').signIn(user)
      return c.redirect(landing(user.post !== null), 303)
    })
  }
}

const landing = (inOffice: boolean) => (inOffice ? '/work' : '/')

/** An address of this site to come back to; undefined for anything that could lead elsewhere. */
export function localPath(asked: string | undefined): string | undefined {
  if (!asked || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return undefined
  return asked.startsWith('/sign-in') ? undefined : asked
}
