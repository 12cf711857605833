import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { SUBJECT_TYPES } from "../model.ts";
import { subjectPage } from "../store/subjects.ts";
import { subjectView, zPaging, zSubject } from "../wire.ts";

/** Organisations by part of the name or by credit code, type, district and industry. */
export const listSubjects = query({
  name: "registry.subjects.list",
  summary: { zh: "主体名录", en: "Organisations" },
  action: "registry.subjects.read",
  belongs: "self",
  input: z.object({
    ...zPaging, q: z.string().max(100).optional(), type: z.enum(SUBJECT_TYPES).optional(), district: z.string().max(60).optional(),
    industry: z.string().max(60).optional(),
  }),
  output: z.object({ items: z.array(zSubject), total: z.int(), page: z.int(), pageSize: z.int() }),
  async run(ctx, { page, pageSize, ...filter }) {
    const { total, items } = await subjectPage(ctx.db, filter, (page - 1) * pageSize, pageSize);
    return { items: items.map(subjectView), total, page, pageSize };
  },
});
