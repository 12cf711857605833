import { z } from "zod";
import { PUBLIC, query, type QueryContext } from "#kernel/command/use-case.ts";
import { DOC_KINDS, type DocKind } from "../model.ts";
import { askIndex, marketOf } from "../search/ask-index.ts";
import { isId, offsetOf, type MarketFilters } from "../search/filters.ts";
import { newest } from "../search/newest.ts";
import { browse } from "../store/browse.ts";
import { zAnswer, zPaging, type AnswerView } from "../wire.ts";
import { isShown } from "../search/documents.ts";
import { byCode } from "./list-records.ts";
import { zFilters, zQuestion } from "./inputs.ts";

interface Wanted extends MarketFilters {
  q?: string | undefined;
  page: number;
  pageSize: number;
}

/** Ranked where something is asked, the newest first otherwise, one record where its public code is typed. */
async function found(ctx: QueryContext, docKind: DocKind[], { q, page, pageSize, ...filters }: Wanted): Promise<AnswerView> {
  const market = marketOf(ctx);
  const asked = q?.trim();
  const named = await byCode(ctx, asked);
  if (named && isShown(named) && docKind.includes(named.docKind)) return newest(market, { docKind }, { items: [named], total: 1 }, { page, pageSize });
  if (asked) return askIndex(market, { text: asked }, { ...filters, docKind }, { page, pageSize });
  const { owner, ...rest } = filters;
  const [first = "achievement"] = docKind;
  const narrowed = { ...rest, owner: owner === undefined ? undefined : isId(owner) ? { id: owner } : { name: owner } };
  const list = await browse(ctx.db, first, narrowed, offsetOf(page, pageSize), pageSize);
  return newest(market, { ...filters, docKind: [first] }, list, { page, pageSize });
}

/** Achievements by words in Chinese or English, with filters, facets and reasons; the newest first when nothing is asked. */
export const searchAchievements = query({
  name: "market.achievements.search", summary: { zh: "检索成果", en: "Search achievements" }, action: PUBLIC,
  input: z.object({ ...zPaging, q: zQuestion, ...zFilters }),
  output: zAnswer,
  run: (ctx, input) => found(ctx, ["achievement"], input),
});

/** Everything in the market by words: achievements, needs, services and experts. */
export const searchMarket = query({
  name: "market.search", summary: { zh: "检索成果、需求、服务与专家", en: "Search achievements, needs, offerings and experts" }, action: PUBLIC,
  input: z.object({
    ...zPaging, q: zQuestion, ...zFilters,
    docKind: z.union([z.enum(DOC_KINDS), z.array(z.enum(DOC_KINDS))]).optional().meta({ description: "all when left out; nothing asked: the first alone" }),
  }),
  output: zAnswer,
  run: (ctx, { docKind, ...input }) => found(ctx, docKind === undefined ? [...DOC_KINDS] : [docKind].flat(), input),
});
