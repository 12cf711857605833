import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { notFound } from "#kernel/problem.ts";
import { DOC_KINDS, type DocKind } from "../model.ts";
import { matchNeed, matchText, searchMarket, similarTo } from "../search.ts";
import { findRecord } from "../store/records.ts";
import { zAnswer, zMany, zPaging } from "../wire.ts";

const zYear = z.coerce.number().int().min(1900).max(2200);
const zLevel = z.coerce.number().int().min(1).max(9);
const zKinds = z.union([z.enum(DOC_KINDS), z.array(z.enum(DOC_KINDS))]).transform((given): DocKind[] => (Array.isArray(given) ? given : [given]));

const filters = {
  ...zPaging, kinds: zKinds.optional(), industry: zMany.optional(), field: zMany.optional(), type: zMany.optional(), lang: zMany.optional(),
  owner: z.uuid().optional(), yearFrom: zYear.optional(), yearTo: zYear.optional(), maturityFrom: zLevel.optional(), maturityTo: zLevel.optional(),
};

/** The market's search: words in Chinese or English, filters, facets, reasons. */
export const search = query({
  name: "market.search", action: PUBLIC,
  summary: { zh: "检索成果、需求、服务与专家", en: "Search achievements, needs, offerings and experts" },
  input: z.object({ q: z.string().max(2_000).optional(), ...filters }),
  output: zAnswer,
  run: (ctx, { q, ...rest }) => searchMarket(ctx.db, ctx.tools.search, { text: q, ...rest }),
});

/** Achievements (or other kinds) that fit a text in one's own words, up to some pages long. */
export const match = query({
  name: "market.match", action: PUBLIC,
  summary: { zh: "按文字匹配成果", en: "Match a text to achievements" },
  input: z.object({ text: z.string().min(1).max(20_000), ...filters }),
  output: zAnswer,
  run: (ctx, { text, kinds, ...rest }) => matchText(ctx.db, ctx.tools.search, { text, kinds: kinds ?? ["achievement"], ...rest }),
});

/** Achievements (or other kinds) that fit a need on record. */
export const needMatches = query({
  name: "market.needs.matches", action: PUBLIC,
  summary: { zh: "为需求匹配成果", en: "Matches of a need" },
  input: z.object({ code: z.string().max(40), ...filters }),
  output: zAnswer,
  async run(ctx, { code, kinds, ...rest }) {
    const need = await findRecord(ctx.db, "need", code);
    if (!need || need.status === "draft") throw notFound({ zh: "需求", en: "Need" }, code);
    return matchNeed(ctx.db, ctx.tools.search, need, { kinds: kinds ?? ["achievement"], ...rest });
  },
});

/** Records that resemble an achievement. */
export const similarAchievements = query({
  name: "market.achievements.similar", action: PUBLIC,
  summary: { zh: "相似成果", en: "Similar achievements" },
  input: z.object({ code: z.string().max(40), ...filters }),
  output: zAnswer,
  async run(ctx, { code, kinds, ...rest }) {
    const record = await findRecord(ctx.db, "achievement", code);
    if (!record || record.status !== "published") throw notFound({ zh: "成果", en: "Achievement" }, code);
    return similarTo(ctx.db, ctx.tools.search, record, { kinds: kinds ?? ["achievement"], ...rest });
  },
});
