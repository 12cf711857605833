import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";
import type { components } from "../../api/schema.d.ts";

export type Voucher = components["schemas"]["Voucher"];
export type VoucherEntry = components["schemas"]["VoucherStatementLine"];

/** The amounts of a voucher, read off the ledger; available is what is neither held nor used. */
export type VoucherView = Pick<Voucher, "grantedFen" | "heldFen" | "usedFen" | "redeemedFen" | "availableFen">;

/** One's own vouchers, newest first. */
export function myVouchersQuery({ page = 1, status }: { page?: number; status?: "active" | "expired" | undefined }) {
  return queryOptions({
    queryKey: ["vouchers", "mine", page, status],
    queryFn: (): Promise<Got<"/api/vouchers">> =>
      answer(api.GET("/api/vouchers", { params: { query: { page, pageSize: 20, ...(status !== undefined && { status }) } } })),
  });
}

export function voucherQuery(id: string) {
  return queryOptions({
    queryKey: ["vouchers", id],
    queryFn: (): Promise<Got<"/api/vouchers/{id}">> => answer(api.GET("/api/vouchers/{id}", { params: { path: { id } } })),
  });
}

export function statementQuery(id: string, page: number) {
  return queryOptions({
    queryKey: ["vouchers", id, "statement", page],
    queryFn: (): Promise<Got<"/api/vouchers/{id}/statement">> =>
      answer(api.GET("/api/vouchers/{id}/statement", { params: { path: { id }, query: { page, pageSize: 20 } } })),
  });
}

export function certificateQuery(id: string) {
  return queryOptions({
    queryKey: ["vouchers", id, "certificate"],
    queryFn: (): Promise<Got<"/api/vouchers/{id}/certificate">> =>
      answer(api.GET("/api/vouchers/{id}/certificate", { params: { path: { id } } })),
  });
}
