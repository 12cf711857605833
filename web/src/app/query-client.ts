import { QueryCache, QueryClient } from "@tanstack/react-query";
import { type ApiProblem, isUncertain } from "../api/problem.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiProblem;
  }
}

/** @param onSignedOut called when the server says the session has ended while a page was open */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (problem) => {
        if (problem.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, problem) => isUncertain(problem) && failures < 2,
        refetchOnWindowFocus: true,
      },
    },
  });
}
