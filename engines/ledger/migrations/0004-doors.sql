-- The only doors into the books. They act as the owner of the tables, whoever calls them.

-- A batch in its order, all or none. A refusal raises LEDG1 with the code as message.
create function ledger.execute(movements jsonb) returns setof ledger.outcome
language plpgsql security definer set search_path = '' as $$
declare
  m ledger.movement;
  answer ledger.outcome;
  batch ledger.movement[];
  place integer := 0;
begin
  select array_agg(x order by e.place) into batch
    from jsonb_array_elements(movements) with ordinality e (value, place),
      jsonb_populate_record(null::ledger.movement, e.value) x;
  if batch is null then return; end if;
  perform ledger.lock_accounts(
    (select array_agg(b.debit) || array_agg(b.credit) from unnest(batch) b),
    (select array_agg(b.hold_id) from unnest(batch) b where b.hold_id is not null));
  if cardinality(batch) > 1 and (select bool_and(b.kind = 'single') from unnest(batch) b) then
    begin
      return query select * from ledger.record_singles(batch);
      if found then return; end if;
    exception when unique_violation then
      null; -- someone used one of the ids just now, on accounts that we do not hold
    end;
  end if;
  foreach m in array batch loop
    answer := ledger.record(m);
    if answer.refusal is not null then
      perform ledger.raise_refusal(answer.refusal, jsonb_build_object('position', place, 'id', m.id, 'debit', m.debit,
        'credit', m.credit, 'amount', m.amount::text, 'unit', m.unit, 'hold', m.hold_id));
    end if;
    return next answer;
    place := place + 1;
  end loop;
end $$;

-- Lets go of the holds whose time is over at `moment`, oldest first. Each expiry has an id derived from its hold.
create function ledger.expire_holds(moment timestamptz, most integer) returns setof ledger.outcome
language plpgsql security definer set search_path = '' as $$
declare
  due uuid[];
  one uuid;
  m ledger.movement;
  answer ledger.outcome;
begin
  select array_agg(x.transfer_id) into due from (
    select h.transfer_id from ledger.hold h where h.resolved_by is null and h.expires_at <= moment
    order by h.expires_at, h.transfer_id limit most) x;
  if due is null then return; end if;
  perform ledger.lock_accounts('{}', due);
  foreach one in array due loop
    m := null;
    m.id := ledger.derived_id('expire:' || one);
    m.kind := 'expire';
    m.hold_id := one;
    m.at := moment;
    answer := ledger.record(m);
    -- A hold that was resolved while we waited for its lock is no longer ours to expire.
    if answer.refusal is null and not answer.existed then return next answer; end if;
  end loop;
end $$;

-- Opens an account, or returns the one that already has this code and these terms.
create function ledger.open_account(new_code text, new_kind text, new_unit text, new_limit text, moment timestamptz)
returns setof ledger.account language plpgsql security definer set search_path = '' as $$
declare
  a ledger.account;
  no_debt boolean := coalesce(new_limit = 'debits_must_not_exceed_credits', false);
  no_surplus boolean := coalesce(new_limit = 'credits_must_not_exceed_debits', false);
begin
  insert into ledger.account
    (id, code, kind, unit, debits_must_not_exceed_credits, credits_must_not_exceed_debits, opened_at)
    values (ledger.derived_id('account:' || new_code), new_code, new_kind, new_unit, no_debt, no_surplus, moment)
    on conflict (code) do nothing;
  select * into a from ledger.account where code = new_code;
  if (a.kind, a.unit, a.debits_must_not_exceed_credits, a.credits_must_not_exceed_debits)
      is distinct from (new_kind, new_unit, no_debt, no_surplus) then
    perform ledger.raise_refusal('account_exists_with_different_terms', jsonb_build_object('account', new_code));
  end if;
  return next a;
end $$;

-- Closes an account for good. Nothing may be pending on it; what it holds stays on the books.
create function ledger.close_account(old_code text, moment timestamptz) returns setof ledger.account
language plpgsql security definer set search_path = '' as $$
declare
  a ledger.account;
begin
  select * into a from ledger.account where code = old_code for no key update;
  if not found then
    perform ledger.raise_refusal('account_not_found', jsonb_build_object('account', old_code));
  end if;
  if a.debits_pending > 0 or a.credits_pending > 0 then
    perform ledger.raise_refusal('account_has_pending', jsonb_build_object('account', old_code));
  end if;
  update ledger.account set closed_at = coalesce(closed_at, moment) where id = a.id returning * into a;
  return next a;
end $$;

revoke all on all functions in schema ledger from public, ceyuan_app;
grant execute on function ledger.execute, ledger.expire_holds, ledger.open_account, ledger.close_account to ceyuan_app;
