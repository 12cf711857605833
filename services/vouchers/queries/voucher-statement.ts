import { z } from "zod";
import { transfersOf, type Transfer } from "#engines/ledger/index.ts";
import { query } from "#kernel/command/use-case.ts";
import type { Db } from "#kernel/database/types.ts";
import { zInstant } from "#kernel/instant.ts";
import { fen, zFen } from "#kernel/money.ts";
import type { Text } from "#kernel/text.ts";
import { zPaged, zPaging } from "../wire.ts";
import { voucherBelongs, voucherOr404 } from "./read-voucher.ts";

export const STATEMENT_KINDS = ["granted", "held", "used", "released", "redeemed", "expired"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const STATEMENT_NAMES: Record<StatementKind, Text> = {
  granted: { zh: "发放", en: "granted" }, held: { zh: "冻结", en: "held" }, used: { zh: "使用", en: "used" },
  released: { zh: "释放", en: "released" }, redeemed: { zh: "兑付", en: "redeemed" }, expired: { zh: "失效", en: "expired" },
};

const zLine = z.object({
  at: zInstant, kind: z.enum(STATEMENT_KINDS), amountFen: zFen,
  releasedFen: zFen.meta({ description: "part of a hold that went back to the purse when the rest was used" }),
  orderNumber: z.string().nullable(), transferId: z.uuid(),
}).meta({ id: "VoucherStatementLine" });
export type StatementLine = z.output<typeof zLine>;

/** Everything that happened to a voucher, as the ledger recorded it, oldest first. */
export async function statementOf(db: Db, voucherId: string): Promise<StatementLine[]> {
  return (await transfersOf(db, `voucher:${voucherId}`)).map((transfer) => ({
    at: transfer.at, kind: kindOf(transfer), amountFen: fen(transfer.amount),
    releasedFen: fen(transfer.kind === "capture" ? transfer.released : 0n),
    orderNumber: typeof transfer.metadata.number === "string" ? transfer.metadata.number : null,
    transferId: transfer.id,
  }));
}

function kindOf(transfer: Transfer): StatementKind {
  if (transfer.kind === "hold") return "held";
  if (transfer.kind === "capture") return "used";
  if (transfer.kind !== "single") return "released";
  if (transfer.debit.startsWith("entitlement:issued:")) return "granted";
  return transfer.credit.startsWith("entitlement:expired:") ? "expired" : "redeemed";
}

/** A voucher's statement, paged. */
export const readStatement = query({
  name: "vouchers.statement",
  summary: { zh: "创新券对账单", en: "A voucher's statement" },
  action: "vouchers.read",
  belongs: voucherBelongs,
  input: z.object({ id: z.uuid(), ...zPaging }),
  output: z.object({ items: z.array(zLine), ...zPaged }),
  async run(ctx, { id, page, pageSize }) {
    await voucherOr404(ctx, id);
    const lines = await statementOf(ctx.db, id);
    return { total: lines.length, page, pageSize, items: lines.slice((page - 1) * pageSize, page * pageSize) };
  },
});
