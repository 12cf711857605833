import { z } from "zod";
import { zForm } from "#engines/flow/index.ts";
import { zText } from "#kernel/text.ts";

export { zPaged, zPaging } from "#kernel/http/paging.ts";
export { zText };

/** Shapes that several answers share. */
export const zFieldProblem = z.object({ field: z.string().meta({ description: "JSON Pointer" }), message: zText });
export const zNamed = z.object({ id: z.string(), name: zText });

export const zSpan = z.union([z.object({ workingDays: z.int() }), z.object({ calendarDays: z.int() }), z.object({ hours: z.int() })]);
export const zFormDefinition = zForm.meta({ id: "FormDefinition" });
export const zValues = z.record(z.string(), z.unknown());

const zMention = z.object({ id: z.string(), title: zText, because: zText });
export const zVerdict = z.object({
  verdict: z.enum(["yes", "no", "unknown"]),
  asOf: z.string(),
  version: z.string(),
  failing: z.array(zMention),
  unclear: z.array(zMention),
  document: z.unknown().meta({ description: "the compass's whole answer" }),
});

export const zOrigin = z.object({
  from: z.string(), label: zText, period: z.string(), source: z.string(), asOf: z.string().nullable(),
});

/** The flow as steps to draw: the ways that lead nowhere new are left to the picture. */
export const zFlowGraph = z.object({
  id: z.string(),
  title: zText,
  states: z.array(z.object({ id: z.string(), label: zText, hint: zText.nullable(), final: z.boolean(), outcome: z.string().nullable() })),
  steps: z.array(z.object({ from: z.string(), to: z.string(), event: z.string(), label: zText, who: z.array(z.string()) })),
  mermaid: zText,
});
