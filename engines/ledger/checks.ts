import { sql } from "kysely";
import type { Text } from "#kernel/text.ts";

/** One thing that must never be found in the books: the query yields where it is, and what was expected and found. */
export interface Check {
  code: string;
  message: Text;
  query: ReturnType<typeof sql<{ where: string; detail: string | null }>>;
}

const check = (code: string, zh: string, en: string, query: Check["query"]): Check => ({ code, message: { zh, en }, query });

// Sums per account, from the entries alone.
const fromEntries = sql`
  select a.id, count(e.version) as entries,
    coalesce(sum(e.amount) filter (where e.side = 'debit'), 0) as debits,
    coalesce(sum(e.amount) filter (where e.side = 'credit'), 0) as credits
  from ledger.account a left join ledger.entry e on e.account_id = a.id group by a.id`;

// What each hold still keeps, from the transfers alone.
const fromTransfers = sql`
  select h.id, h.debit_id, h.credit_id, h.amount as held,
    coalesce(sum(r.amount) filter (where r.kind = 'capture'), 0) as captured,
    coalesce(sum(r.released), 0) as released,
    count(*) filter (where r.closes) as closings,
    max(r.kind) filter (where r.closes) as resolved_by
  from ledger.transfer h left join ledger.transfer r on r.hold_id = h.id
  where h.kind = 'hold' group by h.id`;

const MOST = sql`limit 100`;

