-- How a movement is recorded. Every function names its objects in full and runs with an empty search path, so that no
-- object of the caller's can stand in for one of the ledger's. None of these is for the application: its doors are in 0004.

-- One step of a batch, as the application asks for it.
create type ledger.movement as (
  id uuid, kind text, debit text, credit text, amount bigint, unit text, at timestamptz, expires_at timestamptz,
  hold_id uuid, keep_rest boolean, ref text, metadata jsonb);

-- What became of it. `refusal` is null when the transfer stands.
create type ledger.outcome as (
  refusal text, existed boolean, id uuid, sequence bigint, kind text, debit text, credit text, amount bigint,
  released bigint, unit text, at timestamptz, expires_at timestamptz, hold_id uuid, closes boolean, ref text, metadata jsonb);

-- A stable id for what the caller names by text, so that no randomness is needed here.
create function ledger.derived_id(name text) returns uuid language sql immutable set search_path = ''
as $$ select encode(substr(sha256(convert_to(name, 'UTF8')), 1, 16), 'hex')::uuid $$;

-- How a request differs from the transfer that already has its id; null when it is the same request. The time is not
-- compared: a repeated request comes later.
create function ledger.difference(t ledger.transfer, m ledger.movement, debit text, credit text) returns text
language sql immutable set search_path = '' as $$
  select case
    when t.kind is distinct from m.kind then 'exists_with_different_kind'
    when t.hold_id is distinct from m.hold_id then 'exists_with_different_hold'
    when t.hold_id is null and (debit is distinct from m.debit or credit is distinct from m.credit)
      then 'exists_with_different_accounts'
    when t.amount is distinct from m.amount and (t.hold_id is null or m.amount is not null)
      then 'exists_with_different_amount'
    when t.kind = 'capture' and ((m.keep_rest and t.released > 0) or (not coalesce(m.keep_rest, false) and not t.closes))
      then 'exists_with_different_rest'
    when t.unit is distinct from m.unit and m.unit is not null then 'exists_with_different_unit'
    when t.expires_at is distinct from m.expires_at then 'exists_with_different_expiry'
    when t.ref is distinct from m.ref then 'exists_with_different_ref'
    when t.metadata is distinct from coalesce(m.metadata, '{}') then 'exists_with_different_metadata'
  end
$$;

create function ledger.outcome_of(t ledger.transfer, existed boolean, debit text, credit text) returns ledger.outcome
language sql immutable set search_path = '' as $$
  select null, existed, t.id, t.sequence, t.kind, debit, credit, t.amount, t.released, t.unit, t.at, t.expires_at,
    t.hold_id, t.closes, t.ref, t.metadata
$$;

create function ledger.refused(code text, m ledger.movement) returns ledger.outcome
language sql immutable set search_path = '' as $$
  select code, false, m.id, null::bigint, m.kind, m.debit, m.credit, m.amount, 0::bigint, m.unit, m.at, m.expires_at,
    m.hold_id, false, m.ref, m.metadata
$$;

-- The answer to a repeated id; null when the id is new.
create function ledger.known(m ledger.movement) returns ledger.outcome
language plpgsql set search_path = '' as $$
declare
  t ledger.transfer;
  debit text;
  credit text;
  code text;
begin
  select * into t from ledger.transfer where id = m.id;
  if not found then return null; end if;
  select a.code into debit from ledger.account a where a.id = t.debit_id;
  select a.code into credit from ledger.account a where a.id = t.credit_id;
  code := ledger.difference(t, m, debit, credit);
  if code is not null then return ledger.refused(code, m); end if;
  return ledger.outcome_of(t, true, debit, credit);
end $$;

