import type { Db } from "#kernel/database/types.ts";
import { fen } from "#kernel/money.ts";
import { type Amounts, amountsOf } from "./books.ts";
import { vouchersAfter } from "./store/vouchers.ts";

const PAGE = 1000;

/** Sums of what the ledger says of every voucher of a scheme and year. */
export async function totalsOf(db: Db, line: { scheme: string; year: number }): Promise<Amounts & { vouchers: number }> {
  const total = { grantedFen: 0n, heldFen: 0n, usedFen: 0n, redeemedFen: 0n, expiredFen: 0n, availableFen: 0n };
  let vouchers = 0;
  let after: string | null = null;
  for (;;) {
    const page = await vouchersAfter(db, after, PAGE, line);
    for (const amounts of (await amountsOf(db, page.map((voucher) => voucher.id))).values()) {
      for (const name of ["grantedFen", "heldFen", "usedFen", "redeemedFen", "expiredFen", "availableFen"] as const) total[name] += amounts[name];
    }
    vouchers += page.length;
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? null;
  }
  return {
    vouchers, grantedFen: fen(total.grantedFen), heldFen: fen(total.heldFen), usedFen: fen(total.usedFen),
    redeemedFen: fen(total.redeemedFen), expiredFen: fen(total.expiredFen), availableFen: fen(total.availableFen),
  };
}
