import { z } from "zod";
import { zFen } from "#kernel/money.ts";
import { SUBJECT_STATUSES, SUBJECT_TYPES, type Fact, type FactValue, type Subject } from "./model.ts";
import type { Edge } from "./store/relations.ts";

export const zText = z.object({ zh: z.string(), en: z.string() });
export const zPaging = { page: z.coerce.number().int().min(1).max(100_000).default(1), pageSize: z.coerce.number().int().min(1).max(100).default(20) };

export const zSubject = z.object({
  id: z.uuid(), kind: z.enum(["organisation", "person"]), type: z.enum(SUBJECT_TYPES), uscc: z.string().nullable(),
  nameZh: z.string(), nameEn: z.string().nullable(), district: z.string().nullable(), industries: z.array(z.string()),
  registeredOn: z.iso.date().nullable(), status: z.enum(SUBJECT_STATUSES), legalForm: z.string().nullable(),
  capitalFen: zFen.nullable(), scope: z.string().nullable(), address: z.string().nullable(),
}).meta({ id: "Subject" });

export const zFact = z.object({
  kind: z.string(), period: z.string(),
  value: z.union([z.string(), z.boolean(), z.array(z.string())]).meta({ description: "numbers and money (fen) as decimal text" }),
  unit: z.string().nullable(), source: z.string(), asOf: z.iso.date(), evidence: z.string().nullable(),
}).meta({ id: "Fact" });

export const zCredential = z.object({
  kind: z.string(), number: z.string(), grade: z.string().nullable(), validFrom: z.iso.date(), validTo: z.iso.date().nullable(),
  revokedOn: z.iso.date().nullable(),
}).meta({ id: "Credential" });

export const zRelation = z.object({
  from: z.object({ id: z.uuid(), name: z.string() }), to: z.object({ id: z.uuid(), name: z.string() }),
  kind: z.enum(["shareholding", "parent", "legal_person", "officer"]), shareBp: z.int().nullable(), text: zText,
}).meta({ id: "SubjectRelation" });

export function subjectView(subject: Subject): z.output<typeof zSubject> {
  return subject;
}

export function factView(fact: Fact): z.output<typeof zFact> {
  return { kind: fact.kind, period: fact.period, value: plain(fact.value), unit: fact.unit, source: fact.source, asOf: fact.asOf, evidence: fact.evidence ?? null };
}

function plain(value: FactValue): string | boolean | string[] {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return "decimal" in value ? value.decimal : value.date;
}

/** A person is named by the surname alone: who needs more asks the register. */
export function nameShown(edge: Edge, end: "from" | "to"): string {
  const name = end === "from" ? edge.fromName : edge.toName;
  const isPerson = end === "from" && (edge.kind === "legal_person" || edge.kind === "officer");
  return isPerson ? `${name.charAt(0)}${"＊".repeat(Math.max(1, name.length - 1))}` : name;
}
