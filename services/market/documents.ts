import type { Change, Document, IndexSchema, Pulled } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import { DOC_KINDS, type DocKind } from "./model.ts";
import { currentPosition, OUTBOX_START, pullChanges, type OutboxPosition } from "./store/outbox.ts";
import { recordsAfter, recordsByIds, type MarketRecord } from "./store/records.ts";

/** What is searchable about a market record, and what can be filtered and counted. */
export const marketSchema: IndexSchema = {
  fields: { title: { weight: 3 }, keywords: { weight: 2 }, text: { weight: 1 } },
  attributes: { type: "string", industry: "strings", field: "strings", owner: "string", year: "int", maturity: "int" },
};

const SHOWN = new Set(["published", "met"]);

/** The id of a record in the index. */
export function documentId(kind: DocKind, id: string): string {
  return `${kind}:${id}`;
}

/** The record behind a document's id. */
export function recordOf(documentId: string): { kind: DocKind; id: string } {
  const at = documentId.indexOf(":");
  return { kind: documentId.slice(0, at) as DocKind, id: documentId.slice(at + 1) };
}

/**
 * A record as the index holds it; null for one that is not to be found. The text of what is not disclosed to everyone
 * stays out: who may not read it must not be able to find by it either.
 */
export function documentOf(record: MarketRecord): Document | null {
  if (!SHOWN.has(record.status)) return null;
  const both = (zh: string | null, en: string | null) => [zh, en].filter((text): text is string => Boolean(text));
  return {
    id: documentId(record.docKind, record.id),
    kind: record.docKind,
    lang: record.lang,
    fields: {
      title: both(record.titleZh, record.titleEn), keywords: [...record.keywordsZh, ...record.keywordsEn],
      text: record.disclosure === "public" ? both(record.textZh, record.textEn) : [],
    },
    attrs: {
      type: record.kind, industry: record.industries, field: record.fields,
      ...(record.ownerId === null ? {} : { owner: record.ownerId }),
      ...(record.year === null ? {} : { year: record.year }),
      ...(record.maturity === null ? {} : { maturity: record.maturity }),
    },
  };
}

const STEP = 1_000;

/** Every document, for a rebuild; a thousand rows are in memory at a time. */
export async function* allDocuments(db: Db): AsyncGenerator<Document> {
  for (const kind of DOC_KINDS) {
    let after: string | null = null;
    for (;;) {
      const records: MarketRecord[] = await recordsAfter(db, kind, after, STEP);
      for (const record of records) {
        const doc = documentOf(record);
        if (doc) yield doc;
      }
      const last = records.at(-1);
      if (records.length < STEP || !last) break;
      after = last.id;
    }
  }
}

/** The place in the line of changes from which an index must follow that is rebuilt from now on. Ask before `allDocuments`. */
export function followFrom(db: Db): Promise<string> {
  return currentPosition(db);
}

/** True when a place in the line of changes lies beyond another: an index that stands there followed another database. */
export function isAhead(place: string, of: string): boolean {
  const transaction = (position: string) => BigInt(position.split(":")[0] ?? "0");
  return transaction(place) > transaction(of);
}

/** The next changes for an index, as `follow` of the match engine asks for them. */
export async function pullDocuments(db: Db, request: { after: string | undefined; limit: number }): Promise<Pulled> {
  const lines = await pullChanges(db, (request.after ?? OUTBOX_START) as OutboxPosition, request.limit);
  const last = lines.at(-1);
  if (!last) return { changes: [] };
  // Only a record's last change in the piece counts: the others would read the same row.
  const latest = new Map(lines.map((line) => [documentId(line.kind, line.id), line]));
  const changes: Change[] = [];
  for (const kind of DOC_KINDS) {
    const mine = [...latest.values()].filter((line) => line.kind === kind);
    const records = await recordsByIds(db, kind, mine.filter((line) => line.op === "upsert").map((line) => line.id));
    for (const line of mine) {
      const record = records.get(line.id);
      const doc = record ? documentOf(record) : null;
      const id = documentId(kind, line.id);
      changes.push(doc ? { op: "upsert", id, doc } : { op: "delete", id });
    }
  }
  return { changes, checkpoint: last.position };
}
