import { z } from "zod";
import type { Actor } from "#kernel/command/actor.ts";
import { PUBLIC, query, type QueryContext } from "#kernel/command/use-case.ts";
import { notFound } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import type { DocKind } from "../model.ts";
import { isShown } from "../search/documents.ts";
import { findRecord, type MarketRecord } from "../store/records.ts";
import { recordView, zRecord } from "../wire.ts";
import { zCode } from "./inputs.ts";

/** Names of the kinds, in paths and for people. */
export const KINDS: Record<DocKind, { plural: string; text: Text }> = {
  achievement: { plural: "achievements", text: { zh: "成果", en: "Achievement" } },
  need: { plural: "needs", text: { zh: "需求", en: "Need" } },
  offering: { plural: "offerings", text: { zh: "服务", en: "Offering" } },
  expert: { plural: "experts", text: { zh: "专家", en: "Expert" } },
};

/** A published record by its public code. @throws Problem `not_found` */
export async function requireRecord(ctx: QueryContext, docKind: DocKind, code: string): Promise<MarketRecord> {
  const record = await findRecord(ctx.db, docKind, code.trim().toUpperCase());
  if (!record || !isShown(record)) throw notFound(KINDS[docKind].text, code);
  return record;
}

/** What is disclosed to registered users is for whoever has signed in; what is on request, for its owner. */
export function mayRead(actor: Actor | null, record: MarketRecord): boolean {
  if (record.disclosure === "public") return true;
  if (record.disclosure === "registered") return actor !== null;
  return actor !== null && actor.subjectId !== null && actor.subjectId === record.ownerId;
}

function readOf(docKind: DocKind) {
  const { plural, text } = KINDS[docKind];
  return query({
    name: `market.${plural}.read`, summary: text, action: PUBLIC,
    input: z.object({ code: zCode }),
    output: zRecord,
    async run(ctx, { code }) {
      const record = await requireRecord(ctx, docKind, code);
      return recordView(record, mayRead(ctx.actor, record));
    },
  });
}

export const readAchievement = readOf("achievement");
export const readNeed = readOf("need");
export const readOffering = readOf("offering");
export const readExpert = readOf("expert");
