/** What may happen next, who may do it, by when? */
export { checkFlow, type Known } from "./check.ts";
export { graphOf, spanText, toMermaid, type FlowEdge } from "./draw.ts";
export type { FlowFinding } from "./finding.ts";
export { timersOf, type FlowState, type FlowTimer, type Holds } from "./machine.ts";
export { parseFlow, type ParsedFlow } from "./parse.ts";
export { definitionOf, restoreFlow, withRevision } from "./revision.ts";
export { zFlow, type After, type Flow, type FlowDefinition, type FlowEffect, type FlowStateDefinition, type FlowTransition } from "./schema.ts";
export { available, definitionAt, next, requireWay, start, type AvailableTransition, type FlowStep } from "./step.ts";
export { dueAt, referencesOf, spanOf, type EndOfDays, type Span, type SpanValues } from "./timers.ts";
export { checkForm, type FormFinding } from "./form/check.ts";
export { digestOfValues } from "./form/digest.ts";
export { fieldsOf, zForm, zFormField, type Form, type FormField, type FormValues } from "./form/schema.ts";
export { askedValues, isAsked, validateForm } from "./form/validate.ts";