/** In the order in which they are made: a disagreement further down often follows from one further up. */
export const CHECKS: readonly Check[] = [
  check("entry_without_transfer", "分录没有对应的已入账转账", "An entry belongs to no posted transfer", sql`
    select a.code || ' #' || e.version as where, e.transfer_id::text as detail
    from ledger.entry e join ledger.account a on a.id = e.account_id
    left join ledger.transfer t on t.id = e.transfer_id and t.kind in ('single', 'capture')
    where t.id is null order by 1 ${MOST}`),
  check("entries_missing", "已入账转账没有一借一贷两条分录", "A posted transfer lacks its two entries", sql`
    select t.id::text as where, count(e.version) || ' of 2' as detail
    from ledger.transfer t left join ledger.entry e on e.transfer_id = t.id
    where t.kind in ('single', 'capture')
    group by t.id, t.sequence having count(distinct e.side) <> 2 or count(e.version) <> 2 order by t.sequence ${MOST}`),
  check("entry_differs_from_transfer", "分录与转账的账户、金额或时间不符", "An entry differs from its transfer in account, amount or time", sql`
    select a.code || ' #' || e.version as where, e.amount || ' for ' || t.amount as detail
    from ledger.entry e join ledger.transfer t on t.id = e.transfer_id join ledger.account a on a.id = e.account_id
    where e.amount <> t.amount or e.at <> t.at
      or e.account_id <> case when e.side = 'debit' then t.debit_id else t.credit_id end
    order by t.sequence, e.side ${MOST}`),
  check("running_sum_wrong", "分录的版本或累计数不连续", "An entry's version or running sums do not follow", sql`
    select a.code || ' #' || e.version as where,
      'debits ' || e.debits || ' for ' || e.d || ', credits ' || e.credits || ' for ' || e.c as detail
    from (
      select account_id, version, debits, credits, row_number() over w as n,
        coalesce(sum(amount) filter (where side = 'debit') over w, 0) as d,
        coalesce(sum(amount) filter (where side = 'credit') over w, 0) as c
      from ledger.entry window w as (partition by account_id order by version)) e
    join ledger.account a on a.id = e.account_id
    where e.version <> e.n or e.debits <> e.d or e.credits <> e.c order by a.code, e.version ${MOST}`),
  check("posted_counter_wrong", "账户的已入账计数与分录不符", "An account's posted counters differ from its entries", sql`
    select a.code as where, 'debits ' || a.debits_posted || ' for ' || e.debits || ', credits ' || a.credits_posted
      || ' for ' || e.credits || ', version ' || a.version || ' for ' || e.entries as detail
    from ledger.account a join (${fromEntries}) e on e.id = a.id
    where (a.debits_posted, a.credits_posted, a.version) <> (e.debits, e.credits, e.entries) order by a.code ${MOST}`),
  check("resolution_without_hold", "支付或解冻没有对应的冻结", "A capture or release belongs to no hold", sql`
    select r.id::text as where, r.hold_id::text as detail
    from ledger.transfer r left join ledger.transfer h on h.id = r.hold_id and h.kind = 'hold'
    where r.hold_id is not null and (h.id is null or (r.debit_id, r.credit_id, r.unit) <> (h.debit_id, h.credit_id, h.unit))
    order by r.sequence ${MOST}`),
  check("hold_overdrawn", "冻结被支付或解冻超过其金额或不止一次", "A hold was resolved beyond its amount or more than once", sql`
    select h.id::text as where, h.captured || ' + ' || h.released || ' of ' || h.held as detail
    from (${fromTransfers}) h
    where h.captured + h.released > h.held or h.closings > 1 or (h.closings = 1) <> (h.captured + h.released = h.held)
    order by 1 ${MOST}`),
  check("hold_state_wrong", "冻结的状态与其转账不符", "A hold's state differs from its transfers", sql`
    select coalesce(h.id, s.transfer_id)::text as where, 'remaining ' || coalesce(s.remaining::text, 'none')
      || ' for ' || coalesce((h.held - h.captured - h.released)::text, 'none') as detail
    from (${fromTransfers}) h full join ledger.hold s on s.transfer_id = h.id
    where (s.held, s.captured, s.released, s.debit_id, s.credit_id, s.resolved_by)
      is distinct from (h.held, h.captured, h.released, h.debit_id, h.credit_id, h.resolved_by)
    order by 1 ${MOST}`),
  check("pending_counter_wrong", "账户的冻结计数与未结冻结不符", "An account's pending counters differ from its open holds", sql`
    with open as (select debit_id, credit_id, held - captured - released as remaining from (${fromTransfers}) h)
    select a.code as where, 'debits ' || a.debits_pending || ' for ' || coalesce(d.sum, 0) || ', credits '
      || a.credits_pending || ' for ' || coalesce(c.sum, 0) as detail
    from ledger.account a
    left join (select debit_id, sum(remaining) from open group by 1) d on d.debit_id = a.id
    left join (select credit_id, sum(remaining) from open group by 1) c on c.credit_id = a.id
    where a.debits_pending <> coalesce(d.sum, 0) or a.credits_pending <> coalesce(c.sum, 0) order by a.code ${MOST}`),
  check("unit_differs", "转账的单位与账户不符", "A transfer's unit differs from its accounts'", sql`
    select t.id::text as where, t.unit || ' between ' || d.unit || ' and ' || c.unit as detail
    from ledger.transfer t join ledger.account d on d.id = t.debit_id join ledger.account c on c.id = t.credit_id
    where t.unit <> d.unit or t.unit <> c.unit order by t.sequence ${MOST}`),
  check("limit_broken", "账户超出限额", "An account is beyond its limit", sql`
    select a.code as where, 'debits ' || e.debits || ' + ' || a.debits_pending || ', credits ' || e.credits || ' + '
      || a.credits_pending as detail
    from ledger.account a join (${fromEntries}) e on e.id = a.id
    where (a.debits_must_not_exceed_credits and e.debits + a.debits_pending > e.credits)
      or (a.credits_must_not_exceed_debits and e.credits + a.credits_pending > e.debits) order by a.code ${MOST}`),
  check("trial_balance_not_zero", "试算不平衡", "The trial balance is not zero", sql`
    select a.unit as where, 'debits ' || sum(e.debits) || ', credits ' || sum(e.credits) as detail
    from ledger.account a join (${fromEntries}) e on e.id = a.id
    group by a.unit having sum(e.debits) <> sum(e.credits) order by 1 ${MOST}`),
];
