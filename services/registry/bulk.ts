import type { CopyTarget } from "#kernel/database/copy.ts";
import type { Credential, NewFact, Relation } from "./model.ts";
import type { SourcedSubject } from "./store/bulk-subjects.ts";
import { valueColumns } from "./store/facts.ts";

/**
 * COPY targets for loading a whole city at once, in this order. They write what is new and check nothing but what the
 * database checks itself; for data that may be known already use `upsertSubjects` and `recordFacts`.
 */
export const copySubjects: CopyTarget<SourcedSubject> = {
  table: "registry.subject",
  columns: ["id", "kind", "type", "uscc", "name_zh", "name_en", "district", "industries", "registered_on", "status",
    "legal_form", "capital_fen", "scope", "address", "created_at", "updated_at"],
  encode: (s, now) => [s.id, s.kind, s.type, s.uscc, s.nameZh, s.nameEn, s.district, s.industries, s.registeredOn, s.status,
    s.legalForm, s.capitalFen, s.scope, s.address, now, now],
};

export const copySubjectSources: CopyTarget<SourcedSubject> = {
  table: "registry.subject_source",
  columns: ["source", "source_id", "subject_id", "content_hash", "seen_at"],
  encode: (s, now) => [s.source, s.sourceId, s.id, s.contentHash, now],
};

export const copyFacts: CopyTarget<NewFact> = {
  table: "registry.fact",
  columns: ["subject_id", "kind", "period", "value_int", "value_num", "value_text", "value_bool", "value_date", "value_list",
    "unit", "source", "as_of", "evidence", "recorded_at"],
  encode: (f, now) => {
    const v = valueColumns(f.value);
    return [f.subject, f.kind, f.period, v.value_int, v.value_num, v.value_text, v.value_bool, v.value_date, v.value_list,
      f.unit, f.source, f.asOf, f.evidence ?? null, now];
  },
};

export const copyCredentials: CopyTarget<Credential> = {
  table: "registry.credential",
  columns: ["id", "subject_id", "kind", "number", "grade", "valid_from", "valid_to", "granted_by_case", "granted_at", "revoked_on"],
  encode: (c, now) => [c.id, c.subject, c.kind, c.number, c.grade, c.validFrom, c.validTo, c.grantedByCase, now, c.revokedOn],
};

export const copyRelations: CopyTarget<Relation> = {
  table: "registry.relation",
  columns: ["from_id", "to_id", "kind", "share_bp", "since", "source"],
  encode: (r) => [r.from, r.to, r.kind, r.shareBp, r.since, r.source],
};
