import type { Text } from "#kernel/text.ts";
import type { RelationKind } from "./model.ts";

/** One link in words: "A holds 30 % of B". */
export function relationText(from: string, to: string, kind: RelationKind, shareBp: number | null): Text {
  const percent = shareBp === null ? "" : `${shareBp / 100}`;
  switch (kind) {
    case "shareholding": return { zh: `${from}持有${to} ${percent}% 的股权`, en: `${from} holds ${percent} % of ${to}` };
    case "parent": return { zh: `${from}是${to}的上级（母公司或主管单位）`, en: `${from} is the parent of ${to}` };
    case "legal_person": return { zh: `${from}是${to}的法定代表人`, en: `${from} is the legal representative of ${to}` };
    case "officer": return { zh: `${from}任${to}的董事、监事或高级管理人员`, en: `${from} is a director, supervisor or officer of ${to}` };
  }
}
