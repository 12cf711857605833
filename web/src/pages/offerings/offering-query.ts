import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";
import type { components } from "../../api/schema.d.ts";
import type { Text } from "../../language/text.ts";

export type Offering = components["schemas"]["MarketRecord"];

export interface OfferingFilter {
  q?: string | undefined;
  class?: string | undefined;
  kind?: string | undefined;
}

export const PAGE_SIZE = 20;

/** The catalogue: what fits the words asked for, else newest first. */
export function offeringsQuery(filter: OfferingFilter, page: number) {
  const query = {
    page, pageSize: PAGE_SIZE, ...(filter.q && { q: filter.q }), ...(filter.class && { class: filter.class }), ...(filter.kind && { kind: filter.kind }),
  };
  return queryOptions({
    queryKey: ["offerings", query],
    queryFn: (): Promise<Got<"/api/offerings">> => answer(api.GET("/api/offerings", { params: { query } })),
  });
}

export function offeringQuery(code: string) {
  return queryOptions({
    queryKey: ["offerings", code],
    queryFn: (): Promise<Offering> => answer(api.GET("/api/offerings/{code}", { params: { path: { code } } })),
  });
}

/** What a record says, each language standing in for the other where one is missing. */
export function told({ zh, en }: { zh: string | null; en: string | null }): Text {
  return { zh: zh ?? en ?? "", en: en ?? zh ?? "" };
}
