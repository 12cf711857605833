-- What institutes offer, what enterprises seek, who serves them, and the line of changes that the search index follows.
create schema market;

create sequence market.public_code;

create table market.achievement (
  id uuid primary key,
  code text not null unique default 'CG' || lpad(nextval('market.public_code')::text, 8, '0'),
  title_zh text, title_en text,
  abstract_zh text, abstract_en text,
  keywords_zh text[] not null default '{}', keywords_en text[] not null default '{}',
  lang text not null check (lang in ('zh', 'en', 'zh+en')),
  kind text not null check (kind in ('patent', 'software', 'know_how', 'prototype', 'product', 'paper', 'variety', 'standard', 'other')),
  industries text[] not null default '{}',
  fields text[] not null default '{}',
  owner_id uuid, owner_name text,
  year integer check (year between 1900 and 2200),
  maturity smallint check (maturity between 1 and 9),
  deal_kinds text[] not null default '{}',
  price_fen bigint check (price_fen >= 0),
  disclosure text not null default 'public' check (disclosure in ('public', 'registered', 'on_request')),
  status text not null default 'published' check (status in ('draft', 'published', 'withdrawn')),
  source text not null, source_id text not null, content_hash bytea not null,
  created_at timestamptz not null, updated_at timestamptz not null,
  unique (source, source_id),
  check (coalesce(title_zh, title_en) is not null)
);
create index achievement_owner on market.achievement (owner_id);
create index achievement_latest on market.achievement (year desc, id);
create index achievement_industries on market.achievement using gin (industries);

create table market.need (
  id uuid primary key,
  code text not null unique default 'XQ' || lpad(nextval('market.public_code')::text, 8, '0'),
  title_zh text, title_en text,
  body_zh text, body_en text,
  keywords_zh text[] not null default '{}', keywords_en text[] not null default '{}',
  lang text not null check (lang in ('zh', 'en', 'zh+en')),
  kind text not null check (kind in ('technology', 'project_call', 'testing', 'talent', 'finance', 'other')),
  industries text[] not null default '{}',
  fields text[] not null default '{}',
  owner_id uuid, owner_name text,
  budget_fen bigint check (budget_fen >= 0),
  maturity_min smallint check (maturity_min between 1 and 9),
  published_on date, deadline date,
  disclosure text not null default 'public' check (disclosure in ('public', 'registered', 'on_request')),
  status text not null default 'published' check (status in ('draft', 'published', 'withdrawn', 'met')),
  source text not null, source_id text not null, content_hash bytea not null,
  created_at timestamptz not null, updated_at timestamptz not null,
  unique (source, source_id),
  check (coalesce(title_zh, title_en) is not null)
);
create index need_owner on market.need (owner_id);
create index need_latest on market.need (published_on desc, id);

-- Services and shared instruments that agencies sell; vouchers are spent on these.
create table market.offering (
  id uuid primary key,
  code text not null unique default 'FW' || lpad(nextval('market.public_code')::text, 8, '0'),
  kind text not null check (kind in ('service', 'instrument')),
  class text not null,
  title_zh text not null, title_en text,
  text_zh text, text_en text,
  industries text[] not null default '{}',
  agency_id uuid not null, agency_name text,
  price_fen bigint not null check (price_fen > 0),
  price_unit text not null,
  district text,
  status text not null default 'published' check (status in ('draft', 'published', 'withdrawn')),
  source text not null, source_id text not null, content_hash bytea not null,
  created_at timestamptz not null, updated_at timestamptz not null,
  unique (source, source_id)
);
create index offering_agency on market.offering (agency_id);
create index offering_class on market.offering (kind, class);

create table market.expert (
  id uuid primary key,
  code text not null unique default 'ZJ' || lpad(nextval('market.public_code')::text, 8, '0'),
  subject_id uuid not null unique,
  name_zh text not null, name_en text,
  title_zh text, title_en text,
  text_zh text, text_en text,
  industries text[] not null default '{}', fields text[] not null default '{}',
  employer_id uuid, employer_name text,
  status text not null default 'published' check (status in ('draft', 'published', 'withdrawn')),
  source text not null, source_id text not null, content_hash bytea not null,
  created_at timestamptz not null, updated_at timestamptz not null,
  unique (source, source_id)
);

-- The line of changes. A sequence alone would let a reader pass over a row whose transaction commits late; with the
-- transaction's number a reader takes only what lies below every transaction still running, so nothing is ever missed.
create table market.outbox (
  seq bigserial primary key,
  txid xid8 not null default pg_current_xact_id(),
  op text not null check (op in ('upsert', 'delete')),
  kind text not null,
  id uuid not null
);
create index outbox_order on market.outbox (txid, seq);

-- Statement triggers with transition tables: a COPY of 60,000 rows writes its outbox rows in one statement. They fire for
-- every writer, so no code path can forget the index.
create function market.follow_upsert() returns trigger language plpgsql as $$
begin
  insert into market.outbox (op, kind, id) select 'upsert', tg_argv[0], id from changed;
  return null;
end $$;
create function market.follow_delete() returns trigger language plpgsql as $$
begin
  insert into market.outbox (op, kind, id) select 'delete', tg_argv[0], id from changed;
  return null;
end $$;

create trigger follow_insert after insert on market.achievement referencing new table as changed
  for each statement execute function market.follow_upsert('achievement');
create trigger follow_update after update on market.achievement referencing new table as changed
  for each statement execute function market.follow_upsert('achievement');
create trigger follow_delete after delete on market.achievement referencing old table as changed
  for each statement execute function market.follow_delete('achievement');

create trigger follow_insert after insert on market.need referencing new table as changed
  for each statement execute function market.follow_upsert('need');
create trigger follow_update after update on market.need referencing new table as changed
  for each statement execute function market.follow_upsert('need');
create trigger follow_delete after delete on market.need referencing old table as changed
  for each statement execute function market.follow_delete('need');

create trigger follow_insert after insert on market.offering referencing new table as changed
  for each statement execute function market.follow_upsert('offering');
create trigger follow_update after update on market.offering referencing new table as changed
  for each statement execute function market.follow_upsert('offering');
create trigger follow_delete after delete on market.offering referencing old table as changed
  for each statement execute function market.follow_delete('offering');

create trigger follow_insert after insert on market.expert referencing new table as changed
  for each statement execute function market.follow_upsert('expert');
create trigger follow_update after update on market.expert referencing new table as changed
  for each statement execute function market.follow_upsert('expert');
create trigger follow_delete after delete on market.expert referencing old table as changed
  for each statement execute function market.follow_delete('expert');

-- What other rooms may count. Published views are a promise: columns are added, never taken away.
create view market.published_achievement as
  select id, code, kind, industries, fields, owner_id, year, maturity, lang, source, created_at
  from market.achievement where status = 'published';
create view market.published_need as
  select id, code, kind, industries, fields, owner_id, budget_fen, published_on, deadline, source, created_at
  from market.need where status in ('published', 'met');
create view market.published_offering as
  select id, code, kind, class, industries, agency_id, price_fen, district, created_at
  from market.offering where status = 'published';
create view market.published_expert as
  select id, code, industries, fields, created_at from market.expert where status = 'published';
