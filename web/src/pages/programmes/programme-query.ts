import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";

export type Programme = Got<"/api/programmes/{id}">;
export type ProgrammeLine = Got<"/api/programmes">["items"][number];

/** All programmes, the ones that can be applied for here first. */
export const programmesQuery = queryOptions({
  queryKey: ["programmes"],
  queryFn: (): Promise<{ items: ProgrammeLine[] }> => answer(api.GET("/api/programmes")),
  staleTime: 300_000,
});

export function programmeQuery(id: string) {
  return queryOptions({
    queryKey: ["programmes", id],
    queryFn: (): Promise<Programme> => answer(api.GET("/api/programmes/{id}", { params: { path: { id } } })),
    staleTime: 300_000,
  });
}
