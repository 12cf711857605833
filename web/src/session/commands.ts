import type { UseMutationResult } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { answer, api, rememberCsrfToken } from "../api/client.ts";
import type { ApiProblem } from "../api/problem.ts";
import { useCommand } from "../api/use-command.ts";
import { sessionQuery, type Session } from "./session.ts";

/** Everything read under the former identity is dropped: another role may see less. */
function useAdopt(): (session: Session | null) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async (session) => {
    rememberCsrfToken(session?.csrfToken);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "meta" && queryKey[0] !== "session" });
    queries.setQueryData(sessionQuery.queryKey, session);
    await router.invalidate();
  };
}

export function useSignIn(onDone: () => void): UseMutationResult<Session, ApiProblem, { login: string; password: string }> {
  const adopt = useAdopt();
  return useCommand({
    refresh: false,
    run: (body: { login: string; password: string }, headers) => answer(api.POST("/api/session", { body, headers })),
    onDone: async (session) => {
      await adopt(session);
      onDone();
    },
  });
}

export function useSignOut(): UseMutationResult<unknown, ApiProblem, void> {
  const adopt = useAdopt();
  const router = useRouter();
  return useCommand({
    refresh: false,
    run: (_: void, headers) => answer<unknown>(api.DELETE("/api/session", { headers })),
    onDone: async () => {
      await router.navigate({ to: "/sign-in" });
      await adopt(null);
    },
  });
}

export function useSwitchMembership(onDone: () => void): UseMutationResult<Session, ApiProblem, string> {
  const adopt = useAdopt();
  return useCommand({
    refresh: false,
    run: (membershipId: string, headers) =>
      answer(api.PUT("/api/session/membership", { body: { membershipId }, headers })),
    onDone: async (session) => {
      await adopt(session);
      onDone();
    },
  });
}
