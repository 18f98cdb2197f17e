/** What `gangmu export`, `gangmu verify --database` and `gangmu rebuild` print. */
export const journal = {
  usageExport: 'Usage: gangmu export FOLDER|FILE.tar|FILE.tar.gz [--key KEY]',
  usageDatabase: 'Usage: gangmu verify --database [--key KEY] [RECEIPT.json …]',
  usageRebuild: 'Usage: gangmu rebuild [--check]',
  exported: 'Exported all {size} entries of {chain} as {files} files: {target}',
  exists: '{target} is there already and is not overwritten',
  noKey: 'There is no signing key {path}; name the public key with --key',
  failed: 'It could not be done: {reason}',
  whole:
    'The database of {chain} is whole: {size} entries, hashes, signatures, keys and states checked anew',
  broken: 'The database of {chain} does not agree in {count} places',
  more: '{count} more are left out',
  rebuilt: 'Rebuilt {count} states from the journal',
  same: 'The states rebuilt from the journal are those of the database, byte for byte',
}

/** What an audit of the database finds. */
export const auditFindings = {
  'audit.entry-altered': 'Entry {seq} was altered',
  'audit.entry-inserted': 'An entry was inserted; it calls itself {seq}',
  'audit.entry-dropped': 'Entry {seq} was dropped',
  'audit.entry-moved': 'Entry {seq} was moved from its place',
  'audit.entries-swapped': 'Entries {seq} and {with} were swapped',
  'audit.entries-dropped': 'Entries {first} to {last} are gone',
  'audit.page-altered':
    'Among entries {first} to {last} one was altered; which cannot be told any more',
  'audit.page-damaged': 'The page of entries {first} to {last} is damaged',
  'audit.page-overlaps': 'A page was inserted; it calls itself entries {first} to {last}',
  'audit.page-unproven':
    'Entries {first} to {last} cannot be proved, because something before them is damaged',
  'audit.leaves-altered':
    'The hashes of entries {first} to {last} were altered (the entries are whole)',
  'audit.note-invalid': 'The head of the page of entries {first} to {last} has no valid signature',
  'audit.root-altered':
    'The root of the page of entries {first} to {last} is not the one that was signed',
  'audit.head-altered':
    'The head was altered: it is not that of the last page, which ends with entry {seq}',
  'audit.tile-altered': 'Tile {level}/{index} of hashes was altered or is gone',
  'audit.key-altered': 'The key {key} of entry {seq} was altered',
  'audit.key-missing': 'The key {key} of entry {seq} is gone',
  'audit.sealed-altered': 'A sealed personal value was altered or does not open: {commitment}',
  'audit.erased-readable': '{person} was erased, but a sealed value is still kept: {commitment}',
  'audit.state-altered': 'The state of {kind} {id} was altered',
  'audit.state-missing': 'The state of {kind} {id} is gone',
  'audit.state-inserted': 'The state of {kind} {id} does not come from the journal',
  'audit.receipt-invalid': 'The receipt of entry {seq} does not hold by itself',
  'audit.history-shorter':
    'A receipt witnesses that the journal had {size} entries; now it has {seq}',
  'audit.history-rewritten':
    'The first {size} entries are not those that a receipt witnesses: history was rewritten',
}
