import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { subjectsByIds } from "#services/registry/index.ts";
import { bookOf } from "../programme-book.ts";
import { publishedPage } from "../store/publicity.ts";
import { zNamed, zPaged, zPaging } from "../wire.ts";

/** The public page: who is proposed for what, from when until when. Nothing that was filled in, no amounts. */
export const listPublicity = query({
  name: "window.publicity.list",
  summary: { zh: "公示", en: "Publicity" },
  action: PUBLIC,
  input: z.object({ ...zPaging, programme: z.string().max(100).optional(), running: z.enum(["true", "false"]).default("true") }),
  output: z.object({
    ...zPaged,
    items: z.array(z.object({
      number: z.string(), programme: zNamed, applicant: z.string(), district: z.string().nullable(), department: zNamed,
      from: z.string(), until: z.string(), workingDays: z.int().nullable(), calendarDays: z.int().nullable(),
      endedAt: zInstant.nullable(), endedBy: z.enum(["over", "stopped"]).nullable(),
    })),
  }),
  async run({ db, tools }, input) {
    const filter = { running: input.running === "true", programmeId: input.programme || undefined };
    const { items, total } = await publishedPage(db, filter, (input.page - 1) * input.pageSize, input.pageSize);
    const book = bookOf(tools);
    const subjects = new Map([...(await subjectsByIds(db, items.map((one) => one.subjectId))).values()].map((one) => [String(one.id), one]));
    return {
      total, page: input.page, pageSize: input.pageSize,
      items: items.map((one) => {
        const subject = subjects.get(one.subjectId);
        return {
          number: one.number, programme: { id: one.programmeId, name: book.nameOf(one.programmeId) },
          applicant: subject ? (subject.kind === "person" ? masked(subject.nameZh) : subject.nameZh) : "",
          district: one.district, department: { id: one.department, name: book.departmentName(one.department) },
          from: one.fromDay, until: one.untilDay, workingDays: one.workingDays, calendarDays: one.calendarDays,
          endedAt: one.endedAt, endedBy: one.endedBy,
        };
      }),
    };
  },
});

/** A person's name as lists may show it (PIPL: no more than is needed). */
function masked(name: string): string {
  const [first = "", ...rest] = Array.from(name);
  return first + "＊".repeat(Math.max(rest.length, 1));
}
