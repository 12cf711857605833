import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";
import type { RuleResult } from "./from-result.ts";

export type Compass = Got<"/api/compass/{uscc}">;

/** Every programme's verdict for an enterprise. @param uscc absent: nothing is asked */
export function compassQuery(uscc: string | undefined) {
  return queryOptions({
    queryKey: ["compass", uscc],
    queryFn: (): Promise<Compass> => answer(api.GET("/api/compass/{uscc}", { params: { path: { uscc: uscc ?? "" } } })),
    enabled: uscc !== undefined,
  });
}

/** One programme's verdict, clause by clause. */
export function verdictQuery(uscc: string | undefined, programme: string) {
  return queryOptions({
    queryKey: ["compass", uscc, programme],
    queryFn: (): Promise<RuleResult> => answer(api.GET("/api/compass/{uscc}/{programme}", { params: { path: { uscc: uscc ?? "", programme } } })),
    enabled: uscc !== undefined,
  });
}
