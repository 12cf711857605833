-- Double entry. The application's role reads these tables and writes only through the functions of 0004, so that what
-- the books promise holds against any client that speaks SQL.
create schema ledger;

-- Counters only grow by transfers: posted is what happened, pending is what open holds keep aside.
create table ledger.account (
  id uuid primary key,
  code text not null unique check (code <> '' and length(code) <= 200),
  kind text not null check (kind <> ''),
  unit text not null check (unit <> ''),
  debits_must_not_exceed_credits boolean not null default false,
  credits_must_not_exceed_debits boolean not null default false,
  debits_posted bigint not null default 0 check (debits_posted >= 0),
  credits_posted bigint not null default 0 check (credits_posted >= 0),
  debits_pending bigint not null default 0 check (debits_pending >= 0),
  credits_pending bigint not null default 0 check (credits_pending >= 0),
  version bigint not null default 0 check (version >= 0),
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint one_limit check (not (debits_must_not_exceed_credits and credits_must_not_exceed_debits)),
  constraint exceeds_credits check (
    not debits_must_not_exceed_credits or debits_posted + debits_pending <= credits_posted),
  constraint exceeds_debits check (
    not credits_must_not_exceed_debits or credits_posted + credits_pending <= debits_posted),
  constraint closed_without_pending check (closed_at is null or (debits_pending = 0 and credits_pending = 0))
) with (fillfactor = 50); -- every transfer updates two rows: room for them to stay on their page

-- The id is chosen by the client and is the idempotency key. `released` is what went back from a hold without being
-- posted; `closes` marks the transfer that resolves its hold.
create table ledger.transfer (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  kind text not null check (kind in ('single', 'hold', 'capture', 'release', 'expire')),
  debit_id uuid not null references ledger.account (id),
  credit_id uuid not null references ledger.account (id),
  amount bigint not null check (amount > 0),
  released bigint not null default 0 check (released >= 0),
  unit text not null,
  at timestamptz not null,
  expires_at timestamptz,
  hold_id uuid references ledger.transfer (id),
  closes boolean not null default false,
  ref text,
  metadata jsonb not null default '{}',
  check (debit_id <> credit_id),
  check ((kind in ('capture', 'release', 'expire')) = (hold_id is not null)),
  check (expires_at is null or (kind = 'hold' and expires_at > at)),
  check (not closes or hold_id is not null),
  check (released = 0 or hold_id is not null)
);
create unique index hold_resolves_once on ledger.transfer (hold_id) where closes;
create index transfer_of_hold on ledger.transfer (hold_id) where hold_id is not null;
create index transfer_ref on ledger.transfer (ref) where ref is not null;

-- What is left of each hold.
create table ledger.hold (
  transfer_id uuid primary key references ledger.transfer (id),
  debit_id uuid not null references ledger.account (id),
  credit_id uuid not null references ledger.account (id),
  held bigint not null check (held > 0),
  captured bigint not null default 0 check (captured >= 0),
  released bigint not null default 0 check (released >= 0),
  remaining bigint not null check (remaining >= 0),
  expires_at timestamptz,
  resolved_by text check (resolved_by in ('capture', 'release', 'expire')),
  constraint hold_adds_up check (captured + released + remaining = held),
  constraint hold_resolved check ((resolved_by is not null) = (remaining = 0))
);
create index hold_due on ledger.hold (expires_at) where resolved_by is null;
create index hold_open_debit on ledger.hold (debit_id) where resolved_by is null;

-- Two for each transfer that posts, with the account's version and its running sums after it.
create table ledger.entry (
  account_id uuid not null references ledger.account (id),
  version bigint not null check (version > 0),
  transfer_id uuid not null references ledger.transfer (id),
  side text not null check (side in ('debit', 'credit')),
  amount bigint not null check (amount > 0),
  debits bigint not null check (debits >= 0),
  credits bigint not null check (credits >= 0),
  at timestamptz not null,
  primary key (account_id, version),
  unique (transfer_id, side)
);
create index entry_account_at on ledger.entry (account_id, at);

grant usage on schema ledger to ceyuan_app;
revoke all on all tables in schema ledger from ceyuan_app;
grant select on all tables in schema ledger to ceyuan_app;
