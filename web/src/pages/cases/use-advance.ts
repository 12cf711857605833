import type { UseMutationResult } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useCommand } from "../../api/use-command.ts";

export interface Advance {
  event: string;
  comment?: string | undefined;
  /** The version of the form that one has before one's eyes. */
  formVersion?: number | undefined;
}

export interface Advanced {
  id: string;
  number: string;
  state: string;
  outcome: string | null;
}

/** Takes one step of a case. */
export function useAdvance(id: string, onDone: (advanced: Advanced) => void): UseMutationResult<Advanced, ApiProblem, Advance> {
  return useCommand({
    run: ({ event, comment, formVersion }: Advance, headers): Promise<Advanced> =>
      answer(
        api.POST("/api/cases/{id}/transitions/{event}", {
          params: { path: { id, event } },
          headers,
          body: { ...(comment !== undefined && { comment }), ...(formVersion !== undefined && { formVersion }) },
        }),
      ),
    onDone,
  });
}
