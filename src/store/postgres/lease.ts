import { Conflict, Unavailable } from '../../kernel/failure.ts'
import type { Head } from '../../kernel/store.ts'
import { inTransaction, type Line, type WritingLine } from './line.ts'

/** Whose lease: `holder` is drawn afresh each time a writer opens, so that no two ever share it. */
export interface Lease {
  chain: string
  holder: string
  /** How long it holds when nobody renews it. Every page renews it too. */
  leaseMs: number
}

const headColumns = 'seq, root, note, epoch'

// Which connection holds the lease. The server knows at once when a connection is gone, so a writer that crashed can be
// followed without waiting for its lease to run out. Behind a pooler the connection outlives it, and the time decides.
const held = `holder = $2, holder_pid = pg_backend_pid(),
  holder_since = (select backend_start from pg_stat_activity where pid = pg_backend_pid()),
  leased_until = clock_timestamp() + $3::int * interval '1 millisecond'`

/**
 * Takes the lease of a chain, founding its empty head where there is none, and raises the epoch: from then on no page
 * of an earlier writer can land. Throws Unavailable while another writer holds it.
 */
export async function takeLease(line: WritingLine, lease: Lease): Promise<Head> {
  let taken: Head | undefined
  await inTransaction(line, async () => {
    // One taker at a time, so that who comes second sees the connection of who came first.
    await line.query({
      text: `select pg_advisory_xact_lock(hashtextextended('gangmu lease ' || $1, 0))`,
      values: [lease.chain],
    })
    await line.query({
      text: `insert into journal_head (chain, seq, root, epoch, leased_until)
        values ($1, 0, sha256(''), 0, '-infinity') on conflict do nothing`,
      values: [lease.chain],
    })
    const [head] = await line.query<Head>({
      text: `update journal_head set epoch = epoch + 1, ${held}
        where chain = $1 and (leased_until < clock_timestamp() or not exists (
          select from pg_stat_activity
          where pid = holder_pid and backend_start is not distinct from holder_since))
        returning ${headColumns}`,
      values: [lease.chain, lease.holder, lease.leaseMs],
    })
    taken = head
  })
  if (!taken) throw await heldByAnother(line, lease.chain)
  return taken
}

async function heldByAnother(line: Line, chain: string): Promise<Unavailable> {
  const [row] = await line.query<{ ms: number }>({
    text: `select greatest(1, extract(epoch from leased_until - clock_timestamp()) * 1000)::int as ms
      from journal_head where chain = $1`,
    values: [chain],
  })
  return new Unavailable(`another writer holds chain ${chain}`, { retryAfterMs: row?.ms ?? 1000 })
}

/**
 * Takes a new epoch of a lease we still hold. It waits for a commit of ours that may still be running on the server and
 * shuts out one that has not begun, so that what it answers is final. Throws Conflict where the lease is lost.
 */
export async function settleLease(line: Line, lease: Lease): Promise<Head> {
  const [head] = await line.query<Head>({
    text: `update journal_head set epoch = epoch + 1, ${held}
      where chain = $1 and holder = $2 returning ${headColumns}`,
    values: [lease.chain, lease.holder, lease.leaseMs],
  })
  if (!head) throw leaseLost(lease)
  return head
}

export async function renewLease(line: Line, lease: Lease): Promise<void> {
  const renewed = await line.query({
    text: `update journal_head set ${held} where chain = $1 and holder = $2 returning epoch`,
    values: [lease.chain, lease.holder, lease.leaseMs],
  })
  if (renewed.length === 0) throw leaseLost(lease)
}

/** Lets the next writer in at once. */
export async function releaseLease(line: Line, lease: Lease): Promise<void> {
  await line.query({
    text: `update journal_head set leased_until = '-infinity' where chain = $1 and holder = $2`,
    values: [lease.chain, lease.holder],
  })
}

function leaseLost(lease: Lease): Conflict {
  return new Conflict(`another writer has taken chain ${lease.chain}`)
}
