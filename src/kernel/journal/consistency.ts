/**
 * Proves offline that the journal whose head is `note` begins with all of the journal of `older` entries: nothing that
 * was in it then has been changed since. To be checked against a head of `older` entries that somebody kept.
 */
export interface Consistency {
  gangmu: 'consistency/1'
  chain: string
  older: number
  /** Of the tree that the note signs. */
  size: number
  /** The consistency proof (RFC 6962), in hex. */
  proof: string[]
  note: string
  key: string
}
