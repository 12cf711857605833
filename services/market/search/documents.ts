import type { Document } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import { DOC_KINDS, type DocKind } from "../model.ts";
import { recordsAfter, type MarketRecord } from "../store/records.ts";

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

/** True for records that are to be found. */
export function isShown(record: Pick<MarketRecord, "status">): boolean {
  return SHOWN.has(record.status);
}

/**
 * A record as the index holds it; null for one that is not to be found. The text of what is not disclosed to everyone
 * stays out: who may not read it must not be able to find by it either.
 */
export function documentOf(record: MarketRecord): Document | null {
  if (!isShown(record)) return null;
  const open = record.disclosure === "public";
  // Whoever looks for a service often knows the agency's name; of other records the owner is a filter, not a word.
  const agency = record.docKind === "offering" && record.ownerName !== null ? [record.ownerName] : [];
  const keywordsZh = [...record.keywordsZh, ...agency];
  return {
    id: documentId(record.docKind, record.id),
    kind: record.docKind,
    lang: record.lang,
    fields: {
      ...(record.titleZh ? { titleZh: record.titleZh } : {}), ...(record.titleEn ? { titleEn: record.titleEn } : {}),
      ...(keywordsZh.length > 0 ? { keywordsZh } : {}),
      ...(record.keywordsEn.length > 0 ? { keywordsEn: record.keywordsEn } : {}),
      ...(open && record.textZh ? { textZh: record.textZh } : {}), ...(open && record.textEn ? { textEn: record.textEn } : {}),
    },
    attrs: {
      type: record.kind, industry: record.industries, field: record.fields,
      ...(record.ownerId === null ? {} : { owner: record.ownerId }),
      ...(record.ownerName === null ? {} : { ownerName: record.ownerName }),
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
