import { isIPv6 } from 'node:net'
import type { Context } from 'hono'

/** What `@hono/node-server` puts on the context; absent under `app.request()`. */
interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string | undefined } }
}

/**
 * Who is calling, for rate limits. `trustedProxies` is how many of our own proxies stand in front:
 * that many entries from the right of X-Forwarded-For are theirs to write, and what lies further
 * left is anybody's claim. Default 0: the header is ignored. An IPv6 caller is its /64, since one
 * household owns all of it.
 */
export function clientAddress(c: Context, trustedProxies = 0): string {
  const socket = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim())
  const claimed = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined
  return network(claimed || socket || 'unknown')
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(address)) return address.slice(0, 64)
  return `${expanded(address).slice(0, 4).join(':')}::/64`
}

/** The groups of an IPv6 address with `::` written out. */
function expanded(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  if (tail === undefined) return left
  const right = tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right]
}
