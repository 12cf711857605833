import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { SUBJECT_TYPES } from "../model.ts";
import { subjectPage } from "../store/subjects.ts";
import { subjectView, zPaged, zPaging, zSubject } from "../wire.ts";
import { seesWholly } from "../written-subject.ts";

/** Organisations by part of the name or by credit code, type, district and industry: to everyone what is public, more to whom it concerns. */
export const listSubjects = query({
  name: "registry.subjects.list",
  summary: { zh: "主体名录", en: "Organisations" },
  action: "registry.subjects.read",
  belongs: "self",
  input: z.object({
    ...zPaging, q: z.string().trim().max(100).optional(), type: z.enum(SUBJECT_TYPES).optional(), district: z.string().max(60).optional(),
    industry: z.string().max(60).optional(),
  }),
  output: z.object({ items: z.array(zSubject), ...zPaged }),
  async run(ctx, { page, pageSize, ...filter }) {
    const { total, items } = await subjectPage(ctx.db, filter, (page - 1) * pageSize, pageSize);
    return { items: items.map((subject) => subjectView(subject, seesWholly(ctx, subject))), total, page, pageSize };
  },
});
