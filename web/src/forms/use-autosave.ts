import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, isUncertain } from "../api/problem.ts";

export type SaveState = "untouched" | "unsaved" | "saving" | "saved" | "failed";

export interface Autosave<Value> {
  state: SaveState;
  problem: ApiProblem | null;
  /** Tells of a change; it is saved a moment after the last one. */
  changed: (value: Value) => void;
  /** Saves at once what is not saved yet; resolves when everything is, rejects when it cannot be. */
  flush: () => Promise<void>;
}

const PAUSE_MS = 700;
const RETRY_MS = 5000;

/** Keeps a draft on the server as it is typed: one save at a time, the latest value last, again after a failure. */
export function useAutosave<Value>(save: (value: Value) => Promise<unknown>): Autosave<Value> {
  const [state, setState] = useState<SaveState>("untouched");
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const waiting = useRef<{ value: Value } | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    // Without this, the work below would end before it is noted as running, and then count as running for ever.
    if (!waiting.current && !running.current) return Promise.resolve();
    running.current ??= (async () => {
      try {
        while (waiting.current) {
          const { value } = waiting.current;
          waiting.current = null;
          setState("saving");
          try {
            await saveNow.current(value);
          } catch (error) {
            waiting.current ??= { value };
            setState("failed");
            setProblem(error instanceof ApiProblem ? error : null);
            // A refusal stays one until something is changed; only a lost answer is worth asking again.
            if (isUncertain(error)) timer.current = setTimeout(() => void flush().catch(() => undefined), RETRY_MS);
            throw error;
          }
          setProblem(null);
          setState("saved");
        }
      } finally {
        running.current = null;
      }
    })();
    return running.current;
  }, []);

  const changed = useCallback(
    (value: Value) => {
      waiting.current = { value };
      setState("unsaved");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
    },
    [flush],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (waiting.current ?? running.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      // Leaving for another page of the portal: what was typed last goes out now.
      void flush().catch(() => undefined);
    };
  }, [flush]);

  return { state, problem, changed, flush };
}
