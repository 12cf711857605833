import type { UseMutationResult } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { answer, api, rememberCsrfToken } from "../api/client.ts";
import type { ApiProblem } from "../api/problem.ts";
import { useCommand } from "../api/use-command.ts";
import { sessionQuery } from "./session.ts";

/** Takes up the session as it is now; everything read under the former identity is dropped, for another role may see less. */
function useAdopt(): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "meta" && queryKey[0] !== "session" });
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await router.invalidate();
  };
}

export function useSignIn(onDone: () => void): UseMutationResult<unknown, ApiProblem, { login: string; password: string }> {
  const adopt = useAdopt();
  return useCommand({
    refresh: false,
    run: (body: { login: string; password: string }, headers) => answer<unknown>(api.POST("/api/session", { body, headers })),
    onDone: async () => {
      await adopt();
      onDone();
    },
  });
}

export function useSignOut(): UseMutationResult<unknown, ApiProblem, void> {
  const queries = useQueryClient();
  const router = useRouter();
  return useCommand({
    refresh: false,
    run: (_: void, headers) => answer<unknown>(api.DELETE("/api/session", { headers })),
    onDone: async () => {
      rememberCsrfToken(undefined);
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, null);
      await router.navigate({ to: "/sign-in" });
    },
  });
}

export function useSwitchMembership(onDone: () => void): UseMutationResult<unknown, ApiProblem, string> {
  const adopt = useAdopt();
  return useCommand({
    refresh: false,
    run: (membershipId: string, headers) =>
      answer<unknown>(api.PUT("/api/session/membership", { body: { membershipId }, headers })),
    onDone: async () => {
      await adopt();
      onDone();
    },
  });
}
