/** The names of the kernel's own tables; the kinds' tables stand beside them. */
export const kernelTables = [
  'journal_head',
  'journal_page',
  'journal_key',
  'journal_tile',
  'sealed_value',
  'person_key',
  'stored_file',
  'refused_attempt',
]

/**
 * The kernel's tables, each with `chain` first in its key. A statement here never changes once released; a later change
 * is a later statement. Each may run again on a database that has it already.
 */
export const kernelStatements = [
  // The head and the lease are one row, so one update proves both: the position is as we know it, the lease is ours.
  `create table if not exists journal_head (
    chain text collate "C" primary key,
    seq bigint not null,
    root bytea not null,
    note text,
    epoch bigint not null,
    holder text,
    holder_pid int,
    holder_since timestamptz,
    leased_until timestamptz not null
  ) with (fillfactor = 50)`,
  `create table if not exists journal_page (
    chain text collate "C" not null,
    last bigint not null,
    first bigint not null,
    at text not null,
    rules text not null,
    entries bytea not null,
    leaves bytea not null,
    root bytea not null,
    note text not null,
    primary key (chain, last),
    check (first between 1 and last)
  )`,
  `create table if not exists journal_key (
    chain text collate "C" not null,
    key text collate "C" not null,
    seq bigint not null,
    digest bytea not null,
    primary key (chain, key)
  )`,
  `create table if not exists journal_tile (
    chain text collate "C" not null,
    level int not null,
    index bigint not null,
    hashes bytea not null,
    primary key (chain, level, index)
  )`,
  `create table if not exists sealed_value (
    chain text collate "C" not null,
    commitment text collate "C" not null,
    person text collate "C" not null,
    box bytea not null,
    primary key (chain, commitment)
  )`,
  'create index if not exists sealed_value_person on sealed_value (chain, person)',
  `create table if not exists person_key (
    chain text collate "C" not null,
    person text collate "C" not null,
    key bytea not null,
    primary key (chain, person)
  )`,
  `create table if not exists stored_file (
    chain text collate "C" not null,
    digest text collate "C" not null,
    media_type text not null,
    bytes bytea not null,
    primary key (chain, digest)
  )`,
  `create table if not exists refused_attempt (
    chain text collate "C" not null,
    number bigint not null,
    at text not null,
    actor text not null,
    command text not null,
    code text not null,
    primary key (chain, number)
  )`,
  // Read whole, and hashes do not compress: kept as they are, they cost no time to pack.
  `alter table journal_page alter column entries set storage external,
    alter column leaves set storage external`,
  'alter table journal_tile alter column hashes set storage external',
  'alter table stored_file alter column bytes set storage external',
]
