-- Who acts in the city, what is known of them, what they were granted, and how they hang together.
create schema registry;

create table registry.subject (
  id uuid primary key,
  kind text not null check (kind in ('organisation', 'person')),
  type text not null check (type in (
    'enterprise', 'institute', 'university', 'agency', 'bank', 'insurer', 'incubator', 'government', 'other', 'person')),
  uscc text unique check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name_zh text not null check (name_zh <> ''),
  name_en text,
  district text,
  industries text[] not null default '{}',
  registered_on date,
  status text not null default 'active' check (status in ('active', 'suspended', 'revoked', 'deregistered')),
  legal_form text,
  capital_fen bigint check (capital_fen >= 0),
  scope text,
  address text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((kind = 'person') = (type = 'person'))
);
create index subject_district_type on registry.subject (district, type);
create index subject_type_name on registry.subject (type, name_zh);
create index subject_industries on registry.subject using gin (industries);

-- One subject may be known to several sources; a source names it by its own id. Imports are idempotent by this pair.
create table registry.subject_source (
  source text not null,
  source_id text not null,
  subject_id uuid not null references registry.subject (id) on delete cascade,
  content_hash bytea not null,
  seen_at timestamptz not null,
  primary key (source, source_id)
);
create index subject_source_subject on registry.subject_source (subject_id);

-- Facts are appended, never changed: a newer version closes the one before it by setting superseded_at. Exactly one of
-- the value columns is filled, so that set-based queries compare typed columns.
create table registry.fact (
  id bigint generated always as identity primary key,
  subject_id uuid not null references registry.subject (id) on delete cascade,
  kind text not null,
  period text not null default '',
  value_int bigint,
  value_num numeric,
  value_text text,
  value_bool boolean,
  value_date date,
  value_list text[],
  unit text,
  source text not null check (source in ('declared', 'registry', 'social_security', 'tax', 'audited', 'official')),
  as_of date not null,
  evidence text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  check (num_nonnulls(value_int, value_num, value_text, value_bool, value_date, value_list) = 1)
);
create unique index fact_current on registry.fact (subject_id, kind, period) where superseded_at is null;
create index fact_history on registry.fact (subject_id, kind, period) where superseded_at is not null;
revoke update, delete, truncate on registry.fact from ceyuan_app;
grant update (superseded_at) on registry.fact to ceyuan_app;

create table registry.credential (
  id uuid primary key,
  subject_id uuid not null references registry.subject (id) on delete cascade,
  kind text not null,
  number text not null,
  grade text,
  valid_from date not null,
  valid_to date,
  granted_by_case uuid,
  granted_at timestamptz not null,
  revoked_on date,
  revoked_reason text,
  check (valid_to is null or valid_to >= valid_from),
  unique (kind, number)
);
create index credential_subject on registry.credential (subject_id, kind);
-- A case grants one credential of a kind once, however often its effect is run.
create unique index credential_by_case on registry.credential (granted_by_case, kind, subject_id) where granted_by_case is not null;

-- from_id holds, owns, heads or serves in to_id.
create table registry.relation (
  id bigint generated always as identity primary key,
  from_id uuid not null references registry.subject (id) on delete cascade,
  to_id uuid not null references registry.subject (id) on delete cascade,
  kind text not null check (kind in ('shareholding', 'parent', 'legal_person', 'officer')),
  share_bp integer check (share_bp between 1 and 10000),
  since date,
  until date,
  source text not null,
  check ((kind = 'shareholding') = (share_bp is not null)),
  check (from_id <> to_id)
);
create unique index relation_once on registry.relation (from_id, to_id, kind, coalesce(since, '-infinity'::date));
create index relation_upward on registry.relation (to_id, kind);

-- What other rooms may count. Published views are a promise: columns are added, never taken away.
create view registry.published_subject as
  select id, kind, type, district, industries, registered_on, status, capital_fen, created_at
  from registry.subject where kind = 'organisation';

create view registry.published_fact as
  select subject_id, kind, period, value_int, value_num, value_text, value_bool, value_date, unit, source, as_of, recorded_at
  from registry.fact where superseded_at is null;

create view registry.published_credential as
  select id, subject_id, kind, grade, valid_from, valid_to, granted_at, revoked_on from registry.credential;
