import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { relationViews } from "../relation-view.ts";
import { subjectView, zRelation, zSubject, zWritten } from "../wire.ts";
import { requireOrganisation } from "../written-subject.ts";
import { relatedParties } from "./related-parties.ts";

const CITY_OFFSET_MS = 8 * 3_600_000;

/** Whether two organisations are related parties on a day, and by which chain. */
export const readRelated = query({
  name: "registry.related.read",
  summary: { zh: "关联关系查询", en: "Are two organisations related parties?" },
  action: "registry.related.read",
  input: z.object({ a: zWritten, b: zWritten, day: z.iso.date().optional().meta({ description: "today when left out" }) }),
  output: z.object({
    a: zSubject, b: zSubject, day: z.iso.date(), related: z.boolean(),
    chain: z.array(zRelation).meta({ description: "the shortest chain; empty when unrelated, or when both are the same" }),
  }),
  async run(ctx, input) {
    const [a, b] = await Promise.all([requireOrganisation(ctx.db, input.a), requireOrganisation(ctx.db, input.b)]);
    const day = input.day ?? new Date(ctx.now.getTime() + CITY_OFFSET_MS).toISOString().slice(0, 10);
    const chain = await relatedParties(ctx.db, a.id, b.id, { day });
    return { a: subjectView(a, true), b: subjectView(b, true), day, related: chain !== null, chain: await relationViews(ctx.db, chain ?? []) };
  },
});
