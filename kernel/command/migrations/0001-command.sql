-- The answer to each command that was given under an idempotency key.
create table kernel.idempotency (
  actor text not null,
  key text not null,
  command text not null,
  input_sha256 text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (actor, key)
);

-- Work to be done later. A row leaves in the transaction that did the work.
create table kernel.job (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  key text unique,
  attempts int not null default 0,
  last_error text,
  failed_at timestamptz
);
create index job_due on kernel.job (run_at) where failed_at is null;

-- Settings that a running city keeps for itself, such as the demo clock.
create table kernel.setting (
  name text primary key,
  value jsonb not null
);
