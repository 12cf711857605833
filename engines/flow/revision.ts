import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { zFlow, type Flow, type FlowDefinition } from "./schema.ts";

/** Pins a definition: two files that differ only in comments, order of keys or spacing have one revision. */
export function withRevision(definition: FlowDefinition): Flow {
  return { ...definition, revision: createHash("sha256").update(canonicalize(definition) ?? "").digest("hex") };
}

/**
 * Reads back a definition that was kept with a case.
 * @throws Error when it is not what its revision says
 */
export function restoreFlow(kept: unknown, revision: string): Flow {
  const flow = withRevision(zFlow.parse(kept));
  if (flow.revision !== revision) throw new Error(`the kept flow ${flow.id} does not have revision ${revision}`);
  return flow;
}

/** The definition alone, to be kept beside the revision. */
export function definitionOf(flow: Flow): FlowDefinition {
  const { revision: _, ...definition } = flow;
  return definition;
}
