import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ApiProblem } from "../../api/problem.ts";
import { receiptQuery } from "../log/log-query.ts";

/** Checks at once the receipt that a scanned code leads to. @returns why it could not be found, if so */
export function useLinkedReceipt(check: (receipt: unknown) => void): ApiProblem | null {
  const { index, ref } = useSearch({ strict: false }) as { index?: string; ref?: string };
  const linked = index !== undefined && ref !== undefined && /^\d+$/u.test(index);
  const { data, error } = useQuery({ ...receiptQuery(Number(index), ref), enabled: linked });
  useEffect(() => {
    if (data) check(data);
  }, [data, check]);
  return error;
}
