-- Vouchers, the orders paid with them, the claims of agencies and the payments made. Amounts of money and of entitlement
-- stand in the ledger; here stands what was agreed, by whom and when, with the ids of the ledger's transfers.
create schema vouchers;

create sequence vouchers.voucher_number;
create sequence vouchers.order_number;
create sequence vouchers.claim_number;
create sequence vouchers.payment_number;

create function vouchers.public_number(prefix text, year integer, serial bigint) returns text language sql immutable
as $$ select prefix || year || lpad(serial::text, greatest(6, length(serial::text)), '0') $$;

-- Ratio and service classes are those of the rule version under which it was granted: a later version does not change a voucher.
create table vouchers.voucher (
  id uuid primary key,
  number text not null unique,
  scheme text not null check (scheme <> ''),
  year integer not null check (year between 2000 and 2200),
  subject_id uuid not null,
  subject_name text not null,
  district text,
  department text not null,
  case_id uuid not null unique,
  cap_fen bigint not null check (cap_fen > 0),
  granted_fen bigint not null check (granted_fen between 1 and cap_fen),
  ratio_bp integer not null check (ratio_bp between 1 and 10000),
  service_classes text[] not null check (cardinality(service_classes) > 0),
  valid_from date not null,
  valid_to date not null,
  status text not null default 'active' check (status in ('active', 'expired')),
  granted_at timestamptz not null,
  grant_transfer_id uuid not null unique,
  expired_at timestamptz,
  expiry_transfer_id uuid unique,
  unique (scheme, year, subject_id),
  check (valid_to >= valid_from),
  check ((status = 'expired') = (expired_at is not null))
);
create index voucher_subject on vouchers.voucher (subject_id);

create table vouchers.purchase (
  id uuid primary key,
  number text not null unique,
  voucher_id uuid not null references vouchers.voucher (id),
  scheme text not null,
  year integer not null,
  department text not null,
  buyer_id uuid not null,
  buyer_name text not null,
  agency_id uuid not null check (agency_id <> buyer_id),
  agency_name text not null,
  offering_id uuid not null,
  offering_code text not null,
  offering_title text not null,
  service_class text not null,
  ratio_bp integer not null check (ratio_bp between 1 and 10000),
  contract_sum_fen bigint not null check (contract_sum_fen > 0),
  covered_fen bigint not null check (covered_fen > 0 and covered_fen <= contract_sum_fen),
  final_contract_sum_fen bigint check (final_contract_sum_fen between 1 and contract_sum_fen),
  final_covered_fen bigint check (final_covered_fen between 1 and covered_fen and final_covered_fen <= final_contract_sum_fen),
  state text not null check (state in (
    'placed', 'accepted', 'delivered', 'confirmed', 'claimed', 'redeemed', 'cancelled', 'declined', 'claim-rejected')),
  delivery_note text,
  hold_transfer_id uuid not null unique,
  resolve_transfer_id uuid unique,
  placed_at timestamptz not null,
  accepted_at timestamptz,
  delivered_at timestamptz,
  confirmed_at timestamptz,
  claimed_at timestamptz,
  redeemed_at timestamptz,
  ended_at timestamptz,
  constraint covers_within_ratio check (covered_fen::numeric * 10000 <= contract_sum_fen::numeric * ratio_bp),
  constraint final_covers_within_ratio check (final_covered_fen::numeric * 10000 <= final_contract_sum_fen::numeric * ratio_bp),
  constraint settled_when_confirmed check (
    (state in ('confirmed', 'claimed', 'redeemed', 'claim-rejected')) = (final_covered_fen is not null)),
  constraint hold_resolved_when_over check ((state in ('placed', 'accepted', 'delivered')) = (resolve_transfer_id is null)),
  check ((state = 'redeemed') = (redeemed_at is not null))
);
create index purchase_voucher on vouchers.purchase (voucher_id);
create index purchase_buyer on vouchers.purchase (buyer_id, placed_at desc);
create index purchase_agency on vouchers.purchase (agency_id, placed_at desc);
create index purchase_state on vouchers.purchase (scheme, year, state);

