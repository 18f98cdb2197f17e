// Every page of the workbench is for somebody in particular: one who is signed in, and whose post carries the power the
// page is about. Hiding a button protects nothing; the writer refuses all the same.
import type { Context } from 'hono'
import type { Authority } from '../../../kernel/power.ts'
import type { WebEnv } from '../../env.ts'
import type { SignedIn, Site } from '../../site.ts'
import type { LoadCity } from '../city-data.ts'
import type { PageDeps } from '../page-deps.ts'
import { MissingPowerPage } from './missing-power-page.tsx'
import { loadPower, mayAct } from './powers-held.ts'

/** What the workbench's pages need beside the house itself. */
export interface WorkDeps extends PageDeps {
  readonly now: () => string
  /** The plans in force, kept until the next entry. */
  readonly loadCity: LoadCity
}

/** One request of somebody who may be here. */
export interface Visit {
  readonly c: Context<WebEnv>
  readonly site: Site
  readonly user: SignedIn
  readonly deps: WorkDeps
}

/** The act a page prepares: who may do it sees the page. */
export interface Need extends Authority {
  readonly command: string
}

type Answering = Response | Promise<Response>

/** A page for whoever is signed in; others are sent to sign in and come back. */
export function signedIn(deps: WorkDeps, page: (visit: Visit) => Answering) {
  return (c: Context<WebEnv>): Answering => {
    const site = c.get('site')
    const { user } = site
    if (!user) return c.redirect(`/sign-in?to=${encodeURIComponent(site.path)}`, 303)
    return page({ c, site, user, deps })
  }
}

/** A page for those to whom the catalogue grants the act it prepares; others are told which power it takes. */
export function officer(
  deps: WorkDeps,
  need: Need | ((c: Context<WebEnv>) => Need | Promise<Need>),
  page: (visit: Visit) => Answering,
) {
  return signedIn(deps, async (visit) => {
    const { command, ...authority } = typeof need === 'function' ? await need(visit.c) : need
    const question = { command, authority, actor: visit.user.person, at: deps.now() }
    const answer = await mayAct(deps.reader, question)
    if (!('code' in answer)) return page(visit)
    const power = await loadPower(deps.reader, authority.power)
    const { organs } = await deps.loadCity(visit.site.today)
    const parts = { refusal: answer, code: authority.power, power, organs }
    return visit.c.html(<MissingPowerPage site={visit.site} {...parts} />, 403)
  })
}
