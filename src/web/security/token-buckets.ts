/** How much one caller may do: a burst of `capacity`, then `perSecond` steadily. */
export interface Allowance {
  readonly capacity: number
  readonly perSecond: number
}

/** Token buckets by key, at most `limit` of them. */
export interface TokenBuckets {
  /** Takes one token. Answers 0 where there was one, else the whole seconds until there will be. */
  take(key: string): number
  readonly size: number
}

interface Bucket {
  tokens: number
  atMs: number
}

/**
 * The token bucket of ATM and of every traffic shaper since: a key starts with a full bucket. Past
 * `limit` keys the one unused longest is forgotten, which gives it a full bucket again: a flood of
 * keys costs memory never, precision at worst.
 */
export function tokenBuckets(
  allowance: Allowance,
  now: () => number,
  limit = 100_000,
): TokenBuckets {
  const buckets = new Map<string, Bucket>()
  return {
    get size() {
      return buckets.size
    },
    take(key) {
      const bucket = refilled(buckets.get(key), allowance, now())
      const missing = 1 - bucket.tokens
      if (missing <= 0) bucket.tokens -= 1
      buckets.delete(key)
      buckets.set(key, bucket)
      const oldest = buckets.keys().next()
      if (buckets.size > limit && !oldest.done) buckets.delete(oldest.value)
      return missing <= 0 ? 0 : Math.ceil(missing / allowance.perSecond)
    },
  }
}

function refilled(bucket: Bucket | undefined, allowance: Allowance, nowMs: number): Bucket {
  if (!bucket) return { tokens: allowance.capacity, atMs: nowMs }
  // A clock set back must not take tokens away.
  const seconds = Math.max(0, nowMs - bucket.atMs) / 1000
  const tokens = Math.min(allowance.capacity, bucket.tokens + seconds * allowance.perSecond)
  return { tokens, atMs: nowMs }
}
