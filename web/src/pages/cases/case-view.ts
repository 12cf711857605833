import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";

/** A case in a list, and the whole of it. */
export type CaseRow = Got<"/api/cases">["items"][number];
export type Case = Got<"/api/cases/{id}">;

export function caseKey(id: string): readonly unknown[] {
  return ["cases", id];
}

/** A case as it stands now. Nothing is kept once it is left: a form must never open with content of yesterday. */
export function caseQuery(id: string) {
  return queryOptions({
    queryKey: caseKey(id),
    queryFn: (): Promise<Case> => answer(api.GET("/api/cases/{id}", { params: { path: { id } } })),
    gcTime: 0,
  });
}
