import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { available, definitionAt, validateForm } from "#engines/flow/index.ts";
import { findSubjectById } from "#services/registry/index.ts";
import { TAGS } from "../model.ts";
import { bookOf } from "../programme-book.ts";
import { caseNotFound } from "../refusals.ts";
import { caseRelation } from "../relation.ts";
import { receiptsOf } from "../receipts.ts";
import { pinnedFlow, pinnedForm } from "../steps/pinned-definitions.ts";
import { caseById } from "../store/cases.ts";
import { eventsOf } from "../store/events.ts";
import { publicityOf } from "../store/publicity.ts";
import { zFieldProblem, zFlowGraph, zFormDefinition, zNamed, zOrigin, zText, zValues, zVerdict } from "../wire.ts";
import { flowGraph } from "./flow-graph.ts";

const zAction = z.object({
  event: z.string(), label: zText, comment: z.enum(["required", "optional", "none"]),
  needsCompleteForm: z.boolean(), to: z.string(), toLabel: zText,
});

const zEvent = z.object({
  seq: z.int(), at: zInstant, event: z.string(), label: zText, from: z.string().nullable(), to: z.string(), toLabel: zText,
  role: z.string(), department: zNamed.nullable(), comment: z.string().nullable(), effects: z.array(z.string()),
  formSha256: z.string(), logIndex: z.int().nullable().meta({ description: "where the step stands in the tamper-evident log" }),
});

/** A case with all that its page shows: form, values and their origin, verdict, what happened, what may be done now. */
export const readCase = query({
  name: "window.case.read",
  summary: { zh: "办件详情", en: "Read a case" },
  action: "window.case.read",
  input: z.object({ id: z.uuid() }),
  output: z.object({
    id: z.uuid(), number: z.string(), programme: zNamed.extend({ version: z.string() }),
    subject: z.object({ id: z.uuid(), name: z.string(), uscc: z.string().nullable() }),
    department: zNamed, district: z.string().nullable(), year: z.int(),
    state: z.string(), stateLabel: zText, hint: zText.nullable(), outcome: z.string().nullable(), sendBacks: z.int(),
    editable: z.boolean(), form: zFormDefinition, values: zValues, formVersion: z.int(), savedAt: zInstant,
    origins: z.record(z.string(), zOrigin), missing: z.array(zFieldProblem).meta({ description: "all that is still wrong or missing, while the form may be changed" }),
    verdict: zVerdict.nullable(), actions: z.array(zAction), events: z.array(zEvent),
    publicity: z.array(z.object({ from: z.string(), until: z.string(), workingDays: z.int().nullable(), calendarDays: z.int().nullable(), dueAt: zInstant, endedAt: zInstant.nullable(), endedBy: z.enum(["over", "stopped"]).nullable() })),
    flow: zFlowGraph, createdAt: zInstant, submittedAt: zInstant.nullable(), decidedAt: zInstant.nullable(),
  }),
  belongs: (ctx, { id }) => caseRelation(ctx.db, id),
  async run({ db, tools, actor }, { id }) {
    const found = await caseById(db, id);
    if (!found) throw caseNotFound(id);
    const book = bookOf(tools);
    const flow = await pinnedFlow(db, found.flowRevision);
    const form = await pinnedForm(db, found.formRevision);
    const subject = await findSubjectById(db, found.subjectId);
    const state = definitionAt(flow, { at: found.state });
    const events = (await eventsOf(db, [id])).get(id) ?? [];
    const receipts = await receiptsOf(tools, id);
    const named = (department: string) => ({ id: department, name: book.departmentName(department) });
    const labelAt = (at: string) => definitionAt(flow, { at }).label;
    const editable = state.tags.includes(TAGS.editable);
    return {
      id: found.id, number: found.number,
      programme: { id: found.programmeId, name: book.nameOf(found.programmeId), version: found.programmeVersion },
      subject: { id: found.subjectId, name: subject?.nameZh ?? "", uscc: subject?.uscc ?? null },
      department: named(found.department), district: found.district, year: found.year,
      state: found.state, stateLabel: state.label, hint: state.hint ?? null, outcome: found.outcome, sendBacks: found.sendBacks,
      editable, form, values: found.form, formVersion: found.formVersion, savedAt: found.formSavedAt, origins: found.origins,
      missing: editable ? validateForm(form, found.form, { base: "/values", complete: true }) : [],
      verdict: found.verdict,
      actions: available(flow, { at: found.state, taken: found.taken }, actor ? [actor.role] : []).map(({ event, transition }) => ({
        event, label: transition.label, comment: transition.comment ?? ("none" as const), needsCompleteForm: transition.form === "complete",
        to: transition.to, toLabel: labelAt(transition.to),
      })),
      events: events.map((line) => ({
        seq: line.seq, at: line.at, event: line.event, from: line.fromState, to: line.toState, toLabel: labelAt(line.toState),
        label: (line.fromState ? definitionAt(flow, { at: line.fromState }).on[line.event]?.find((way) => way.to === line.toState)?.label : null) ?? OPENED_LABEL,
        role: line.role, department: line.department === null ? null : named(line.department), comment: line.comment,
        effects: line.effects.map((effect) => effect.name), formSha256: line.formSha256, logIndex: receipts.get(line.seq) ?? null,
      })),
      publicity: (await publicityOf(db, [id])).map(({ fromDay, untilDay, workingDays, calendarDays, dueAt, endedAt, endedBy }) => (
        { from: fromDay, until: untilDay, workingDays, calendarDays, dueAt, endedAt, endedBy })),
      flow: flowGraph(flow), createdAt: found.createdAt, submittedAt: found.submittedAt, decidedAt: found.decidedAt,
    };
  },
});

const OPENED_LABEL = { zh: "开始申请", en: "Application begun" };
