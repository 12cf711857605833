import { balances, type Balance, type Limit, openAccount } from "#engines/ledger/index.ts";
import type { Db, Tx } from "#kernel/database/types.ts";
import { fen, type Fen } from "#kernel/money.ts";

/** Entitlement is counted apart from money: granting a voucher spends nothing. */
export const ENTITLEMENT = "VOUCHER_FEN";
export const MONEY = "CNY_FEN";

type Line = { scheme: string; year: number };

/** Codes of the accounts. A drawing of how they hang together stands in README.md. */
export const account = {
  issued: ({ scheme, year }: Line) => `entitlement:issued:${scheme}:${year}`,
  redeemed: ({ scheme, year }: Line) => `entitlement:redeemed:${scheme}:${year}`,
  expired: ({ scheme, year }: Line) => `entitlement:expired:${scheme}:${year}`,
  purse: (voucherId: string) => `purse:${voucherId}`,
  used: (voucherId: string) => `used:${voucherId}`,
  appropriation: (year: number) => `appropriation:${year}`,
  budget: ({ scheme, year }: Line) => `budget:${scheme}:${year}`,
  payable: (agencyId: string) => `payable:${agencyId}`,
  bankOut: "bank:out",
} as const;

const NO_OVERDRAFT: Limit = "debits_must_not_exceed_credits";

/** Opens the accounts of a voucher and of its line; those that are there stay as they are. */
export async function openVoucherAccounts(tx: Tx, voucherId: string, line: Line, at: Date): Promise<void> {
  const open = (code: string, kind: string, limit: Limit | null) => openAccount(tx, { code, kind, unit: ENTITLEMENT, limit, at });
  await open(account.issued(line), "entitlement.issued", null);
  await open(account.redeemed(line), "entitlement.redeemed", null);
  await open(account.expired(line), "entitlement.expired", null);
  await open(account.purse(voucherId), "voucher.purse", NO_OVERDRAFT);
  await open(account.used(voucherId), "voucher.used", NO_OVERDRAFT);
}

/** Opens a budget and where its money comes from. */
export async function openBudgetAccounts(tx: Tx, line: Line, at: Date): Promise<void> {
  await openAccount(tx, { code: account.appropriation(line.year), kind: "money.appropriation", unit: MONEY, at });
  await openAccount(tx, { code: account.budget(line), kind: "money.budget", unit: MONEY, limit: NO_OVERDRAFT, at });
}

/** Opens the accounts through which an agency is paid. */
export async function openPaymentAccounts(tx: Tx, agencyId: string, at: Date): Promise<void> {
  await openAccount(tx, { code: account.payable(agencyId), kind: "money.payable", unit: MONEY, limit: NO_OVERDRAFT, at });
  await openAccount(tx, { code: account.bankOut, kind: "money.bank", unit: MONEY, at });
}

/** What the ledger says of one voucher. All six are read off its two accounts. */
export interface Amounts {
  grantedFen: Fen;
  heldFen: Fen;
  usedFen: Fen;
  redeemedFen: Fen;
  expiredFen: Fen;
  availableFen: Fen;
}

/** Amounts of vouchers, by id. @throws Error when a voucher has no accounts: that must not be */
export async function amountsOf(db: Db, voucherIds: readonly string[]): Promise<Map<string, Amounts>> {
  const codes = voucherIds.flatMap((id) => [account.purse(id), account.used(id)]);
  const byCode = new Map((await balances(db, codes)).map((each) => [each.code, each]));
  return new Map(voucherIds.map((id) => [id, amounts(byCode.get(account.purse(id)), byCode.get(account.used(id)), id)]));
}

function amounts(purse: Balance | undefined, used: Balance | undefined, voucherId: string): Amounts {
  if (!purse || !used) throw new Error(`voucher ${voucherId} has no accounts`);
  return {
    grantedFen: fen(purse.creditsPosted),
    heldFen: fen(purse.debitsPending),
    usedFen: fen(used.creditsPosted),
    redeemedFen: fen(used.debitsPosted),
    expiredFen: fen(purse.debitsPosted - used.creditsPosted),
    availableFen: fen(purse.available),
  };
}

/** Amounts of one voucher. */
export async function amountsOfOne(db: Db, voucherId: string): Promise<Amounts> {
  const found = (await amountsOf(db, [voucherId])).get(voucherId);
  if (!found) throw new Error(`voucher ${voucherId} has no accounts`);
  return found;
}

/** What a budget received and paid; zeros before it was ever funded. */
export async function budgetOf(db: Db, line: Line): Promise<{ fundedFen: Fen; paidFen: Fen; leftFen: Fen }> {
  const [found] = await balances(db, [account.budget(line)]);
  return {
    fundedFen: fen(found?.creditsPosted ?? 0n), paidFen: fen(found?.debitsPosted ?? 0n), leftFen: fen(found?.available ?? 0n),
  };
}
