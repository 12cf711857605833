import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { PendingKey } from "./idempotency.ts";
import { isUncertain, type ApiProblem } from "./problem.ts";

interface CommandOptions<Input, Output> {
  /** Sends the write; pass `headers` on to the API call, they carry the idempotency key. */
  run: (input: Input, headers: { "idempotency-key": string }) => Promise<Output>;
  onDone?: (output: Output, input: Input) => void | Promise<void>;
  /** False when the command itself puts the new state in place. */
  refresh?: boolean;
}

/**
 * A write of the user. Retried by itself when no answer came, under the same idempotency key; pressing the button again
 * after that also repeats the key. Afterwards everything on screen is read anew.
 */
export function useCommand<Input, Output>(
  options: CommandOptions<Input, Output>,
): UseMutationResult<Output, ApiProblem, Input> {
  const queries = useQueryClient();
  const [pending] = useState(() => new PendingKey());
  return useMutation<Output, ApiProblem, Input>({
    mutationFn: (input) => options.run(input, { "idempotency-key": pending.keyFor(input) }),
    retry: (failures, problem) => isUncertain(problem) && failures < 2,
    retryDelay: (failures) => 500 * 2 ** failures,
    onSuccess: async (output, input) => {
      pending.settled();
      if (options.refresh !== false) await queries.invalidateQueries();
      await options.onDone?.(output, input);
    },
    onError: (problem) => {
      if (!isUncertain(problem)) pending.settled();
    },
  });
}
