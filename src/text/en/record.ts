import type { SameKeys } from '../shape.ts'
import type { record as chinese } from '../zh-CN/record.ts'

/** The public record: entries, receipts, the export and how to verify all of it. */
export const record: SameKeys<typeof chinese> = {
  title: 'Public record',
  lead: 'Every act in the city is one entry in the journal: who, under which power, when, and what changed. Entries are only ever added, and anyone can verify them offline.',
  facts: { entries: 'entries', sealed: 'last sealed', chain: 'chain', root: 'tree root' },
  entries: 'All entries',
  entry: 'Entry {seq}',
  columns: { seq: 'No.', at: 'When', what: 'Act', who: 'Who', power: 'Power' },
  events: 'changes: {count}',
  citizen: 'a person',
  verify: {
    title: 'How to verify it yourself',
    receipt:
      'One receipt: download its JSON file and run this command. It needs no network and not this site.',
    whole:
      'The whole journal: download the export and run this command. It works out every entry, root and signature again and names the entry that was changed, dropped, swapped or inserted.',
    tool: 'The verifier is one file that depends on nothing else; read it before you use it:',
    toolLink: 'Download verify.ts',
    key: 'Public key (compare it with one you got another way)',
    exportLink: 'Download the whole export (tar.gz)',
    checkpoint: 'The signed head as it stands',
  },
  detail: {
    act: 'Act',
    key: 'Request key',
    input: 'What was asked',
    changed: 'What changed',
    raw: 'The entry itself (these are the very bytes that were sealed)',
    proofBody: 'Hashes from this entry to the present head: {count}.',
    older: 'Previous',
    newer: 'Next',
    sealedNote:
      'Personal data is not in entries: they hold salted commitments only; the values are kept apart, encrypted.',
  },
  empty: 'The journal has no entries yet.',
}
