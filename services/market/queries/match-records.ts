import { z } from "zod";
import type { WeightedText } from "#engines/match/index.ts";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { DOC_KINDS } from "../model.ts";
import { askIndex, askSimilar, marketOf } from "../search/ask-index.ts";
import type { MarketRecord } from "../store/records.ts";
import { zAnswer, zMany, zPaging } from "../wire.ts";
import { zCode, zFilters } from "./inputs.ts";
import { mayRead, requireRecord } from "./read-record.ts";

const zWanted = z.enum(DOC_KINDS).default("achievement").meta({ description: "what is sought" });

/** Achievements (or other records) that fit a text in one's own words, from a phrase to some pages. */
export const matchText = query({
  name: "market.match", summary: { zh: "按文字匹配成果", en: "Match a text to achievements" }, action: PUBLIC,
  input: z.object({
    ...zPaging, text: z.string().max(100_000), docKind: zWanted, filters: z.object(zFilters).prefault({}),
    prefer: z.object({ industry: zMany.optional(), field: zMany.optional() }).prefault({}).meta({ description: "wishes: what agrees comes a little earlier" }),
  }),
  output: zAnswer,
  run: (ctx, { text, docKind, filters, prefer, page, pageSize }) =>
    askIndex(marketOf(ctx), { text }, { ...filters, docKind: [docKind] }, { page, pageSize }, prefer),
});

/** Achievements (or other records) that fit a need on record: by its words, its industries and fields being wishes. */
export const matchNeed = query({
  name: "market.needs.matches", summary: { zh: "为需求匹配成果", en: "Matches of a need" }, action: PUBLIC,
  input: z.object({ ...zPaging, code: zCode, docKind: zWanted, ...zFilters }),
  output: zAnswer,
  async run(ctx, { code, docKind, page, pageSize, ...filters }) {
    const need = await requireRecord(ctx, "need", code);
    const words = { terms: wordsOf(need, mayRead(ctx.actor, need)) };
    // What one's own house offers one knows.
    const notOwner = docKind === "need" ? undefined : (need.ownerId ?? undefined);
    return askIndex(marketOf(ctx), words, { ...filters, docKind: [docKind], notOwner }, { page, pageSize }, { industry: need.industries, field: need.fields });
  },
});

/** Title and keywords say what it is about; the body counts once. What the asker may not read takes no part. */
function wordsOf(need: MarketRecord, readable: boolean): WeightedText[] {
  const told: [string | null, number][] = [
    [need.titleZh, 2], [need.titleEn, 2], ...[...need.keywordsZh, ...need.keywordsEn].map((word): [string, number] => [word, 2]),
    ...(readable ? [[need.textZh, 1], [need.textEn, 1]] as [string | null, number][] : []),
  ];
  return told.flatMap(([text, weight]) => (text ? [{ text, weight }] : []));
}

/** Achievements that resemble an achievement. */
export const similarAchievements = query({
  name: "market.achievements.similar", summary: { zh: "相似成果", en: "Similar achievements" }, action: PUBLIC,
  input: z.object({ ...zPaging, code: zCode, ...zFilters }),
  output: zAnswer,
  async run(ctx, { code, page, pageSize, ...filters }) {
    const record = await requireRecord(ctx, "achievement", code);
    return askSimilar(marketOf(ctx), record, { ...filters, docKind: ["achievement"] }, { page, pageSize });
  },
});
