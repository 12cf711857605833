import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";
import type { Got } from "../api/got.ts";

/** The names of facts, credentials and sources, as the catalog gives them. */
export type Vocabulary = Got<"/api/facts/kinds">;

export const vocabularyQuery = queryOptions({
  queryKey: ["facts", "kinds"],
  queryFn: (): Promise<Vocabulary> => answer(api.GET("/api/facts/kinds")),
  staleTime: Infinity,
});
