import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import type { components } from "../../api/schema.d.ts";
import type { Receipt } from "../../components/receipt-parts.ts";

export type LogEntry = components["schemas"]["LogEntry"];

export interface EntryFilter {
  type?: string | undefined;
  kind?: string | undefined;
  id?: string | undefined;
}

const PAGE_SIZE = 50;

/** Entries newest first, page after page. */
export const entriesQuery = (filter: EntryFilter) =>
  infiniteQueryOptions({
    queryKey: ["log", "entries", filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => {
      const given = Object.entries(filter).filter(([, value]) => value !== undefined);
      const query = { ...Object.fromEntries(given), pageSize: PAGE_SIZE, ...(pageParam === null ? {} : { before: pageParam }) };
      return answer(api.GET("/api/log/entries", { params: { query } }));
    },
    getNextPageParam: (page) => (page.items.length < PAGE_SIZE ? undefined : page.items.at(-1)?.index),
  });

export const checkpointQuery = queryOptions({
  queryKey: ["log", "checkpoint"],
  queryFn: () => answer(api.GET("/api/log/checkpoint")),
});

/** The receipt of an entry. @param about the thing it is about, for those who may not read the whole log */
export const receiptQuery = (index: number, about?: string) =>
  queryOptions({
    queryKey: ["log", "receipt", index, about],
    queryFn: async (): Promise<Receipt> => {
      if (about === undefined) return answer(api.GET("/api/log/entries/{index}/receipt", { params: { path: { index } } }));
      const { receipt } = await answer<{ receipt: Receipt | null }>(api.GET("/api/receipts/{index}", { params: { path: { index }, query: { ref: about } } }));
      if (!receipt) throw noReceipt();
      return receipt;
    },
    staleTime: Infinity,
  });

function noReceipt(): ApiProblem {
  return new ApiProblem({
    status: 404,
    code: "log.no_such_receipt",
    title: { zh: "没有这份回执", en: "There is no such receipt" },
    remedy: { zh: "请核对链接是否完整，或改为选择回执文件核验。", en: "Check that the link is complete, or choose the receipt's file instead." },
  });
}
