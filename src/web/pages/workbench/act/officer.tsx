// Every page of the workbench is for somebody in particular: one who is signed in, and whose post
// carries the power the page is about. Hiding a button protects nothing; the writer refuses all the
// same.
import type { Context } from 'hono'
import type { Authority } from '../../../../kernel/power.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { WebEnv } from '../../../env.ts'
import { Problem } from '../../../problem.ts'
import type { SignedIn, Site } from '../../../site.ts'
import type { LoadCity } from '../../city-data.ts'
import type { PageDeps } from '../../page-deps.ts'
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

type Needs = Need | readonly Need[]

/**
 * A page for those to whom the catalogue grants the act it prepares (one of them, where it prepares
 * several); others are told which power it takes.
 */
export function officer(
  deps: WorkDeps,
  needs: Needs | ((c: Context<WebEnv>) => Needs | Promise<Needs>),
  page: (visit: Visit) => Answering,
) {
  return signedIn(deps, async (visit) => {
    const asked = typeof needs === 'function' ? await needs(visit.c) : needs
    const refusals: Refusal[] = []
    for (const need of [asked].flat()) {
      const refusal = await refusalFor(visit, need)
      if (!refusal) return page(visit)
      refusals.push(refusal)
    }
    return missingPower(visit, refusals)
  })
}

/** Why this person may not do what a page prepares; null where they may. */
export async function refusalFor({ deps, user }: Visit, need: Need): Promise<Refusal | null> {
  const { command, ...authority } = need
  const question = { command, authority, actor: user.person, at: deps.now() }
  const answer = await mayAct(deps.reader, question)
  return 'code' in answer ? answer : null
}

async function missingPower({ c, site, deps }: Visit, [refusal]: Refusal[]): Promise<Response> {
  if (!refusal) throw new Problem('forbidden')
  const code = String(refusal.values.power)
  const power = await loadPower(deps.reader, code)
  const { organs } = await deps.loadCity(site.today)
  return c.html(
    <MissingPowerPage site={site} refusal={refusal} code={code} power={power} organs={organs} />,
    403,
  )
}
