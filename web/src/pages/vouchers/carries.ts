import type { components } from "../../api/schema.d.ts";

type Voucher = components["schemas"]["Voucher"];

/** What a voucher may carry of a contract: its share, rounded down to the fen, and no more than is left. */
export function carries({ ratioBp, availableFen }: Pick<Voucher, "ratioBp" | "availableFen">, contractFen: number): number {
  const share = Number((BigInt(contractFen) * BigInt(ratioBp)) / 10_000n);
  return Math.min(share, availableFen);
}
