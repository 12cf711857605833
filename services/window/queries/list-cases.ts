import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { definitionAt } from "#engines/flow/index.ts";
import { searchSubjects, subjectsByIds } from "#services/registry/index.ts";
import { bookOf } from "../programme-book.ts";
import { pinnedFlow } from "../steps/pinned-definitions.ts";
import { countByState, listCases as pageOfCases, type CaseFilter } from "../store/list-cases.ts";
import { publicityOf } from "../store/publicity.ts";
import { zNamed, zPaged, zPaging, zText } from "../wire.ts";

const zLine = z.object({
  id: z.uuid(), number: z.string(), programme: zNamed, subject: z.object({ id: z.uuid(), name: z.string() }),
  department: zNamed, state: z.string(), stateLabel: zText, outcome: z.string().nullable(), verdict: z.enum(["yes", "no", "unknown"]).nullable(),
  sendBacks: z.int(), publicUntil: z.string().nullable().meta({ description: "last day of a running publicity" }),
  createdAt: zInstant, submittedAt: zInstant.nullable(), decidedAt: zInstant.nullable(), updatedAt: zInstant,
});

/** One's own cases, or those of one's department, or (auditors) all; with how many stand in each state. */
export const listCases = query({
  name: "window.case.list",
  summary: { zh: "办件列表", en: "List cases" },
  action: "window.case.read",
  belongs: "self",
  input: z.object({
    ...zPaging,
    state: z.string().max(60).optional(),
    programme: z.string().max(100).optional(),
    q: z.string().trim().max(100).optional().meta({ description: "part of a case number or of an applicant's name" }),
  }),
  output: z.object({
    ...zPaged, items: z.array(zLine),
    counts: z.array(z.object({ state: z.string(), label: zText, count: z.int() })).meta({ description: "by state, whatever state was asked for" }),
  }),
  async run({ db, tools, actor, reach }, input) {
    const filter: CaseFilter = {
      ...(reach === "own" ? { subjectId: actor?.subjectId ?? NOBODY } : {}),
      ...(reach === "department" ? { department: actor?.department ?? "" } : {}),
      state: input.state || undefined, programmeId: input.programme || undefined,
      ...(input.q ? { number: input.q, subjectIds: reach === "own" ? [] : (await searchSubjects(db, { q: input.q, pageSize: 200 })).items.map((one) => one.id) } : {}),
    };
    const { items, total } = await pageOfCases(db, filter, (input.page - 1) * input.pageSize, input.pageSize);
    const book = bookOf(tools);
    const names = await subjectsByIds(db, items.map((one) => one.subjectId));
    const running = new Map((await publicityOf(db, items.map((one) => one.id))).filter((one) => !one.endedAt).map((one) => [one.caseId, one.untilDay]));
    const label = async (revision: string, at: string) => definitionAt(await pinnedFlow(db, revision), { at }).label;
    return {
      total, page: input.page, pageSize: input.pageSize,
      items: await Promise.all(items.map(async (one) => ({
        id: one.id, number: one.number, programme: { id: one.programmeId, name: book.nameOf(one.programmeId) },
        subject: { id: one.subjectId, name: [...names.values()].find((subject) => subject.id === one.subjectId)?.nameZh ?? "" },
        department: { id: one.department, name: book.departmentName(one.department) },
        state: one.state, stateLabel: await label(one.flowRevision, one.state), outcome: one.outcome,
        verdict: one.verdict?.verdict ?? null, sendBacks: one.sendBacks, publicUntil: running.get(one.id) ?? null,
        createdAt: one.createdAt, submittedAt: one.submittedAt, decidedAt: one.decidedAt, updatedAt: one.updatedAt,
      }))),
      counts: await Promise.all((await countByState(db, filter)).map(async ({ state, flowRevision, count }) => ({ state, count, label: await label(flowRevision, state) }))),
    };
  },
});

const NOBODY = "00000000-0000-0000-0000-000000000000";
