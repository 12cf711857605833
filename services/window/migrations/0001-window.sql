-- Cases on their way through their flows. "window" and "case" are words of SQL, hence the quotes.
create schema "window";

-- Flows and forms that cases are pinned to, by digest. json, not jsonb: the order of states and fields is kept.
create table "window".pinned_definition (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('flow', 'form')),
  definition json not null,
  first_used_at timestamptz not null
);
revoke update, delete, truncate on "window".pinned_definition from ceyuan_app;

-- Last number given out in a year; the row is locked while a case is opened, so numbers have no gaps.
create table "window".case_number (
  year int primary key,
  last int not null check (last > 0)
);

create table "window"."case" (
  id uuid primary key,
  number text not null unique,
  programme_id text not null,
  programme_version text not null,
  flow_id text not null,
  flow_revision text not null references "window".pinned_definition (sha256),
  form_revision text not null references "window".pinned_definition (sha256),
  -- What the programme promised when the case was opened, such as the length of its publicity.
  terms jsonb not null,
  subject_id uuid not null,
  district text,
  department text not null,
  year int not null,
  state text not null,
  -- How often the case went each limited way.
  taken jsonb not null default '{}',
  outcome text,
  -- True while no other case of the same subject, programme and year may be opened beside this one.
  holds_place boolean not null,
  form jsonb not null default '{}',
  form_version int not null default 1,
  form_saved_at timestamptz not null,
  origins jsonb not null default '{}',
  verdict jsonb,
  verdict_value text check (verdict_value in ('yes', 'no', 'unknown')),
  send_backs int not null default 0 check (send_backs >= 0),
  events int not null default 0,
  created_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  updated_at timestamptz not null,
  check ((outcome is null) = (decided_at is null)),
  check ((verdict is null) = (verdict_value is null))
);
create unique index case_place on "window"."case" (subject_id, programme_id, year) where holds_place;
create index case_subject on "window"."case" (subject_id, created_at desc);
create index case_desk on "window"."case" (department, state, submitted_at);
create index case_programme on "window"."case" (programme_id, state);

-- What happened, by whom, in which role, when and why. Never changed.
create table "window".case_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references "window"."case" (id),
  seq int not null check (seq > 0),
  at timestamptz not null,
  event text not null,
  from_state text,
  to_state text not null,
  user_id uuid,
  membership_id uuid,
  role text not null,
  department text,
  comment text,
  effects jsonb not null default '[]',
  form_sha256 text not null,
  unique (case_id, seq)
);
revoke update, delete, truncate on "window".case_event from ceyuan_app;

create table "window".publicity (
  id uuid primary key,
  case_id uuid not null references "window"."case" (id),
  from_day date not null,
  -- The last day, counted in full.
  until_day date not null,
  working_days int,
  calendar_days int,
  due_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('over', 'stopped')),
  check (until_day >= from_day),
  check ((ended_at is null) = (ended_by is null))
);
create index publicity_case on "window".publicity (case_id);
create index publicity_days on "window".publicity (from_day desc, until_day);
create unique index publicity_open on "window".publicity (case_id) where ended_at is null;

create table "window".notification (
  id uuid primary key,
  to_subject uuid,
  to_department text,
  text jsonb not null,
  ref_kind text not null,
  ref_id text not null,
  ref_number text,
  at timestamptz not null,
  read_at timestamptz,
  read_by uuid,
  check (num_nonnulls(to_subject, to_department) = 1)
);
create index notification_subject on "window".notification (to_subject, at desc) where to_subject is not null;
create index notification_department on "window".notification (to_department, at desc) where to_department is not null;

create view "window".published_case as
  select id, number, programme_id as programme, programme_version, subject_id, district, department, year, state, outcome,
    created_at, submitted_at, decided_at
  from "window"."case";
