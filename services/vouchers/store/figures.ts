import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import type { Fen } from "#kernel/money.ts";
import type { OrderState } from "../model.ts";

/** What happened in one month (city time) to the vouchers of a scheme and year. */
export interface MonthFigures {
  month: string;
  grants: number;
  grantedFen: Fen;
  orders: number;
  confirmed: number;
  usedFen: Fen;
  redemptions: number;
  redeemedFen: Fen;
}

/** Figures by month, from the published views: redemptions may fall into later years than grants. */
export async function monthsOf(db: Db, scheme: string, year: number): Promise<MonthFigures[]> {
  const { rows } = await sql<MonthFigures>`
    with happened as (
      select granted_at as at, 'grant' as what, amount_fen as fen from vouchers.published_grant where scheme = ${scheme} and year = ${year}
      union all select placed_at, 'order', 0 from vouchers.published_order where scheme = ${scheme} and year = ${year}
      union all select confirmed_at, 'use', used_fen from vouchers.published_order
        where scheme = ${scheme} and year = ${year} and confirmed_at is not null
      union all select redeemed_at, 'redemption', amount_fen from vouchers.published_redemption where scheme = ${scheme} and year = ${year})
    select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
      (count(*) filter (where what = 'grant'))::int as grants,
      coalesce(sum(fen) filter (where what = 'grant'), 0)::bigint as "grantedFen",
      (count(*) filter (where what = 'order'))::int as orders,
      (count(*) filter (where what = 'use'))::int as confirmed,
      coalesce(sum(fen) filter (where what = 'use'), 0)::bigint as "usedFen",
      (count(*) filter (where what = 'redemption'))::int as redemptions,
      coalesce(sum(fen) filter (where what = 'redemption'), 0)::bigint as "redeemedFen"
    from happened group by 1 order by 1`.execute(db);
  return rows;
}

/** How many orders of a scheme and year stand in each state. */
export async function orderStatesOf(db: Db, scheme: string, year: number): Promise<{ state: OrderState; count: number }[]> {
  const { rows } = await sql<{ state: OrderState; count: number }>`
    select state, count(*)::int as count from vouchers.published_order where scheme = ${scheme} and year = ${year}
    group by state order by state`.execute(db);
  return rows;
}

/** Sums of the published views for one scheme and year, to be compared with the ledger. */
export async function publishedSums(db: Db, scheme: string, year: number): Promise<Record<"granted" | "held" | "used" | "redeemed", bigint>> {
  const { rows: [row] } = await sql<Record<"granted" | "held" | "used" | "redeemed", bigint>>`
    select (select coalesce(sum(amount_fen), 0)::bigint from vouchers.published_grant where scheme = ${scheme} and year = ${year}) as granted,
      (select coalesce(sum(amount_fen), 0)::bigint from vouchers.published_redemption where scheme = ${scheme} and year = ${year}) as redeemed,
      coalesce(sum(held_fen), 0)::bigint as held, coalesce(sum(used_fen), 0)::bigint as used
    from vouchers.published_order where scheme = ${scheme} and year = ${year}`.execute(db);
  if (!row) throw new Error("a sum without a row");
  return row;
}
