import type { Hit } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import { DOC_KINDS } from "../model.ts";
import { nameOf, type Names } from "../names.ts";
import { recordsByIds, type MarketRecord } from "../store/records.ts";
import { hitCard, type HitView } from "../wire.ts";
import { documentId, isShown, recordOf } from "./documents.ts";
import { ATTRIBUTE_OF } from "./filters.ts";
import { reasonTexts } from "./reason-texts.ts";
import { FIELDS, type FieldName } from "./schema.ts";

/** Hits as shown, with what the database says of each record now; what was withdrawn a moment ago is left out. */
export async function hitViews(db: Db, names: Names, hits: readonly Hit[]): Promise<HitView[]> {
  const records = await load(db, hits);
  return hits.flatMap((hit) => {
    const record = records.get(hit.id);
    return record ? [hitView(hit, record, names)] : [];
  });
}

async function load(db: Db, hits: readonly Hit[]): Promise<Map<string, MarketRecord>> {
  const found = new Map<string, MarketRecord>();
  for (const kind of DOC_KINDS) {
    const ids = hits.map((hit) => recordOf(hit.id)).filter((of) => of.kind === kind).map((of) => of.id);
    if (ids.length === 0) continue;
    for (const record of (await recordsByIds(db, kind, ids)).values()) {
      if (isShown(record)) found.set(documentId(kind, record.id), record);
    }
  }
  return found;
}

const NAME_OF = new Map<string, string>(Object.entries(ATTRIBUTE_OF).map(([name, attribute]) => [attribute, name]));
// What every hit of a search shares tells nothing of this one.
const UNTOLD = new Set(["docKind", "lang"]);

function hitView(hit: Hit, record: MarketRecord, names: Names): HitView {
  const open = record.disclosure === "public";
  const isField = (field: string): field is FieldName => (FIELDS as readonly string[]).includes(field) && (open || !field.startsWith("text"));
  const reasons = hit.reasons.terms.map(({ term, weight, fields }) => ({ term, weight: rounded(weight), fields: fields.map(({ field }) => field).filter(isField) }));
  const agrees = hit.reasons.attributes.flatMap(({ attribute: engineName, values, from }) => {
    const attribute = NAME_OF.get(engineName) ?? engineName;
    if (UNTOLD.has(attribute)) return [];
    const named = values.map(String).map((value) => ({ value, name: nameOf(names, attribute, value) }));
    return [{ attribute, values: engineName === "owner" ? ownerOf(record) : named, wished: from === "prefer" }];
  });
  const highlights = FIELDS.filter(isField).flatMap((field) => {
    const highlight = hit.highlights[field];
    return highlight ? [{ field, text: highlight.text, ranges: highlight.ranges }] : [];
  });
  return { ...hitCard(record), score: rounded(hit.score), highlights, reasons, agrees, why: reasonTexts(reasons, agrees) };
}

/** The owner may have been asked for by id: the name is what is told. */
function ownerOf({ ownerId, ownerName }: MarketRecord) {
  return ownerId === null || ownerName === null ? [] : [{ value: ownerId, name: { zh: ownerName, en: ownerName } }];
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
