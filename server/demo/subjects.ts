import { createHash } from "node:crypto";
import type { SourcedSubject, SubjectId, SubjectType, Uscc } from "#services/registry/index.ts";
import { fen } from "#kernel/money.ts";
import type { Text } from "#kernel/text.ts";

export interface SubjectDraft {
  id: string;
  type: SubjectType;
  uscc: Uscc | null;
  name: Text;
  district: string | null;
  industries: string[];
  registeredOn: string | null;
  legalForm?: string;
  capitalYuan?: number;
  scope?: string;
  address?: string;
}

/** Makes a registry record of a draft, under the demo city's own source. */
export function demoSubject(source: string, draft: SubjectDraft): SourcedSubject {
  const subject = {
    id: draft.id as SubjectId, kind: draft.type === "person" ? "person" as const : "organisation" as const, type: draft.type,
    uscc: draft.uscc, nameZh: draft.name.zh, nameEn: draft.name.en, district: draft.district, industries: draft.industries,
    registeredOn: draft.registeredOn, status: "active" as const, legalForm: draft.legalForm ?? null,
    capitalFen: draft.capitalYuan === undefined ? null : fen(BigInt(draft.capitalYuan) * 100n),
    scope: draft.scope ?? null, address: draft.address ?? null,
  };
  return { ...subject, source, sourceId: draft.id, contentHash: hash([draft.id, draft.name.zh, draft.uscc]) };
}

export function hash(content: unknown): Buffer {
  return createHash("sha256").update(JSON.stringify(content)).digest();
}
