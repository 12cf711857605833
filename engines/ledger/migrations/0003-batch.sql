-- Batches of plain transfers in one statement instead of one by one: each account is updated once, however often it occurs.

-- Records a batch of new singles, all of them sound; otherwise writes nothing and returns nothing, and the caller goes one
-- by one to find the first that is refused. Limits are judged after each step, as if the steps were taken singly.
create function ledger.record_singles(batch ledger.movement[]) returns setof ledger.outcome
language plpgsql set search_path = '' as $$
declare
  most constant bigint := 9223372036854775807;
begin
  return query
  with line as materialized (
    select m.*, d.id as debit_id, c.id as credit_id,
      d.unit = m.unit and c.unit = m.unit and d.id <> c.id and d.closed_at is null and c.closed_at is null
        and m.amount > 0 and m.hold_id is null and m.expires_at is null as plain
    from unnest(batch) with ordinality
      m (id, kind, debit, credit, amount, unit, at, expires_at, hold_id, keep_rest, ref, metadata, n)
    left join ledger.account d on d.code = m.debit
    left join ledger.account c on c.code = m.credit),
  -- Every account's counters after each step that touches it.
  leg as materialized (
    select l.n, l.id, l.at, l.amount, s.side, a.id as account_id,
      a.version + row_number() over w as version,
      a.debits_posted + sum(l.amount) filter (where s.side = 'debit') over w as debits,
      a.credits_posted + sum(l.amount) filter (where s.side = 'credit') over w as credits,
      a.debits_posted, a.credits_posted, a.debits_pending, a.credits_pending,
      a.debits_must_not_exceed_credits, a.credits_must_not_exceed_debits
    from line l
    cross join lateral (values ('debit', l.debit_id), ('credit', l.credit_id)) s (side, account_id)
    join ledger.account a on a.id = s.account_id
    window w as (partition by a.id order by l.n)),
  after_step as materialized (
    select n, id, at, amount, side, account_id, version, debits_pending, credits_pending,
      coalesce(debits, debits_posted) as debits, coalesce(credits, credits_posted) as credits,
      debits_must_not_exceed_credits, credits_must_not_exceed_debits
    from leg),
  verdict as materialized (
    select coalesce((select bool_and(coalesce(plain, false)) and count(*) = count(distinct id) from line), false)
      and not exists (select from ledger.transfer t join line l on l.id = t.id)
      and not exists (
        select from after_step s
        where s.debits + s.debits_pending > most or s.credits + s.credits_pending > most
          or (s.side = 'debit' and s.debits_must_not_exceed_credits and s.debits + s.debits_pending > s.credits)
          or (s.side = 'credit' and s.credits_must_not_exceed_debits and s.credits + s.credits_pending > s.debits)) as sound),
  posted as (
    insert into ledger.transfer (id, kind, debit_id, credit_id, amount, unit, at, ref, metadata)
    select l.id, 'single', l.debit_id, l.credit_id, l.amount, l.unit, l.at, l.ref, coalesce(l.metadata, '{}')
    from line l, verdict v where v.sound order by l.n
    returning transfer.*),
  entered as (
    insert into ledger.entry (account_id, version, transfer_id, side, amount, debits, credits, at)
    select s.account_id, s.version, s.id, s.side, s.amount, s.debits, s.credits, s.at
    from after_step s, verdict v where v.sound order by s.n),
  counted as (
    update ledger.account a set version = x.version, debits_posted = x.debits, credits_posted = x.credits
    from (select account_id, max(version) as version, max(debits) as debits, max(credits) as credits
      from after_step group by account_id) x, verdict v
    where v.sound and a.id = x.account_id)
  select null::text, false, p.id, p.sequence, p.kind, l.debit, l.credit, p.amount, p.released, p.unit, p.at, p.expires_at,
    p.hold_id, p.closes, p.ref, p.metadata
  from posted p join line l on l.id = p.id order by l.n;
end $$;

revoke all on all functions in schema ledger from public, ceyuan_app;
