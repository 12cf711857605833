import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Voucher } from "../model.ts";

const VOUCHER = sql`select v.id, v.number, v.scheme, v.year, v.subject_id as "subjectId", v.subject_name as "subjectName", v.district,
  v.department, v.case_id as "caseId", v.cap_fen as "capFen", v.granted_fen as "grantedFen", v.ratio_bp as "ratioBp", v.service_classes as "serviceClasses",
  v.valid_from as "validFrom", v.valid_to as "validTo", v.status, v.granted_at as "grantedAt",
  v.grant_transfer_id as "grantTransferId", v.expired_at as "expiredAt"
  from vouchers.voucher v`;

/** Writes a voucher and gives it its public number; null when its case, or its holder's year, already has one. */
export async function insertVoucher(tx: Tx, voucher: Omit<Voucher, "number" | "status" | "expiredAt">): Promise<Voucher | null> {
  const v = voucher;
  const { rows: [row] } = await sql<{ number: string }>`
    insert into vouchers.voucher (id, number, scheme, year, subject_id, subject_name, district, department, case_id, cap_fen, granted_fen,
      ratio_bp, service_classes, valid_from, valid_to, granted_at, grant_transfer_id)
    values (${v.id}, vouchers.public_number('CXQ', ${v.year}, nextval('vouchers.voucher_number')), ${v.scheme}, ${v.year},
      ${v.subjectId}, ${v.subjectName}, ${v.district}, ${v.department}, ${v.caseId}, ${v.capFen}, ${v.grantedFen}, ${v.ratioBp},
      ${v.serviceClasses}, ${v.validFrom}, ${v.validTo}, ${v.grantedAt}, ${v.grantTransferId})
    on conflict do nothing returning number`.execute(tx);
  return row ? { ...voucher, number: row.number, status: "active", expiredAt: null } : null;
}

/** A voucher by id, or null. */
export async function findVoucher(db: Db, id: string): Promise<Voucher | null> {
  const { rows: [row] } = await sql<Voucher>`${VOUCHER} where v.id = ${id}`.execute(db);
  return row ?? null;
}

/** A voucher, locked until the transaction ends: whoever moves its purse goes through here first. */
export async function lockVoucher(tx: Tx, id: string): Promise<Voucher | null> {
  const { rows: [row] } = await sql<Voucher>`${VOUCHER} where v.id = ${id} for update`.execute(tx);
  return row ?? null;
}

/** The voucher that a case granted, or null. */
export async function voucherOfCase(db: Db, caseId: string): Promise<Voucher | null> {
  const { rows: [row] } = await sql<Voucher>`${VOUCHER} where v.case_id = ${caseId}`.execute(db);
  return row ?? null;
}

/** The voucher that a holder has under a scheme for a year, or null. */
export async function voucherOfYear(db: Db, scheme: string, year: number, subjectId: string): Promise<Voucher | null> {
  const { rows: [row] } = await sql<Voucher>`${VOUCHER}
    where v.scheme = ${scheme} and v.year = ${year} and v.subject_id = ${subjectId}`.execute(db);
  return row ?? null;
}

export async function markExpired(tx: Tx, id: string, at: Date, transferId: string | null): Promise<void> {
  await sql`update vouchers.voucher set status = 'expired', expired_at = ${at}, expiry_transfer_id = ${transferId}
    where id = ${id}`.execute(tx);
}

export interface VoucherFilter {
  subjectId?: string | null | undefined;
  scheme?: string | undefined;
  year?: number | undefined;
  status?: Voucher["status"] | undefined;
  /** Part of the number or of the holder's name. */
  q?: string | undefined;
}

/** Vouchers, newest first. */
export async function voucherPage(db: Db, filter: VoucherFilter, offset: number, limit: number): Promise<{ total: number; items: Voucher[] }> {
  const { subjectId = null, scheme = null, year = null, status = null, q = null } = filter;
  const where = sql`where (${subjectId}::uuid is null or v.subject_id = ${subjectId}) and (${scheme}::text is null or v.scheme = ${scheme})
    and (${year}::int is null or v.year = ${year}) and (${status}::text is null or v.status = ${status})
    and (${q}::text is null or strpos(lower(v.number || ' ' || v.subject_name), lower(${q})) > 0)`;
  const { rows } = await sql<Voucher>`${VOUCHER} ${where} order by v.granted_at desc, v.id desc offset ${offset} limit ${limit}`.execute(db);
  const { rows: [count] } = await sql<{ total: bigint }>`select count(*) as total from vouchers.voucher v ${where}`.execute(db);
  return { total: Number(count?.total ?? 0n), items: rows };
}

/** Every voucher, page by page in the order of ids, for checks and sums. */
export async function vouchersAfter(db: Db, after: string | null, limit: number, line?: { scheme: string; year: number }): Promise<Voucher[]> {
  const { rows } = await sql<Voucher>`${VOUCHER} where (${after}::uuid is null or v.id > ${after})
    and (${line?.scheme ?? null}::text is null or (v.scheme = ${line?.scheme ?? null} and v.year = ${line?.year ?? null}))
    order by v.id limit ${limit}`.execute(db);
  return rows;
}