-- Locks every account that a batch touches, in the order of their ids, so that batches never wait for each other in a ring.
create function ledger.lock_accounts(codes text[], holds uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
  ids uuid[];
begin
  select array_agg(a.id) into ids from ledger.account a where a.code = any (codes);
  if cardinality(holds) > 0 then
    select ids || array_agg(h.debit_id) || array_agg(h.credit_id) into ids
      from ledger.hold h where h.transfer_id = any (holds);
  end if;
  perform 1 from ledger.account a where a.id = any (ids) order by a.id for no key update;
end $$;

-- Moves an amount on one side of an account and writes the entry.
create function ledger.enter(owner uuid, which text, cause uuid, sum bigint, unpend bigint, moment timestamptz)
returns void language plpgsql set search_path = '' as $$
declare
  a ledger.account;
begin
  if which = 'debit' then
    update ledger.account set debits_posted = debits_posted + sum, debits_pending = debits_pending - unpend,
      version = version + 1 where id = owner returning * into a;
  else
    update ledger.account set credits_posted = credits_posted + sum, credits_pending = credits_pending - unpend,
      version = version + 1 where id = owner returning * into a;
  end if;
  insert into ledger.entry (account_id, version, transfer_id, side, amount, debits, credits, at)
    values (owner, a.version, cause, which, sum, a.debits_posted, a.credits_posted, moment);
end $$;

-- A transfer of its own, or a hold. Everything is checked before anything is written.
create function ledger.record_new(m ledger.movement) returns ledger.outcome
language plpgsql set search_path = '' as $$
declare
  d ledger.account;
  c ledger.account;
  t ledger.transfer;
  most constant bigint := 9223372036854775807;
begin
  if m.amount is null or m.amount <= 0 then return ledger.refused('amount_must_be_positive', m); end if;
  if m.debit = m.credit then return ledger.refused('accounts_must_differ', m); end if;
  if m.hold_id is not null then return ledger.refused('hold_not_expected', m); end if;
  if m.expires_at is not null and (m.kind <> 'hold' or m.expires_at <= m.at) then
    return ledger.refused('expiry_must_be_later', m);
  end if;
  select * into d from ledger.account where code = m.debit;
  if not found then return ledger.refused('account_not_found', m); end if;
  select * into c from ledger.account where code = m.credit;
  if not found then return ledger.refused('account_not_found', m); end if;
  if d.unit <> c.unit or m.unit is distinct from d.unit then return ledger.refused('unit_mismatch', m); end if;
  if d.closed_at is not null or c.closed_at is not null then return ledger.refused('account_closed', m); end if;
  if m.amount > most - d.debits_posted - d.debits_pending or m.amount > most - c.credits_posted - c.credits_pending then
    return ledger.refused('overflows', m);
  end if;
  if d.debits_must_not_exceed_credits and d.debits_posted + d.debits_pending + m.amount > d.credits_posted then
    return ledger.refused('exceeds_credits', m);
  end if;
  if c.credits_must_not_exceed_debits and c.credits_posted + c.credits_pending + m.amount > c.debits_posted then
    return ledger.refused('exceeds_debits', m);
  end if;

  insert into ledger.transfer (id, kind, debit_id, credit_id, amount, unit, at, expires_at, ref, metadata)
    values (m.id, m.kind, d.id, c.id, m.amount, m.unit, m.at, m.expires_at, m.ref, coalesce(m.metadata, '{}'))
    on conflict (id) do nothing returning * into t;
  -- Someone used the id between our look and our write, on other accounts than ours.
  if not found then return ledger.known(m); end if;
  if m.kind = 'single' then
    perform ledger.enter(d.id, 'debit', t.id, t.amount, 0, t.at);
    perform ledger.enter(c.id, 'credit', t.id, t.amount, 0, t.at);
  else
    update ledger.account set debits_pending = debits_pending + t.amount where id = d.id;
    update ledger.account set credits_pending = credits_pending + t.amount where id = c.id;
    insert into ledger.hold (transfer_id, debit_id, credit_id, held, remaining, expires_at)
      values (t.id, d.id, c.id, t.amount, t.amount, t.expires_at);
  end if;
  return ledger.outcome_of(t, false, d.code, c.code);
end $$;

-- What follows a hold: capture posts up to what is left and lets the rest go (or keeps it), release and expiry let all go.
create function ledger.record_resolution(m ledger.movement) returns ledger.outcome
language plpgsql set search_path = '' as $$
declare
  h ledger.hold;
  origin ledger.transfer;
  t ledger.transfer;
  debit text;
  credit text;
  sum bigint;    -- moves now, for a capture; goes back, for the others
  let_go bigint; -- leaves pending without being posted
begin
  if m.amount <= 0 then return ledger.refused('amount_must_be_positive', m); end if;
  select * into h from ledger.hold where transfer_id = m.hold_id for update;
  if not found then return ledger.refused('hold_not_found', m); end if;
  select * into origin from ledger.transfer where id = h.transfer_id;
  if m.unit is not null and m.unit <> origin.unit then return ledger.refused('unit_mismatch', m); end if;
  if h.resolved_by = 'expire' then return ledger.refused('hold_expired', m); end if;
  if h.resolved_by is not null then return ledger.refused('hold_already_resolved', m); end if;
  if m.kind = 'capture' and h.expires_at <= m.at then return ledger.refused('hold_expired', m); end if;
  if m.kind = 'expire' and (h.expires_at is null or h.expires_at > m.at) then
    return ledger.refused('hold_not_expired', m);
  end if;
  sum := coalesce(m.amount, h.remaining);
  if sum > h.remaining then return ledger.refused('exceeds_pending_amount', m); end if;
  if m.kind <> 'capture' and sum <> h.remaining then return ledger.refused('release_must_be_whole', m); end if;
  let_go := case when m.kind <> 'capture' then sum when coalesce(m.keep_rest, false) then 0 else h.remaining - sum end;

  insert into ledger.transfer
    (id, kind, debit_id, credit_id, amount, released, unit, at, hold_id, closes, ref, metadata)
    values (m.id, m.kind, h.debit_id, h.credit_id, sum, let_go, origin.unit, m.at, h.transfer_id,
      m.kind <> 'capture' or sum + let_go = h.remaining, m.ref, coalesce(m.metadata, '{}'))
    on conflict (id) do nothing returning * into t;
  if not found then return ledger.known(m); end if;
  update ledger.hold set
    captured = captured + case when t.kind = 'capture' then sum else 0 end,
    released = released + let_go,
    remaining = case when t.closes then 0 else remaining - sum end,
    resolved_by = case when t.closes then t.kind end
    where transfer_id = h.transfer_id;
  if t.kind = 'capture' then
    perform ledger.enter(h.debit_id, 'debit', t.id, sum, sum + let_go, t.at);
    perform ledger.enter(h.credit_id, 'credit', t.id, sum, sum + let_go, t.at);
  else
    update ledger.account set debits_pending = debits_pending - let_go where id = h.debit_id;
    update ledger.account set credits_pending = credits_pending - let_go where id = h.credit_id;
  end if;
  select a.code into debit from ledger.account a where a.id = h.debit_id;
  select a.code into credit from ledger.account a where a.id = h.credit_id;
  return ledger.outcome_of(t, false, debit, credit);
end $$;

-- One movement, its accounts already locked. Writes all of it, or nothing and says why.
create function ledger.record(m ledger.movement) returns ledger.outcome
language plpgsql set search_path = '' as $$
declare
  answer ledger.outcome;
begin
  answer := ledger.known(m);
  if answer.id is not null then return answer; end if;
  if m.kind in ('single', 'hold') then return ledger.record_new(m); end if;
  if m.kind in ('capture', 'release', 'expire') then return ledger.record_resolution(m); end if;
  return ledger.refused('kind_unknown', m);
end $$;

create function ledger.raise_refusal(code text, details jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception '%', code using errcode = 'LEDG1', detail = details::text;
end $$;

revoke all on all functions in schema ledger from public, ceyuan_app;
