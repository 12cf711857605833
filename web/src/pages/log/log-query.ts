import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.d.ts";

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

export const receiptQuery = (index: number) =>
  queryOptions({
    queryKey: ["log", "receipt", index],
    queryFn: () => answer(api.GET("/api/log/entries/{index}/receipt", { params: { path: { index } } })),
    staleTime: Infinity,
  });
