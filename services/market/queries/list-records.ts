import { z } from "zod";
import { PUBLIC, query, type QueryContext } from "#kernel/command/use-case.ts";
import type { DocKind } from "../model.ts";
import { askIndex, marketOf } from "../search/ask-index.ts";
import { isId, offsetOf, type MarketFilters } from "../search/filters.ts";
import { browse } from "../store/browse.ts";
import { findRecord, recordsByIds, type MarketRecord } from "../store/records.ts";
import { recordView, zMany, zPaged, zPaging, zRecord, zText } from "../wire.ts";
import { zFilters, zQuestion } from "./inputs.ts";
import { KINDS, mayRead } from "./read-record.ts";

interface Wanted extends MarketFilters {
  q?: string | undefined;
  page: number;
  pageSize: number;
}

interface Listed {
  items: MarketRecord[];
  total: number;
  notes: { zh: string; en: string }[];
}

/** The best matches first where something is asked, otherwise the newest. */
async function listed(ctx: QueryContext, docKind: DocKind, { q, page, pageSize, ...filters }: Wanted): Promise<Listed> {
  const asked = q?.trim();
  if (!asked) {
    const { owner, ...rest } = filters;
    const narrowed = { ...rest, owner: owner === undefined ? undefined : isId(owner) ? { id: owner } : { name: owner } };
    return { ...(await browse(ctx.db, docKind, narrowed, offsetOf(page, pageSize), pageSize)), notes: [] };
  }
  const answer = await askIndex(marketOf(ctx), { text: asked }, { ...filters, docKind: [docKind] }, { page, pageSize });
  const records = await recordsByIds(ctx.db, docKind, answer.items.map((hit) => hit.id));
  return { items: answer.items.flatMap((hit) => records.get(hit.id) ?? []), total: answer.total.value, notes: answer.notes };
}

/** A record that was asked for by its public code, or null. */
export async function byCode(ctx: QueryContext, q: string | undefined): Promise<MarketRecord | null> {
  const [, letters, digits] = /^\s*(CG|XQ|FW|ZJ)(\d{4,12})\s*$/i.exec(q ?? "") ?? [];
  if (!letters || !digits) return null;
  const kinds: Record<string, DocKind> = { CG: "achievement", XQ: "need", FW: "offering", ZJ: "expert" };
  const kind = kinds[letters.toUpperCase()];
  return kind ? findRecord(ctx.db, kind, `${letters.toUpperCase()}${digits}`) : null;
}

const zList = z.object({ items: z.array(zRecord), ...zPaged, notes: z.array(zText) });

async function answered(ctx: QueryContext, docKind: DocKind, wanted: Wanted): Promise<z.output<typeof zList>> {
  const { items, total, notes } = await listed(ctx, docKind, wanted);
  return { items: items.map((record) => recordView(record, mayRead(ctx.actor, record))), total, page: wanted.page, pageSize: wanted.pageSize, notes };
}

function listOf(docKind: Exclude<DocKind, "offering">) {
  const { plural, text } = KINDS[docKind];
  return query({
    name: `market.${plural}.list`, summary: { zh: `${text.zh}列表`, en: `List of ${plural}` }, action: PUBLIC,
    input: z.object({ ...zPaging, q: zQuestion, ...zFilters }),
    output: zList,
    run: (ctx, input) => answered(ctx, docKind, input),
  });
}

export const listAchievements = listOf("achievement");
export const listNeeds = listOf("need");
export const listExperts = listOf("expert");

/** What agencies sell, for buying with vouchers. */
export const listOfferings = query({
  name: "market.offerings.list", summary: { zh: "服务与仪器列表", en: "List of services and instruments" }, action: PUBLIC,
  input: z.object({
    ...zPaging, q: zQuestion, class: zMany.optional().meta({ description: "service class, as vouchers name it" }), kind: zFilters.kind,
    industry: zFilters.industry, agency: z.string().max(200).optional().meta({ description: "id, or exact name" }),
  }),
  output: zList,
  run: (ctx, { class: classes, agency, ...rest }) => answered(ctx, "offering", { ...rest, field: classes, owner: agency }),
});
