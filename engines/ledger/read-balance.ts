import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import type { Balance, TrialLine } from "./model.ts";
import { refuse } from "./refusals.ts";

export interface AccountRow {
  code: string;
  kind: string;
  unit: string;
  debits_must_not_exceed_credits: boolean;
  credits_must_not_exceed_debits: boolean;
  debits_posted: bigint;
  credits_posted: bigint;
  debits_pending: bigint;
  credits_pending: bigint;
  opened_at: Date;
  closed_at: Date | null;
}

/** An account as its counters say. */
export function toBalance(row: AccountRow): Balance {
  const debitSide = row.credits_must_not_exceed_debits;
  const balance = debitSide ? row.debits_posted - row.credits_posted : row.credits_posted - row.debits_posted;
  return {
    code: row.code,
    kind: row.kind,
    unit: row.unit,
    limit: debitSide ? "credits_must_not_exceed_debits"
      : row.debits_must_not_exceed_credits ? "debits_must_not_exceed_credits" : null,
    debitsPosted: row.debits_posted,
    creditsPosted: row.credits_posted,
    debitsPending: row.debits_pending,
    creditsPending: row.credits_pending,
    balance,
    available: balance - (debitSide ? row.credits_pending : row.debits_pending),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  };
}

/**
 * What an account holds now, or held at a past moment (transfers up to and including `at`).
 * @throws Problem `ledger.account_not_found`
 */
export async function balance(db: Db, code: string, at?: Date): Promise<Balance> {
  const [found] = await balances(db, [code], at);
  if (!found) throw refuse("account_not_found", { account: code });
  return found;
}

/** Balances of those of the codes that exist, by code. */
export async function balances(db: Db, codes: readonly string[], at?: Date): Promise<Balance[]> {
  const { rows } = await (at ? past(codes, at) : present(codes)).execute(db);
  return rows.map(toBalance);
}

const present = (codes: readonly string[]) => sql<AccountRow>`
  select * from ledger.account where code = any (${codes}) order by code`;

// Clocks of several machines need not agree, so an account's entries are not strictly in the order of their times: a past
// balance is summed, not looked up.
const past = (codes: readonly string[], at: Date) => sql<AccountRow>`
  select a.code, a.kind, a.unit, a.debits_must_not_exceed_credits, a.credits_must_not_exceed_debits, a.opened_at,
    case when a.closed_at <= ${at} then a.closed_at end as closed_at,
    e.debits_posted, e.credits_posted, p.debits_pending, p.credits_pending
  from ledger.account a
  cross join lateral (
    select coalesce(sum(amount) filter (where side = 'debit'), 0)::bigint as debits_posted,
      coalesce(sum(amount) filter (where side = 'credit'), 0)::bigint as credits_posted
    from ledger.entry where account_id = a.id and at <= ${at}) e
  cross join lateral (
    select coalesce(sum(x.open) filter (where x.debit_id = a.id), 0)::bigint as debits_pending,
      coalesce(sum(x.open) filter (where x.credit_id = a.id), 0)::bigint as credits_pending
    from (
      select h.debit_id, h.credit_id, h.amount - coalesce(sum(r.released
        + case when r.kind = 'capture' then r.amount else 0 end), 0) as open
      from ledger.transfer h left join ledger.transfer r on r.hold_id = h.id and r.at <= ${at}
      where h.kind = 'hold' and h.at <= ${at} and (h.debit_id = a.id or h.credit_id = a.id)
      group by h.id) x) p
  where a.code = any (${codes}) order by a.code`;

interface TrialRow {
  unit: string;
  debits: string;
  credits: string;
  debits_pending: string;
  credits_pending: string;
}

/** Sums of all accounts by unit. Every difference must be zero, at any moment and after any crash. */
export async function trialBalance(db: Db): Promise<TrialLine[]> {
  const { rows } = await sql<TrialRow>`
    select unit, sum(debits_posted) as debits, sum(credits_posted) as credits,
      sum(debits_pending) as debits_pending, sum(credits_pending) as credits_pending
    from ledger.account group by unit order by unit`.execute(db);
  return rows.map((row) => {
    const [debits, credits] = [BigInt(row.debits), BigInt(row.credits)];
    const [debitsPending, creditsPending] = [BigInt(row.debits_pending), BigInt(row.credits_pending)];
    const pendingDifference = debitsPending - creditsPending;
    return { unit: row.unit, debits, credits, difference: debits - credits, debitsPending, creditsPending, pendingDifference };
  });
}
