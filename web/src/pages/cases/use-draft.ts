import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { answer, api } from "../../api/client.ts";
import { ApiProblem, type FieldError } from "../../api/problem.ts";
import type { Answers } from "../../forms/field.ts";
import { useAutosave, type Autosave } from "../../forms/use-autosave.ts";
import { caseKey, type Case } from "./case-view.ts";

/** What another page or device saved while one was typing here. */
export interface DraftConflict {
  formVersion: number;
  savedAt: string;
  values: Answers;
}

export interface Draft {
  autosave: Autosave<Answers>;
  conflict: DraftConflict | null;
  /** The version that the server has of what is on screen. */
  version: () => number;
  /** Ends a conflict: saving goes on from the other's version. */
  goOnFrom: (formVersion: number) => void;
}

function conflictOf(error: unknown): DraftConflict | null {
  if (!(error instanceof ApiProblem) || error.code !== "window.draft_conflict") return null;
  const { formVersion, savedAt, values } = error.meta;
  return { formVersion: Number(formVersion), savedAt: String(savedAt), values: values as Answers };
}

/** Keeps a case's form on the server as it is typed. @param onWarnings what is wrong with what was typed so far */
export function useDraft(found: Case, onWarnings: (warnings: FieldError[]) => void): Draft {
  const queries = useQueryClient();
  const version = useRef(found.formVersion);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);

  async function save(values: Answers): Promise<void> {
    try {
      const saved = await answer(
        api.PUT("/api/cases/{id}/draft", { params: { path: { id: found.id } }, body: { formVersion: version.current, values } }),
      );
      if (!saved) return;
      version.current = saved.formVersion;
      queries.setQueryData<Case>(caseKey(found.id), (old) => old && { ...old, values, formVersion: saved.formVersion, savedAt: saved.savedAt });
      onWarnings(saved.warnings.map(({ field, message }) => ({ field: field.replace(/^\/values\//u, "").replaceAll("/", "."), message })));
    } catch (error) {
      setConflict(conflictOf(error));
      throw error;
    }
  }

  return {
    autosave: useAutosave(save),
    conflict,
    version: () => version.current,
    goOnFrom: (formVersion) => {
      version.current = formVersion;
      setConflict(null);
    },
  };
}
