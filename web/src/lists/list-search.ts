import { useMatches, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";

/** What narrows a list, as it stands in the address bar: filters by name, and the page from 1. */
export type ListSearch<Key extends string> = { [K in Key]?: string } & { page?: number };

/** Reads a list's filters from an address; whatever else stands there is dropped. */
export function listSearch<const Key extends string>(keys: readonly Key[]) {
  return (given: Record<string, unknown>): ListSearch<Key> => {
    const found = keys.flatMap((key) => {
      const value = given[key];
      return (typeof value === "string" || typeof value === "number") && value !== "" ? [[key, String(value)]] : [];
    });
    const page = Number(given["page"]);
    return { ...Object.fromEntries(found), ...(Number.isInteger(page) && page > 1 ? { page } : {}) } as ListSearch<Key>;
  };
}

const NOTHING = {};

interface ListPlace<Key extends string> {
  search: ListSearch<Key>;
  page: number;
  /** Sets or (with `undefined`) clears filters, and goes back to the first page. */
  narrow: (patch: { [K in Key]?: string | undefined }) => void;
  toPage: (page: number) => void;
}

/** The filters of the list on screen. Each change is an address of its own, so that the back button undoes it. */
export function useListSearch<Key extends string>(): ListPlace<Key> {
  const here = useMatches({ select: (matches): object => (matches.at(-1)?.search as object | undefined) ?? NOTHING });
  const search = here as ListSearch<Key>;
  const navigate = useNavigate();
  const go = useCallback(
    (next: Record<string, unknown>) => void navigate({ to: ".", search: next as never, resetScroll: false }),
    [navigate],
  );
  return {
    search,
    page: search.page ?? 1,
    narrow: (patch) => {
      const merged = Object.entries({ ...search, ...patch, page: undefined });
      go(Object.fromEntries(merged.filter(([, value]) => value !== undefined && value !== "")));
    },
    toPage: (page) => go({ ...search, page: page === 1 ? undefined : page }),
  };
}
