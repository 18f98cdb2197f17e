// How the registry and the catalogue change: founding, organs, posts, powers and mandates, each an entry of its own.
import { z } from 'zod'
import { defineCommand, type Tx } from '../../kernel/command.ts'
import { foundingPower } from '../../kernel/authority.ts'
import { actorKind, postKind, powerKind } from '../../kernel/power.ts'
import { chainId, chainKind } from './chain.ts'
import { organKind } from './organ.ts'
import { erasePerson, registerPerson } from './person.ts'
import { refuse } from './refusals.ts'
import { id, instant, localText, mandate, organ, post, power } from './schemas.ts'

/** The power over the registry and the catalogue themselves (机构编制). */
export const registryPower = 'registry.change'

/**
 * Begins a chain: names the jurisdiction and establishes the first organ, whose post holds the power to change the
 * registry, and seats the founder in it. It can run once; everything after it needs a power of the catalogue.
 */
export const foundChain = defineCommand({
  name: 'chain.found',
  input: z.object({ name: localText, sample: z.boolean(), organ, post, founder: id }),
  authority: () => ({ power: foundingPower }),
  run(tx, input, act) {
    if (tx.has(chainKind, chainId)) refuse('registry.founded-already')
    tx.append(chainKind, chainId, {
      type: 'ChainFounded',
      name: input.name,
      sample: input.sample,
    })
    tx.append(powerKind, foundingPower, {
      type: 'PowerPublished',
      title: { zh: '开立总账', en: 'Open the journal' },
      sort: 'power',
      basis: { zh: '仅可行使一次', en: 'Exercised once' },
      commands: ['chain.found'],
      holders: [],
      scope: 'chain',
      since: act.at,
      until: act.at,
    })
    tx.append(powerKind, registryPower, {
      type: 'PowerPublished',
      title: { zh: '机构编制与职权目录管理', en: 'Keep the registry and the catalogue of powers' },
      sort: 'power',
      basis: { zh: '设立文件', en: 'The founding act' },
      commands: registryCommands.map((command) => command.name),
      holders: [input.organ.id],
      scope: 'chain',
      since: act.at,
      until: null,
    })
    appendOrgan(tx, input.organ)
    appendPost(tx, input.post)
    appendMandate(tx, {
      id: 'mandate.founder',
      actor: input.founder,
      post: input.post.id,
      from: act.at,
      until: null,
    })
  },
})

export const establishOrgans = defineCommand({
  name: 'organ.establish',
  input: z.object({ organs: z.array(organ).min(1).max(100) }),
  authority: () => ({ power: registryPower }),
  run(tx, input) {
    for (const each of input.organs) appendOrgan(tx, each)
  },
})

export const establishPosts = defineCommand({
  name: 'post.establish',
  input: z.object({ posts: z.array(post).min(1).max(200) }),
  authority: () => ({ power: registryPower }),
  run(tx, input) {
    for (const each of input.posts) appendPost(tx, each)
  },
})

/** Publishes rows of the catalogue; from this moment the powers can be exercised. */
export const publishPowers = defineCommand({
  name: 'power.publish',
  input: z.object({ powers: z.array(power).min(1).max(100) }),
  authority: () => ({ power: registryPower }),
  run(tx, input, act) {
    for (const { code, ...row } of input.powers) {
      if (tx.has(powerKind, code)) refuse('registry.exists-already', { id: code })
      for (const holder of row.holders) requireOrgan(tx, holder)
      tx.append(powerKind, code, { type: 'PowerPublished', ...row, since: act.at, until: null })
    }
  },
})

/** Gives a power to other organs or takes it away; who loses it cannot exercise it from this moment on. */
export const changePowerHolders = defineCommand({
  name: 'power.change-holders',
  input: z.object({ code: z.string(), holders: z.array(id) }),
  authority: () => ({ power: registryPower }),
  run(tx, input) {
    if (!tx.has(powerKind, input.code)) refuse('registry.no-such-power', { id: input.code })
    for (const holder of input.holders) requireOrgan(tx, holder)
    tx.append(powerKind, input.code, { type: 'PowerHoldersChanged', holders: input.holders })
  },
})

export const grantMandates = defineCommand({
  name: 'mandate.grant',
  input: z.object({ mandates: z.array(mandate).min(1).max(200) }),
  authority: () => ({ power: registryPower }),
  run(tx, input) {
    for (const each of input.mandates) appendMandate(tx, each)
  },
})

export const endMandate = defineCommand({
  name: 'mandate.end',
  input: z.object({ actor: id, mandate: id, until: instant }),
  authority: () => ({ power: registryPower }),
  run(tx, input) {
    const { mandates } = tx.get(actorKind, input.actor)
    if (!mandates.some((each) => each.id === input.mandate)) {
      refuse('registry.no-such-mandate', { id: input.mandate })
    }
    tx.append(actorKind, input.actor, {
      type: 'MandateEnded',
      mandate: input.mandate,
      until: input.until,
    })
  },
})

/** What the power over the registry covers. */
export const registryCommands = [
  establishOrgans,
  establishPosts,
  publishPowers,
  changePowerHolders,
  grantMandates,
  endMandate,
  registerPerson,
  erasePerson,
] as const

function appendOrgan(tx: Tx, { id: organId, ...state }: z.infer<typeof organ>): void {
  if (tx.has(organKind, organId)) refuse('registry.exists-already', { id: organId })
  if (state.parent !== null) requireOrgan(tx, state.parent)
  tx.append(organKind, organId, { type: 'OrganEstablished', ...state })
}

function appendPost(tx: Tx, { id: postId, ...state }: z.infer<typeof post>): void {
  if (tx.has(postKind, postId)) refuse('registry.exists-already', { id: postId })
  requireOrgan(tx, state.organ)
  tx.append(postKind, postId, { type: 'PostEstablished', ...state })
}

function appendMandate(tx: Tx, { actor, ...granted }: z.infer<typeof mandate>): void {
  if (!tx.has(postKind, granted.post)) refuse('registry.no-such-post', { id: granted.post })
  if (tx.get(actorKind, actor).mandates.some((each) => each.id === granted.id)) {
    refuse('registry.exists-already', { id: granted.id })
  }
  tx.append(actorKind, actor, { type: 'MandateGranted', mandate: granted })
}

function requireOrgan(tx: Tx, organId: string): void {
  if (!tx.has(organKind, organId)) refuse('registry.no-such-organ', { id: organId })
}