-- Who moved an order, when, and what they said.
create table vouchers.purchase_step (
  purchase_id uuid not null references vouchers.purchase (id),
  seq integer not null check (seq > 0),
  move text not null,
  state text not null,
  at timestamptz not null,
  role text not null,
  by_membership uuid,
  comment text,
  primary key (purchase_id, seq)
);
revoke update, delete, truncate on vouchers.purchase_step from ceyuan_app;

create table vouchers.claim (
  id uuid primary key,
  number text not null unique,
  purchase_id uuid not null references vouchers.purchase (id),
  agency_id uuid not null,
  department text not null,
  amount_fen bigint not null check (amount_fen > 0),
  contract_file uuid not null,
  invoice_file uuid not null,
  payment_file uuid not null,
  invoice_number text not null check (invoice_number ~ '^[0-9A-Z-]{8,24}$'),
  invoice_date date not null,
  state text not null default 'filed' check (state in ('filed', 'approved', 'rejected')),
  filed_at timestamptz not null,
  filed_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  comment text,
  redeem_transfer_id uuid unique,
  budget_transfer_id uuid unique,
  check ((state = 'filed') = (decided_at is null)),
  check ((state = 'approved') = (redeem_transfer_id is not null)),
  check ((state = 'approved') = (budget_transfer_id is not null)),
  constraint filer_does_not_decide check (decided_by is null or filed_by is null or decided_by <> filed_by)
);
-- An invoice pays one claim in the whole city; a rejected claim gives its number free.
create unique index invoice_once on vouchers.claim (invoice_number) where state <> 'rejected';
create unique index claim_open_once on vouchers.claim (purchase_id) where state <> 'rejected';
create index claim_desk on vouchers.claim (department, state, filed_at);
create index claim_agency on vouchers.claim (agency_id, filed_at desc);

create table vouchers.payment (
  id uuid primary key,
  number text not null unique,
  claim_id uuid not null unique references vouchers.claim (id),
  agency_id uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  transfer_id uuid not null unique,
  paid_at timestamptz not null
);
revoke update, delete, truncate on vouchers.payment from ceyuan_app;

create table vouchers.funding (
  id uuid primary key,
  scheme text not null,
  year integer not null,
  amount_fen bigint not null check (amount_fen > 0),
  document text not null,
  transfer_id uuid not null unique,
  at timestamptz not null,
  by_membership uuid
);
create index funding_budget on vouchers.funding (scheme, year);
revoke update, delete, truncate on vouchers.funding from ceyuan_app;

-- What other rooms may count. Published views are a promise: columns are added, never taken away.
create view vouchers.published_grant as
  select id as voucher_id, number, scheme, year, granted_at, subject_id, subject_name, district, granted_fen as amount_fen,
    cap_fen, valid_from, valid_to, status
  from vouchers.voucher;

create view vouchers.published_order as
  select id as order_id, number as order_number, voucher_id, scheme, year, buyer_id, buyer_name, agency_id, agency_name,
    offering_code, service_class, state, placed_at, confirmed_at, redeemed_at,
    coalesce(final_contract_sum_fen, contract_sum_fen) as contract_sum_fen,
    case when state in ('placed', 'accepted', 'delivered') then covered_fen else 0 end as held_fen,
    coalesce(final_covered_fen, 0) as used_fen
  from vouchers.purchase;

create view vouchers.published_redemption as
  select c.id as claim_id, c.number as claim_number, o.id as order_id, o.number as order_number, o.voucher_id, o.scheme, o.year,
    o.buyer_id, o.buyer_name, v.district, c.agency_id, o.agency_name, o.service_class, y.paid_at as redeemed_at,
    y.amount_fen, o.final_contract_sum_fen as contract_sum_fen, y.number as payment_number
  from vouchers.claim c
  join vouchers.purchase o on o.id = c.purchase_id
  join vouchers.voucher v on v.id = o.voucher_id
  join vouchers.payment y on y.claim_id = c.id;
