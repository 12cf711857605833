import { z } from "zod";

const zText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const zName = z.string().regex(NAME, "lower case letters and digits, joined by hyphens");
/** A value that the caller knows and the flow does not, such as `$programme.publicity`. */
const zReference = z.string().regex(/^\$[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, "a name such as $programme.publicity");
const zCount = z.union([z.int().min(0).max(3660), zReference]);

const zAfter = z.union([
  z.strictObject({ workingDays: zCount }),
  z.strictObject({ calendarDays: zCount }),
  z.strictObject({ hours: zCount }),
  zReference,
]);

const zEffect = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*(\.[a-z][a-z-]*)*$/),
  params: z.record(z.string(), z.json()).default({}),
});

const zTransition = z.strictObject({
  to: zName,
  /** What the button says. */
  label: zText,
  /** Who may take it: names that mean something to the caller only. */
  who: z.array(z.string().min(1)).default([]),
  /** A condition by name; the caller says whether it holds. */
  guard: z.string().min(1).optional(),
  /** How often one case may take it. */
  atMost: z.int().min(1).optional(),
  /** `complete`: the form must be filled in without an error. */
  form: z.literal("complete").optional(),
  comment: z.enum(["required", "optional"]).optional(),
  effects: z.array(zEffect).default([]),
});

const zState = z.strictObject({
  label: zText,
  /** One sentence for the applicant: what happens now, whose turn it is. */
  hint: zText.optional(),
  /** Marks that mean something to the caller only. */
  tags: z.array(zName).default([]),
  final: z.boolean().default(false),
  /** How a final state counts. */
  outcome: zName.optional(),
  /** Several ways under one event are tried in order; the first whose conditions hold is taken. */
  on: z.record(zName, z.union([zTransition, z.array(zTransition).min(1)]).transform((one) => (Array.isArray(one) ? one : [one]))).default({}),
  timers: z.array(z.strictObject({ after: zAfter, event: zName })).default([]),
});

export const zFlow = z.strictObject({
  id: zName,
  title: zText,
  summary: zText.optional(),
  initial: zName,
  states: z.record(zName, zState),
});

/** How long a timer runs; `$name` is a number, or for the short form the whole span, that the caller supplies. */
export type After = z.output<typeof zAfter>;
export type FlowTransition = z.output<typeof zTransition>;
export type FlowStateDefinition = z.output<typeof zState>;
export type FlowEffect = z.output<typeof zEffect>;
export type FlowDefinition = z.output<typeof zFlow>;

/** A flow as it was read, with the digest of its meaning: cases are pinned to it. */
export interface Flow extends FlowDefinition {
  /** sha256 of the canonical form, hex. */
  revision: string;
}
