-- How far an import has come, committed with the rows themselves: what was cut short goes on where it stood, and nothing
-- is written twice or passed over. A file is known by its size and a digest of its content.
create table registry.import_run (
  id uuid primary key,
  kind text not null,
  source text not null,
  file_name text not null,
  file_bytes bigint not null,
  file_sha256 text not null,
  mapping jsonb not null,
  records_done bigint not null default 0,
  rejects_bytes bigint not null default 0,
  inserted bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz
);
create unique index import_run_open on registry.import_run (kind, source, file_sha256, file_bytes, mapping) where finished_at is null;
