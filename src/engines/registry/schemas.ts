// The shapes that the registry's inputs share.
import { z } from 'zod'

/** An id of our own making: lower case, dots, digits and hyphens; never a name of a person. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9.@_-]{0,119}$/)

export const localText = z.object({
  zh: z.string().min(1).max(400),
  en: z.string().min(1).max(800),
})

export const instant = z.iso.datetime({ precision: 3 })

export const organ = z.object({
  id,
  name: localText,
  sort: z.enum(['government', 'bureau', 'district', 'congress', 'supervision', 'other']),
  parent: id.nullable(),
  duties: z.object({ zh: z.array(z.string().max(80)), en: z.array(z.string().max(160)) }),
  aliases: z.array(z.string().max(40)),
})

export const post = z.object({ id, organ: id, title: localText, powers: z.array(z.string()) })

export const power = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/),
  title: localText,
  sort: z.enum(['power', 'right']),
  basis: localText,
  commands: z.array(z.string()).min(1),
  holders: z.array(id),
  scope: z.enum(['own', 'chain']),
})

export const mandate = z.object({
  id,
  actor: id,
  post: id,
  from: instant,
  until: instant.nullable(),
})
