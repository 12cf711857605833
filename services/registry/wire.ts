import { z } from "zod";
import { zFen } from "#kernel/money.ts";
import { SUBJECT_STATUSES, SUBJECT_TYPES, type Fact, type FactValue, type Subject } from "./model.ts";
import { zText } from "#kernel/text.ts";

export { zPaged } from "#kernel/http/paging.ts";
export { zText };

export const zPaging = { page: z.coerce.number().int().min(1).max(100_000).default(1), pageSize: z.coerce.number().int().min(1).max(100).default(20) };
export const zWritten = z.string().min(1).max(40).meta({ description: "unified social credit code, or the subject's id" });

const zDetails = z.object({
  industries: z.array(z.string()), registeredOn: z.iso.date().nullable(), status: z.enum(SUBJECT_STATUSES), legalForm: z.string().nullable(),
  capitalFen: zFen.nullable(), scope: z.string().nullable(), address: z.string().nullable(),
}).meta({ id: "SubjectDetails" });

/** What is public about an organisation, and what only itself and those who oversee may see. */
export const zSubject = z.object({
  id: z.uuid(), uscc: z.string().nullable(), type: z.enum(SUBJECT_TYPES), name: z.object({ zh: z.string(), en: z.string().nullable() }),
  district: z.string().nullable(), details: zDetails.nullable().meta({ description: "null where it is not yours to see" }),
}).meta({ id: "Subject" });

export const zFact = z.object({
  kind: z.string().meta({ description: "named at /api/facts/kinds" }), period: z.string(),
  value: z.union([z.string(), z.boolean(), z.array(z.string())]).meta({ description: "numbers and money (fen) as decimal text" }),
  unit: z.string().nullable(), source: z.string(), asOf: z.iso.date(), evidence: z.string().nullable(),
}).meta({ id: "Fact" });

export const zCredential = z.object({
  kind: z.string(), number: z.string(), grade: z.string().nullable(), validFrom: z.iso.date(), validTo: z.iso.date().nullable(),
  revokedOn: z.iso.date().nullable(),
}).meta({ id: "Credential" });

const zParty = z.object({ id: z.uuid(), name: z.string().meta({ description: "of persons the surname alone" }) });
export const zRelation = z.object({
  from: zParty, to: zParty, kind: z.enum(["shareholding", "parent", "legal_person", "officer"]),
  shareBp: z.int().nullable().meta({ description: "share in basis points" }), text: zText,
}).meta({ id: "SubjectRelation" });

export function subjectView(subject: Subject, wholly: boolean): z.output<typeof zSubject> {
  const { id, uscc, type, nameZh, nameEn, district } = subject;
  const { industries, registeredOn, status, legalForm, capitalFen, scope, address } = subject;
  return {
    id, uscc, type, name: { zh: nameZh, en: nameEn }, district,
    details: wholly ? { industries, registeredOn, status, legalForm, capitalFen, scope, address } : null,
  };
}

export function factView(fact: Fact): z.output<typeof zFact> {
  return { kind: fact.kind, period: fact.period, value: plain(fact.value), unit: fact.unit, source: fact.source, asOf: fact.asOf, evidence: fact.evidence ?? null };
}

function plain(value: FactValue): string | boolean | string[] {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return "decimal" in value ? value.decimal : value.date;
}
