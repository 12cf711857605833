import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { notFound } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import type { DocKind } from "../model.ts";
import { findRecord, recordPage, type MarketRecord } from "../store/records.ts";
import { recordView, zPaging, zRecord } from "../wire.ts";

const NAMES: Record<DocKind, { plural: string; text: Text }> = {
  achievement: { plural: "achievements", text: { zh: "成果", en: "Achievement" } },
  need: { plural: "needs", text: { zh: "需求", en: "Need" } },
  offering: { plural: "offerings", text: { zh: "服务", en: "Offering" } },
  expert: { plural: "experts", text: { zh: "专家", en: "Expert" } },
};

/** The list of one kind of record, newest first. */
function listOf(docKind: DocKind) {
  const { plural, text } = NAMES[docKind];
  return query({
    name: `market.${plural}.list`, action: PUBLIC,
    summary: { zh: `${text.zh}列表`, en: `List of ${plural}` },
    input: z.object({
      ...zPaging, industry: z.string().max(60).optional(), field: z.string().max(60).optional().meta({ description: "for offerings: the service class" }),
      kind: z.string().max(60).optional(), owner: z.uuid().optional(),
    }),
    output: z.object({ items: z.array(zRecord), total: z.int(), page: z.int(), pageSize: z.int() }),
    async run(ctx, { page, pageSize, ...filter }) {
      const { total, items } = await recordPage(ctx.db, docKind, filter, (page - 1) * pageSize, pageSize);
      return { items: items.map((record) => recordView(record, mayRead(ctx.actor, record))), total, page, pageSize };
    },
  });
}

/** One record by its public code. */
function readOf(docKind: DocKind) {
  const { plural, text } = NAMES[docKind];
  return query({
    name: `market.${plural}.read`, action: PUBLIC,
    summary: text,
    input: z.object({ code: z.string().max(40) }),
    output: zRecord,
    async run(ctx, { code }) {
      const record = await findRecord(ctx.db, docKind, code);
      if (!record || record.status === "draft" || record.status === "withdrawn") throw notFound(text, code);
      return recordView(record, mayRead(ctx.actor, record));
    },
  });
}

/** What is disclosed to registered users is for whoever has signed in; what is on request, for its owner. */
function mayRead(actor: { subjectId: string | null } | null, record: MarketRecord): boolean {
  if (record.disclosure === "registered") return actor !== null;
  return actor?.subjectId !== null && actor?.subjectId === record.ownerId;
}

export const listAchievements = listOf("achievement");
export const listNeeds = listOf("need");
export const listOfferings = listOf("offering");
export const listExperts = listOf("expert");
export const readAchievement = readOf("achievement");
export const readNeed = readOf("need");
export const readOffering = readOf("offering");
export const readExpert = readOf("expert");
