-- What the search indexes need to know of the line of changes: which line it is, how far it was forgotten, who follows it.

-- An index that followed the line of another database (a restored folder, another DATABASE_URL) must not go on with this one.
create table market.outbox_line (
  one boolean primary key default true check (one),
  line uuid not null default gen_random_uuid(),
  trimmed_txid xid8 not null default '0',
  trimmed_seq bigint not null default 0
);
insert into market.outbox_line default values;
revoke insert, delete, truncate on market.outbox_line from ceyuan_app;

-- One row for each index folder that follows. A follower without a place holds the line: nothing is forgotten until it has one.
create table market.index_follower (
  folder uuid primary key,
  txid xid8,
  seq bigint,
  seen_at timestamptz not null,
  rebuild_wanted_at timestamptz,
  rebuild_documents integer,
  rebuilt_at timestamptz,
  check ((txid is null) = (seq is null))
);
