import type { components } from "../../api/schema.d.ts";
import type { Text } from "../../language/text.ts";

type Schemas = components["schemas"];
type Highlighted = Schemas["MarketHit"]["highlights"][number];

export type MarketRecord = Schemas["MarketRecord"];
/** The client reads the pairs of a range as plain lists of numbers. */
export type MarketHit = Omit<Schemas["MarketHit"], "highlights"> & { highlights: readonly (Omit<Highlighted, "ranges"> & { ranges: number[][] })[] };
export type MarketAnswer = Omit<Schemas["MarketAnswer"], "items"> & { items: MarketHit[] };
export type DocKind = MarketHit["docKind"];

export const docKindNames: Record<DocKind, Text> = {
  achievement: { zh: "成果", en: "Achievement" },
  need: { zh: "需求", en: "Need" },
  offering: { zh: "服务", en: "Service" },
  expert: { zh: "专家", en: "Expert" },
};

/** Technology readiness, 1 to 9. */
export const maturityName = (level: number | string): Text => ({ zh: `成熟度 ${level} 级`, en: `TRL ${level}` });

/** What a record says, in whichever language it says it. */
export function told({ zh, en }: { zh: string | null; en: string | null }): Text {
  return { zh: zh ?? en ?? "", en: en ?? zh ?? "" };
}

/** Where a record is read; experts have no page of their own yet. */
export function recordPath({ docKind, code }: { docKind: DocKind; code: string }): string | null {
  return docKind === "expert" ? null : `/${docKind}s/${encodeURIComponent(code)}`;
}
